#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/session/session_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// What lies over a session besides the HUD: its buttons and the menu.
namespace ingear::screens {

/// Whether or not there is room for their buttons.
void SessionScreen::read_tool_keys(ui::Ui& ui) {
    if (jar_.open() && ui.shortcut(keys_of(ui, Command::jar_away))) jar_.close();
    if (ui.shortcut(keys_of(ui, Command::session_hurts))) pain_sheet_.ask();
    if (ui.shortcut(keys_of(ui, Command::session_undo)) && model_->can_undo())
        give(domain::Command::undo_rep);
    if (ui.shortcut(keys_of(ui, Command::session_mistake)) && offers_mistake()) show_mistake();
    if (ui.shortcut(keys_of(ui, Command::session_camera))) coach_->choose_preset(coach_->preset() + 1);
    if (ui.shortcut(keys_of(ui, Command::session_mirror))) mirror();
}

void SessionScreen::build_tools(ui::Ui& ui) {
    const float size = ui.u(ui::kControlHeight);
    const float gap = ui.u(8.0F);
    const ui::Rect window = ui.window();
    const float margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    ui::Cutter row({0.0F, margin, window.right() - margin, size});
    const bool roomy = ui.design_size().x >= 900.0F;

    const ui::Button pause_look{.label = "Pause",
                                .icon = ui::icon::kPause,
                                .keys = keys_of(ui, Command::session_pause),
                                .key_shown = true};
    if (icon_button(ui, ui::widget_id("session.pause"), row.right(size), pause_look)) pause(true);
    (void)row.right(gap);
    if (roomy) {
        const ui::Button mirror_look{
            .label = "Mirror", .icon = ui::icon::kMirror, .keys = keys_of(ui, Command::session_mirror)};
        if (icon_button(ui, ui::widget_id("session.mirror"), row.right(size), mirror_look,
                        services_.settings.mirror))
            mirror();
        (void)row.right(gap);
        const ui::Button camera_look{
            .label = "Another view", .icon = ui::icon::kCamera, .keys = keys_of(ui, Command::session_camera)};
        if (icon_button(ui, ui::widget_id("session.camera"), row.right(size), camera_look))
            coach_->choose_preset(coach_->preset() + 1);
        (void)row.right(gap);
    }
    const ui::Button mistake{
        .label = "See the mistake", .icon = ui::icon::kWatch, .keys = keys_of(ui, Command::session_mistake)};
    if (offers_mistake()) {
        const ui::WidgetId id = ui::widget_id("session.mistake");
        const ui::Rect box = row.right(roomy ? button_width(ui, mistake) : size);
        if (roomy ? button(ui, id, box, mistake) : icon_button(ui, id, box, mistake)) show_mistake();
        (void)row.right(gap);
    }
    const ui::Button undo_look{
        .label = "Undo the last rep", .icon = ui::icon::kUndo, .keys = keys_of(ui, Command::session_undo)};
    if (model_->can_undo()) {
        if (icon_button(ui, ui::widget_id("session.undo"), row.right(size), undo_look))
            give(domain::Command::undo_rep);
        (void)row.right(gap);
    }
    const ui::Button hurts{.label = "It hurts",
                           .icon = ui::icon::kHurts,
                           .keys = keys_of(ui, Command::session_hurts),
                           .kind = ui::ButtonKind::danger};
    const float width = button_width(ui, hurts) - ui.u(12.0F);
    if (button(ui, ui::widget_id("session.hurts"), row.right(width), hurts)) pain_sheet_.ask();

    if (services_.journal.state() != journal::Journal::State::unsaved) return;
    const ui::Chip badge{"Nothing is saved", ui::icon::kNotSaved, ui.colours.danger_soft, ui.colours.danger};
    const ui::Rect place = row.right(chip_width(ui, badge) + gap);
    chip(ui, {place.x, place.centre().y - ui.u(ui::kChipHeight) * 0.5F}, badge);
}

void SessionScreen::build_trouble(ui::Ui& ui) {
    if (trouble_.empty()) return;
    const float width = std::min(ui.u(560.0F), ui.window().width - ui.u(48.0F));
    const ui::Rect box{(ui.window().width - width) * 0.5F, ui.u(80.0F), width, 0.0F};
    notice(ui, box, {ui::icon::kWarning, trouble_, ui.colours.notice_soft, ui.colours.notice});
}

void SessionScreen::build_menu(ui::Ui& ui) {
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.scrim.faded(0.55F));
    struct Entry {
        const char* id;
        ui::Button look;
    };
    const std::array<Entry, 11> entries{{
        {"menu.skip", {.label = "Skip", .icon = ui::icon::kNext, .keys = keys_of(ui, Command::menu_skip)}},
        {"menu.back",
         {.label = "Back", .icon = ui::icon::kPrevious, .keys = keys_of(ui, Command::menu_back)}},
        {"menu.undo",
         {.label = "Undo last rep",
          .icon = ui::icon::kUndo,
          .keys = keys_of(ui, Command::menu_undo),
          .enabled = model_->can_undo()}},
        {"menu.finish_set",
         {.label = "Set is done",
          .icon = ui::icon::kCheck,
          .keys = keys_of(ui, Command::menu_finish_set),
          .enabled = model_->state().stage == domain::SessionStage::set && model_->state().reps_done > 0}},
        {"menu.mistake",
         {.label = "See the mistake",
          .icon = ui::icon::kWatch,
          .keys = keys_of(ui, Command::menu_mistake),
          .enabled = has_mistake()}},
        {"menu.camera",
         {.label = "Another view", .icon = ui::icon::kCamera, .keys = keys_of(ui, Command::menu_camera)}},
        {"menu.mirror",
         {.label = "Mirror", .icon = ui::icon::kMirror, .keys = keys_of(ui, Command::menu_mirror)}},
        {"menu.settings",
         {.label = "Settings", .icon = ui::icon::kSettings, .keys = keys_of(ui, Command::menu_settings)}},
        {"menu.finish",
         {.label = "Finish early", .icon = ui::icon::kFlag, .keys = keys_of(ui, Command::menu_finish_early)}},
        {"menu.leave",
         {.label = "Leave, go on later", .icon = ui::icon::kQuit, .keys = keys_of(ui, Command::menu_leave)}},
        {"menu.keys",
         {.label = "Keys", .icon = ui::icon::kKeyboard, .keys = keys_of(ui, Command::menu_keys)}},
    }};
    const float padding = ui.u(24.0F);
    const float gap = ui.u(8.0F);
    const float row = ui.u(48.0F);
    const float width = std::min(ui.u(560.0F), window.width - ui.u(32.0F));
    const float head = ui.u(72.0F);
    const auto rows = static_cast<float>((entries.size() + 2) / 2);
    const float wanted = padding * 2.0F + head + row + rows * (row + gap);
    const float height = std::min(wanted, window.height - ui.u(16.0F));
    const ui::Rect box{(window.width - width) * 0.5F, (window.height - height) * 0.5F, width, height};
    card(ui, box);
    ui::ScrollArea area(ui, box.inset(ui.u(4.0F), ui.u(8.0F)), menu_scroll_);
    ui::Cutter rest(
        {box.x + padding, area.page().y + padding - ui.u(8.0F), box.width - 2.0F * padding, wanted});

    ui::Cutter title(rest.top(head));
    ui.paint.text(title.top(ui.u(36.0F)), ui::Font::headline, "Paused", ui.colours.text);
    const domain::PlannedSet& set = model_->set();
    const ui::ShortText<96> where("{}{}{}", set.exercise->name, set.side == motion::Side::both ? "" : ", ",
                                  set.side == motion::Side::both   ? ""
                                  : set.side == motion::Side::left ? "left side"
                                                                   : "right side");
    ui.paint.text(title.top(ui.u(24.0F)), ui::Font::body, where, ui.colours.text_muted);

    const ui::Button resume{.label = "Resume",
                            .icon = ui::icon::kPlay,
                            .keys = keys_of(ui, Command::menu_resume),
                            .kind = ui::ButtonKind::primary};
    if (button(ui, ui::widget_id("menu.resume"), rest.top(row), resume)) pause(false);
    (void)rest.top(gap);
    const ui::Button hurts{.label = "It hurts",
                           .icon = ui::icon::kHurts,
                           .keys = keys_of(ui, Command::menu_hurts),
                           .kind = ui::ButtonKind::danger};
    ui::Cutter pair(rest.top(row));
    const float half = (pair.rest().width - gap) * 0.5F;
    if (button(ui, ui::widget_id("menu.hurts"), pair.left(half), hurts)) pain_sheet_.ask();
    (void)pair.left(gap);
    int pressed = -1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % 2 == 1) {
            (void)rest.top(gap);
            pair = ui::Cutter(rest.top(row));
        }
        ui::Button look = entries[i].look;
        look.align = ui::Align::left;
        const ui::Rect place = i % 2 == 1 ? pair.left(half) : pair.rest();
        if (i % 2 == 1) (void)pair.left(gap);
        if (button(ui, ui::widget_id(entries[i].id), place, look)) pressed = static_cast<int>(i);
    }
    area.set_end(rest.rest().y + padding - ui.u(8.0F));
    choose(pressed);
}

void SessionScreen::choose(int menu_entry) {
    switch (menu_entry) {
        case 0:
            return give(domain::Command::skip);
        case 1:
            return give(domain::Command::back);
        case 2:
            return give(domain::Command::undo_rep);
        case 3:
            return give(domain::Command::finish_set);
        case 4:
            return show_mistake();
        case 5:
            return coach_->choose_preset(coach_->preset() + 1);
        case 6:
            return mirror();
        case 7:
            return services_.navigator.go_to(routes::Settings{});
        case 8:
            return give(domain::Command::finish_early);
        case 9:
            return leave();
        case 10:
            return services_.navigator.go_to(routes::Help{{"session", "session_menu"}});
        default:
            return;
    }
}

}  // namespace ingear::screens
