#include "screens/change_session_screen.h"

#include <fmt/format.h>

#include <array>

#include "content/own_content.h"
#include "screens/exercise_words.h"
#include "screens/icons.h"
#include "screens/session_door.h"
#include "screens/widgets.h"
#include "screens/words.h"

namespace ingear::screens {

namespace {

constexpr std::size_t kLongestName = 60;

/// What was typed, cut between two characters.
std::string short_name(const TextLine& line) {
    std::size_t end = line.text().size();
    while (end > kLongestName) end = line.before(end);
    return line.text().substr(0, end);
}

}  // namespace

ChangeSessionScreen::ChangeSessionScreen(Services& services, domain::Routine routine)
    : services_(services), editor_(services.catalogue, std::move(routine)), companion_(services) {
    free_name_ = spelled_out(content::free_routine_id(services.data_dir, services.own_routines));
}

void ChangeSessionScreen::keep() {
    domain::Routine routine = editor_.routine();
    routine.id = content::free_routine_id(services_.data_dir, services_.own_routines);
    routine.name = name_.line.text().empty() ? spelled_out(routine.id) : short_name(name_.line);
    routine.summary = "A session of your own.";
    routine.source.clear();
    routine.own = true;
    if (const auto saved = content::save_own_routine(services_.data_dir, routine); !saved) {
        services_.notices.tell("It couldn't be kept. " + saved.error().text(), 8.0);
        return;
    }
    services_.notices.tell("Kept as “" + routine.name + "”.", 4.0);
    services_.own_routines.push_back(std::move(routine));
    name_.line.set("");
    free_name_ = spelled_out(content::free_routine_id(services_.data_dir, services_.own_routines));
}

void ChangeSessionScreen::put_aside(std::size_t index) {
    const domain::Routine routine = services_.own_routines[index];
    if (const auto done = content::remove_own_routine(services_.data_dir, routine.id); !done) {
        services_.notices.tell("It couldn't be put aside. " + done.error().text(), 8.0);
        return;
    }
    services_.own_routines.erase(services_.own_routines.begin() + static_cast<std::ptrdiff_t>(index));
    services_.notices.tell("“" + routine.name + "” lies in the folder routines/removed of your data now.",
                           6.0);
}

void ChangeSessionScreen::build(Ui& ui, Seconds ahead) {
    const Rect column = companion_.begin(ui, ahead);
    const float foot = ui.u(84.0F);
    const Rect reach{column.x, column.y, column.width, column.height - foot};
    {
        ScrollArea area(ui, reach, choosing_ ? choice_scroll_ : scroll_);
        const Rect page = Companion::page_of(ui, column, area.page().y);
        float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 28.0F : 12.0F);
        if (choosing_) {
            y = build_choice(ui, page, y);
        } else {
            y = build_head(ui, page, y);
            for (std::size_t i = 0; i < editor_.size(); ++i) y = build_item(ui, page, y, i);
            const Button add{.label = "Add an exercise", .icon = icon::kExercise, .key = Key::a};
            const Rect place{page.x, y, std::min(page.width, button_width(ui, add)), ui.u(kControlHeight)};
            if (button(ui, widget_id("change.add"), place, add)) {
                choosing_ = editor_.size();
                choice_scroll_ = {};
            }
            y = build_keep(ui, page, place.bottom() + ui.u(24.0F));
            y = build_own(ui, page, y + ui.u(20.0F));
        }
        area.set_end(y + ui.u(12.0F));
    }
    build_foot(ui, {column.x, column.bottom() - foot, column.width, foot});
}

float ChangeSessionScreen::build_head(Ui& ui, const Rect& page, float y) {
    y = page_words(ui, page, y, Font::headline, "Change the session", ui.colours.text) + ui.u(6.0F);
    const std::string length = editor_.length(services_.settings.tempo_factor);
    const std::string words =
        length.empty() ? "Nothing is left in it. Add what you like, or undo." : "It takes " + length + ".";
    return page_words(ui, page, y, Font::body, words, ui.colours.text_muted) + ui.u(14.0F);
}

float ChangeSessionScreen::build_item(Ui& ui, const Rect& page, float y, std::size_t index) {
    struct Tool {
        const char* id;
        const char* label;
        const char* sign;
        bool enabled;
    };
    const auto number = static_cast<int>(index);
    const std::array<Tool, 6> tools{{
        {"change.less", "–", nullptr, editor_.can_change_dose(index, -1)},
        {"change.more", "+", nullptr, editor_.can_change_dose(index, 1)},
        {"change.up", "Earlier", icon::kFold, index > 0},
        {"change.down", "Later", icon::kUnfold, index + 1 < editor_.size()},
        {"change.swap", "Swap", icon::kSwap, true},
        {"change.drop", "Leave out", icon::kClose, true},
    }};
    const float size = ui.u(40.0F);
    const float wide = size * static_cast<float>(tools.size());
    const bool one_row = page.width - wide > ui.u(330.0F);
    const float padding = ui.u(14.0F);
    const Rect box{page.x, y, page.width, one_row ? ui.u(72.0F) : ui.u(72.0F) + size};
    card(ui, box);
    Cutter rest(box.inset(padding, ui.u(12.0F)));
    Cutter row(one_row ? rest.right(wide) : rest.bottom(size));
    int pressed = -1;
    for (std::size_t i = 0; i < tools.size(); ++i) {
        const Button look{.label = tools[i].label, .icon = tools[i].sign, .enabled = tools[i].enabled};
        const Rect strip = row.left(size);
        const Rect place{strip.x, strip.centre().y - size * 0.5F, size, size};
        const WidgetId id = widget_id(tools[i].id, number);
        const bool with_words = tools[i].sign == nullptr;
        if (with_words ? button(ui, id, place.inset(ui.u(2.0F)), look) : icon_button(ui, id, place, look))
            pressed = static_cast<int>(i);
    }
    const domain::Exercise* exercise = editor_.exercise(index);
    const std::string_view name =
        exercise != nullptr ? std::string_view(exercise->name) : editor_.routine().items[index].exercise;
    ui.paint.text(rest.top(ui.u(26.0F)), Font::strong, name, ui.colours.text);
    const std::string dose = editor_.dose(index);
    ui.paint.text(rest.top(ui.u(22.0F)), Font::body, dose, ui.colours.text_muted);
    switch (pressed) {
        case 0:
            editor_.change_dose(index, -1);
            break;
        case 1:
            editor_.change_dose(index, 1);
            break;
        case 2:
            editor_.move(index, -1);
            break;
        case 3:
            editor_.move(index, 1);
            break;
        case 4:
            choosing_ = index;
            choice_scroll_ = {};
            break;
        case 5:
            editor_.drop(index);
            break;
        default:
            break;
    }
    return box.bottom() + ui.u(10.0F);
}

float ChangeSessionScreen::build_keep(Ui& ui, const Rect& page, float y) {
    y = page_words(ui, page, y, Font::strong, "Keep it as your own", ui.colours.text) + ui.u(8.0F);
    Cutter row({page.x, y, page.width, ui.u(kControlHeight)});
    const Button look{.label = "Keep", .icon = icon::kCheck, .enabled = editor_.size() > 0};
    const Rect place = row.right(button_width(ui, look));
    (void)row.right(ui.u(10.0F));
    const TextFieldNews news =
        text_field(ui, widget_id("change.name"), row.rest(), name_, {.hint = free_name_});
    if (button(ui, widget_id("change.keep"), place, look) || (news.entered && look.enabled)) keep();
    return place.bottom();
}

float ChangeSessionScreen::build_own(Ui& ui, const Rect& page, float y) {
    if (services_.own_routines.empty()) return y;
    y = page_words(ui, page, y, Font::strong, "Your own sessions", ui.colours.text) + ui.u(8.0F);
    std::optional<std::size_t> taken, aside;
    for (std::size_t i = 0; i < services_.own_routines.size(); ++i) {
        const auto number = static_cast<int>(i);
        const float size = ui.u(kControlHeight);
        Cutter row({page.x, y, page.width, size});
        const Button away{.label = "Put aside", .icon = icon::kClose};
        if (icon_button(ui, widget_id("change.aside", number), row.right(size), away)) aside = i;
        (void)row.right(ui.u(8.0F));
        const Button look{
            .label = services_.own_routines[i].name, .icon = icon::kReplay, .align = Align::left};
        if (button(ui, widget_id("change.take", number), row.rest(), look)) taken = i;
        y += size + ui.u(8.0F);
    }
    if (taken) {
        editor_.take(services_.own_routines[*taken]);
        scroll_ = {};
    }
    if (aside) put_aside(*aside);
    return y;
}

float ChangeSessionScreen::build_choice(Ui& ui, const Rect& page, float y) {
    const bool adds = *choosing_ >= editor_.size();
    const auto offers = adds ? editor_.to_add() : editor_.instead_of(*choosing_);
    y = page_words(ui, page, y, Font::headline, adds ? "Which one?" : "Which one instead?", ui.colours.text) +
        ui.u(14.0F);
    std::optional<std::string> chosen;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const WidgetId id = widget_id("change.offer", static_cast<int>(i));
        const Rect box{page.x, y, page.width, ui.u(60.0F)};
        const Interaction state = ui.interact(id, box);
        const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
        ui.paint.fill(box, mix(ui.colours.surface, ui.colours.well, hover), ui.u(14.0F));
        Cutter words(box.inset(ui.u(16.0F), ui.u(8.0F)));
        ui.paint.text(words.top(ui.u(24.0F)), Font::strong, offers[i]->name, ui.colours.text);
        const std::string_view detail = knee_words(offers[i]->knee_load);
        ui.paint.text(words.top(ui.u(20.0F)), Font::caption, detail, ui.colours.text_muted);
        if (state.focused) focus_ring(ui, box, ui.u(14.0F));
        if (state.clicked) chosen = offers[i]->id;
        y = box.bottom() + ui.u(6.0F);
    }
    if (!chosen) return y;
    if (adds)
        editor_.add(*chosen);
    else
        editor_.swap(*choosing_, *chosen);
    choosing_.reset();
    return y;
}

void ChangeSessionScreen::build_foot(Ui& ui, const Rect& foot) {
    const Rect page = Companion::page_of(ui, foot, foot.y);
    Cutter row({page.x, foot.y + ui.u(16.0F), page.width, ui.u(52.0F)});
    const bool roomy = ui.design_size().x >= 700.0F;
    const float size = ui.u(52.0F);
    const Button back{.label = "Back", .icon = icon::kBack, .key = Key::escape, .key_shown = roomy};
    const bool backs = roomy ? button(ui, widget_id("change.back"), row.left(button_width(ui, back)), back)
                             : icon_button(ui, widget_id("change.back"), row.left(size), back);
    (void)row.left(ui.u(10.0F));
    if (choosing_) {
        if (backs) choosing_.reset();
        return;
    }
    const Button undo{.label = "Undo", .icon = icon::kUndo, .key = Key::u, .enabled = editor_.can_undo()};
    if (roomy ? button(ui, widget_id("change.undo"), row.left(button_width(ui, undo)), undo)
              : icon_button(ui, widget_id("change.undo"), row.left(size), undo))
        editor_.undo();
    (void)row.left(ui.u(10.0F));
    const Button start{.label = "Start",
                       .icon = icon::kPlay,
                       .key = Key::enter,
                       .kind = ButtonKind::primary,
                       .enabled = editor_.size() > 0,
                       .key_shown = roomy};
    if (button(ui, widget_id("change.start"), row.rest(), start)) {
        const domain::Routine routine = editor_.routine();
        services_.stack.pop();
        return open_session(services_, routine);
    }
    if (backs) services_.stack.pop();
}

}  // namespace ingear::screens
