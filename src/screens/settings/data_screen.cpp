#include "screens/settings/data_screen.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

std::filesystem::path home() {
    const char* home = std::getenv("HOME");
    return home != nullptr ? home : "/";
}

}  // namespace

DataScreen::DataScreen(Services& services)
    : DataScreen(services,
                 find_places(home(), services.settings.sync_folder, services.clock.now().local_date()),
                 home()) {}

std::function<std::optional<TransferNews>()> DataScreen::order(Transfer kind,
                                                               const std::filesystem::path& path) {
    journal::Journal& journal = services_.journal;
    const Moment now = services_.clock.now();
    if (journal.state() != journal::Journal::State::ready) return [] { return nothing_to_move(); };
    switch (kind) {
        case Transfer::export_to:
            return [path, done = journal.order(journal::ExportTo{path}, now)] {
                const auto exported = done.get();
                return exported ? std::optional(exported_news(*exported, path)) : std::nullopt;
            };
        case Transfer::import_from:
            return [done = journal.order(journal::ImportFrom{path}, now)] {
                const auto imported = done.get();
                return imported ? std::optional(imported_news(*imported)) : std::nullopt;
            };
        case Transfer::sync_with:
            break;
    }
    return [done = journal.order(journal::SyncWith{path, services_.data_dir}, now)] {
        const auto synced = done.get();
        return synced ? std::optional(synced_news(*synced)) : std::nullopt;
    };
}

void DataScreen::go(Transfer kind, const DataPlaces::Place& place) {
    news_.reset();
    outcome_ = order(kind, place.path);
    if (kind != Transfer::sync_with || services_.settings.sync_folder == place.path.string()) return;
    domain::Settings settings = services_.settings;
    settings.sync_folder = place.path.string();
    services_.host.change_settings(settings);
}

void DataScreen::build(ui::Ui& ui, Seconds) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
    float y = page.y + ui.u(40.0F);

    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const ui::Button done{.label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::data_done)};
    if (button(ui, ui::widget_id("data.done"), head.right(button_width(ui, done)), done))
        services_.navigator.back();
    ui.paint.text(head.rest(), ui::Font::headline, "Your data", ui.colours.text);
    y += ui.u(72.0F);

    if (!news_ && outcome_) news_ = outcome_();
    if (news_)
        y += notice(ui, {page.x, y, page.width, 0.0F},
                    {news_->good ? ui::icon::kCheckCircle : ui::icon::kWarning, news_->words,
                     news_->good ? ui.colours.accent_soft : ui.colours.danger_soft,
                     news_->good ? ui.colours.accent : ui.colours.danger}) +
             ui.u(16.0F);

    static constexpr Part kExport{
        "data.export",
        ui::icon::kForward,
        "Export",
        "Everything you did, in one file for your eyes only. It can be read by InGear "
        "and by you.",
        "",
        Transfer::export_to};
    static constexpr Part kImport{
        "data.import",
        ui::icon::kBack,
        "Import",
        "Adds what isn't here yet. Importing twice does no harm, and nothing of yours is changed or "
        "lost.",
        "No exported file was found in your home folder, Documents, Downloads or "
        "Desktop.",
        Transfer::import_from};
    static constexpr Part kSync{
        "data.sync",
        ui::icon::kSwap,
        "Share between your devices",
        "Choose a folder that Syncthing or the like keeps the same on all of them. Each "
        "device leaves a file there and reads the others'. InGear itself uses no network.",
        "We found no shared folder. Type one below.",
        Transfer::sync_with};
    build_part(ui, page, y, kExport, {places_.export_file});
    build_part(ui, page, y, kImport, places_.imports);
    build_part(ui, page, y, kSync, places_.folders);
    build_other_folder(ui, page, y);
    area.set_end(y);
}

void DataScreen::build_part(ui::Ui& ui, const ui::Rect& page, float& y, const Part& part,
                            const std::vector<DataPlaces::Place>& choices) {
    const float inside = page.width - ui.u(48.0F + 40.0F);
    const float words = ui.paint.paragraph_height(ui::Font::body, part.words, inside);
    const float nothing =
        choices.empty() ? ui.paint.paragraph_height(ui::Font::body, part.nothing, inside) : 0.0F;
    const float size = ui.u(ui::kControlHeight);
    const float row = size + ui.u(8.0F);
    const ui::Rect box{
        page.x, y, page.width,
        ui.u(40.0F + 28.0F + 10.0F) + words + nothing + row * static_cast<float>(choices.size())};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(24.0F), ui.u(20.0F)));
    ui.paint.icon({rest.rest().x, rest.rest().y, ui.u(24.0F), ui.u(24.0F)}, part.icon, ui.colours.accent);
    (void)rest.left(ui.u(40.0F));
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::strong, part.title, ui.colours.text);
    ui.paint.paragraph(rest.top(words), ui::Font::body, part.words, ui.colours.text_muted);
    (void)rest.top(ui.u(10.0F));
    if (choices.empty())
        ui.paint.paragraph(rest.top(nothing), ui::Font::body, part.nothing, ui.colours.text_muted);
    int index = 0;
    for (const DataPlaces::Place& place : choices) {
        const ui::Rect line = rest.top(row);
        const ui::ShortText<160> save("Save {}", place.words);
        const ui::Button look{
            .label = part.kind == Transfer::export_to ? save.view() : std::string_view(place.words),
            .align = ui::Align::left};
        const float wide = std::min(button_width(ui, look), line.width);
        if (button(ui, ui::widget_id(part.name, index++), {line.x, line.y, wide, size}, look))
            go(part.kind, place);
    }
    y = box.bottom() + ui.u(16.0F);
}

void DataScreen::share_typed() {
    const auto folder = folder_from(folder_.line.text(), home_);
    folder_trouble_ = folder ? "" : folder.error().message;
    if (!folder) return;
    const DataPlaces::Place place = place_of(*folder, home_);
    const auto known = std::ranges::find(places_.folders, place.path, &DataPlaces::Place::path);
    if (known == places_.folders.end()) places_.folders.insert(places_.folders.begin(), place);
    folder_.line.set("");
    go(Transfer::sync_with, place);
}

void DataScreen::build_other_folder(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float padding = ui.u(24.0F);
    const float indent = ui.u(40.0F);
    const ui::Notice trouble{ui::icon::kWarning, folder_trouble_, ui.colours.danger_soft, ui.colours.danger};
    const float inside = page.width - 2.0F * padding - indent;
    const float told =
        folder_trouble_.empty() ? 0.0F : notice(ui, {0.0F, 0.0F, inside, 0.0F}, trouble, false) + ui.u(12.0F);
    const ui::Rect box{page.x, y, page.width, ui.u(40.0F + 28.0F + 8.0F + ui::kControlHeight) + told};
    card(ui, box);
    ui::Cutter rest(box.inset(padding, ui.u(20.0F)));
    ui.paint.icon({rest.rest().x, rest.rest().y, ui.u(24.0F), ui.u(24.0F)}, ui::icon::kFolder,
                  ui.colours.accent);
    (void)rest.left(indent);
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::strong, "Another folder to share through",
                  ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    ui::Cutter line(rest.top(ui.u(ui::kControlHeight)));
    const ui::Button share{.label = "Share", .icon = ui::icon::kSwap};
    const ui::Rect button_box = line.right(button_width(ui, share));
    (void)line.right(ui.u(12.0F));
    const ui::TextFieldNews news = text_field(ui, ui::widget_id("data.folder"), line.rest(), folder_,
                                              {"Its path, as in ~/Sync", !folder_trouble_.empty()});
    if (news.changed) folder_trouble_.clear();
    const bool pressed = button(ui, ui::widget_id("data.share"), button_box, share);
    if (!folder_trouble_.empty()) {
        (void)rest.top(ui.u(12.0F));
        notice(ui, rest.rest(), trouble);
    }
    y = box.bottom() + ui.u(16.0F);
    if (!pressed && !news.entered) return;
    const bool told_before = !folder_trouble_.empty();
    share_typed();
    if (folder_trouble_.empty() || told_before) return;
    // What is told below the field comes into sight.
    const ui::Notice fresh{ui::icon::kWarning, folder_trouble_, ui.colours.danger_soft, ui.colours.danger};
    const float room = notice(ui, {0.0F, 0.0F, inside, 0.0F}, fresh, false) + ui.u(12.0F);
    scroll_.offset += room;
    y += room;
}

}  // namespace ingear::screens
