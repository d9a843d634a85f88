#include "screens/today/change_session_screen.h"

#include <fmt/format.h>

#include <array>

#include "content/own_content.h"
#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/common/exercise_words.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr std::size_t kLongestName = 60;

/// What was typed, cut between two characters.
std::string short_name(const ui::TextLine& line) {
    std::size_t end = line.text().size();
    while (end > kLongestName) end = line.before(end);
    return line.text().substr(0, end);
}

}  // namespace

ChangeSessionScreen::ChangeSessionScreen(Services& services, domain::Routine routine)
    : services_(services), editor_(services.catalogue, std::move(routine)) {
    free_name_ = ui::spelled_out(content::free_routine_id(services.data_dir, services.own_routines));
}

void ChangeSessionScreen::keep() {
    domain::Routine routine = editor_.routine();
    routine.id = content::free_routine_id(services_.data_dir, services_.own_routines);
    routine.name = name_.line.text().empty() ? ui::spelled_out(routine.id) : short_name(name_.line);
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
    free_name_ = ui::spelled_out(content::free_routine_id(services_.data_dir, services_.own_routines));
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

void ChangeSessionScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    const float foot = ui.u(84.0F);
    const ui::Rect reach{column.x, column.y, column.width, column.height - foot};
    {
        ui::ScrollArea area(ui, reach, choosing_ ? choice_scroll_ : scroll_);
        const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
        float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 28.0F : 12.0F);
        if (choosing_) {
            y = build_choice(ui, page, y);
        } else {
            y = build_head(ui, page, y);
            for (std::size_t i = 0; i < editor_.size(); ++i) y = build_item(ui, page, y, i);
            const ui::Button add{.label = "Add an exercise",
                                 .icon = ui::icon::kExercise,
                                 .keys = keys_of(ui, Command::change_add)};
            const ui::Rect place{page.x, y, std::min(page.width, button_width(ui, add)),
                                 ui.u(ui::kControlHeight)};
            if (button(ui, ui::widget_id("change.add"), place, add)) {
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

float ChangeSessionScreen::build_head(ui::Ui& ui, const ui::Rect& page, float y) {
    y = ui::page_words(ui, page, y, ui::Font::headline, "Change the session", ui.colours.text) + ui.u(6.0F);
    const std::string length = editor_.length(services_.settings.tempo_factor);
    const std::string words =
        length.empty() ? "Nothing is left in it. Add what you like, or undo." : "It takes " + length + ".";
    return ui::page_words(ui, page, y, ui::Font::body, words, ui.colours.text_muted) + ui.u(14.0F);
}

float ChangeSessionScreen::build_item(ui::Ui& ui, const ui::Rect& page, float y, std::size_t index) {
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
        {"change.up", "Earlier", ui::icon::kFold, index > 0},
        {"change.down", "Later", ui::icon::kUnfold, index + 1 < editor_.size()},
        {"change.swap", "Swap", ui::icon::kSwap, true},
        {"change.drop", "Leave out", ui::icon::kClose, true},
    }};
    const float size = ui.u(40.0F);
    const float wide = size * static_cast<float>(tools.size());
    const bool one_row = page.width - wide > ui.u(330.0F);
    const float padding = ui.u(14.0F);
    const ui::Rect box{page.x, y, page.width, one_row ? ui.u(72.0F) : ui.u(72.0F) + size};
    card(ui, box);
    ui::Cutter rest(box.inset(padding, ui.u(12.0F)));
    ui::Cutter row(one_row ? rest.right(wide) : rest.bottom(size));
    int pressed = -1;
    for (std::size_t i = 0; i < tools.size(); ++i) {
        const ui::Button look{.label = tools[i].label, .icon = tools[i].sign, .enabled = tools[i].enabled};
        const ui::Rect strip = row.left(size);
        const ui::Rect place{strip.x, strip.centre().y - size * 0.5F, size, size};
        const ui::WidgetId id = ui::widget_id(tools[i].id, number);
        const bool with_words = tools[i].sign == nullptr;
        if (with_words ? button(ui, id, place.inset(ui.u(2.0F)), look) : icon_button(ui, id, place, look))
            pressed = static_cast<int>(i);
    }
    const domain::Exercise* exercise = editor_.exercise(index);
    const std::string_view name =
        exercise != nullptr ? std::string_view(exercise->name) : editor_.routine().items[index].exercise;
    ui.paint.text(rest.top(ui.u(26.0F)), ui::Font::strong, name, ui.colours.text);
    const std::string dose = editor_.dose(index);
    ui.paint.text(rest.top(ui.u(22.0F)), ui::Font::body, dose, ui.colours.text_muted);
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

float ChangeSessionScreen::build_keep(ui::Ui& ui, const ui::Rect& page, float y) {
    y = ui::page_words(ui, page, y, ui::Font::strong, "Keep it as your own", ui.colours.text) + ui.u(8.0F);
    ui::Cutter row({page.x, y, page.width, ui.u(ui::kControlHeight)});
    const ui::Button look{.label = "Keep", .icon = ui::icon::kCheck, .enabled = editor_.size() > 0};
    const ui::Rect place = row.right(button_width(ui, look));
    (void)row.right(ui.u(10.0F));
    const ui::TextFieldNews news =
        text_field(ui, ui::widget_id("change.name"), row.rest(), name_, {.hint = free_name_});
    if (button(ui, ui::widget_id("change.keep"), place, look) || (news.entered && look.enabled)) keep();
    return place.bottom();
}

float ChangeSessionScreen::build_own(ui::Ui& ui, const ui::Rect& page, float y) {
    if (services_.own_routines.empty()) return y;
    y = ui::page_words(ui, page, y, ui::Font::strong, "Your own sessions", ui.colours.text) + ui.u(8.0F);
    std::optional<std::size_t> taken, aside;
    for (std::size_t i = 0; i < services_.own_routines.size(); ++i) {
        const auto number = static_cast<int>(i);
        const float size = ui.u(ui::kControlHeight);
        ui::Cutter row({page.x, y, page.width, size});
        const ui::Button away{.label = "Put aside", .icon = ui::icon::kClose};
        if (icon_button(ui, ui::widget_id("change.aside", number), row.right(size), away)) aside = i;
        (void)row.right(ui.u(8.0F));
        const ui::Button look{
            .label = services_.own_routines[i].name, .icon = ui::icon::kReplay, .align = ui::Align::left};
        if (button(ui, ui::widget_id("change.take", number), row.rest(), look)) taken = i;
        y += size + ui.u(8.0F);
    }
    if (taken) {
        editor_.take(services_.own_routines[*taken]);
        scroll_ = {};
    }
    if (aside) put_aside(*aside);
    return y;
}

float ChangeSessionScreen::build_choice(ui::Ui& ui, const ui::Rect& page, float y) {
    const bool adds = *choosing_ >= editor_.size();
    const auto offers = adds ? editor_.to_add() : editor_.instead_of(*choosing_);
    y = ui::page_words(ui, page, y, ui::Font::headline, adds ? "Which one?" : "Which one instead?",
                       ui.colours.text) +
        ui.u(14.0F);
    std::optional<std::string> chosen;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const ui::WidgetId id = ui::widget_id("change.offer", static_cast<int>(i));
        const ui::Rect box{page.x, y, page.width, ui.u(60.0F)};
        const ui::Interaction state = ui.interact(id, box);
        const float hover = ui.transitions.ease(id, state.hovered ? 1.0F : 0.0F, 0.12F);
        ui.paint.fill(box, mix(ui.colours.surface, ui.colours.well, hover), ui.u(14.0F));
        ui::Cutter words(box.inset(ui.u(16.0F), ui.u(8.0F)));
        ui.paint.text(words.top(ui.u(24.0F)), ui::Font::strong, offers[i]->name, ui.colours.text);
        const std::string_view detail = knee_words(offers[i]->knee_load);
        ui.paint.text(words.top(ui.u(20.0F)), ui::Font::caption, detail, ui.colours.text_muted);
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

void ChangeSessionScreen::build_foot(ui::Ui& ui, const ui::Rect& foot) {
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, foot, foot.y);
    ui::Cutter row({page.x, foot.y + ui.u(16.0F), page.width, ui.u(52.0F)});
    const bool roomy = ui.design_size().x >= 700.0F;
    const float size = ui.u(52.0F);
    const ui::Button back{.label = "Back",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::change_back),
                          .key_shown = roomy};
    const bool backs = roomy
                           ? button(ui, ui::widget_id("change.back"), row.left(button_width(ui, back)), back)
                           : icon_button(ui, ui::widget_id("change.back"), row.left(size), back);
    (void)row.left(ui.u(10.0F));
    if (choosing_) {
        if (backs) choosing_.reset();
        return;
    }
    const ui::Button undo{.label = "Undo",
                          .icon = ui::icon::kUndo,
                          .keys = keys_of(ui, Command::change_undo),
                          .enabled = editor_.can_undo()};
    if (roomy ? button(ui, ui::widget_id("change.undo"), row.left(button_width(ui, undo)), undo)
              : icon_button(ui, ui::widget_id("change.undo"), row.left(size), undo))
        editor_.undo();
    (void)row.left(ui.u(10.0F));
    const ui::Button start{.label = "Start",
                           .icon = ui::icon::kPlay,
                           .keys = keys_of(ui, Command::change_done),
                           .kind = ui::ButtonKind::primary,
                           .enabled = editor_.size() > 0,
                           .key_shown = roomy};
    if (button(ui, ui::widget_id("change.start"), row.rest(), start)) {
        const domain::Routine routine = editor_.routine();
        services_.navigator.back();
        return services_.navigator.go_to(routes::StartSession{routine});
    }
    if (backs) services_.navigator.back();
}

}  // namespace ingear::screens
