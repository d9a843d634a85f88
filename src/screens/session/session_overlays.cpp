#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/navigator.h"
#include "screens/session/session_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// What lies over a session besides the HUD: its buttons and the menu.
namespace ingear::screens {

namespace {

using domain::Command;

}  // namespace

void SessionScreen::build_tools(ui::Ui& ui) {
    const float size = ui.u(ui::kControlHeight);
    const float gap = ui.u(8.0F);
    const ui::Rect window = ui.window();
    const float margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    ui::Cutter row({0.0F, margin, window.right() - margin, size});
    const bool roomy = ui.design_size().x >= 900.0F;

    const ui::Button pause_look{
        .label = "Pause", .icon = ui::icon::kPause, .key = ui::Key::space, .key_shown = true};
    if (icon_button(ui, ui::widget_id("session.pause"), row.right(size), pause_look)) pause(true);
    (void)row.right(gap);
    if (roomy) {
        const ui::Button mirror_look{.label = "Mirror", .icon = ui::icon::kMirror, .key = ui::Key::v};
        if (icon_button(ui, ui::widget_id("session.mirror"), row.right(size), mirror_look,
                        services_.settings.mirror))
            mirror();
        (void)row.right(gap);
        const ui::Button camera_look{.label = "Another view", .icon = ui::icon::kCamera, .key = ui::Key::c};
        if (icon_button(ui, ui::widget_id("session.camera"), row.right(size), camera_look))
            coach_->choose_preset(coach_->preset() + 1);
        (void)row.right(gap);
    }
    const ui::Button mistake{.label = "See the mistake", .icon = ui::icon::kWatch, .key = ui::Key::x};
    if (model_->state().stage == domain::SessionStage::posture && has_mistake()) {
        const ui::WidgetId id = ui::widget_id("session.mistake");
        const ui::Rect box = row.right(roomy ? button_width(ui, mistake) : size);
        if (roomy ? button(ui, id, box, mistake) : icon_button(ui, id, box, mistake)) show_mistake();
        (void)row.right(gap);
    }
    const ui::Button undo_look{.label = "Undo the last rep", .icon = ui::icon::kUndo, .key = ui::Key::u};
    if (model_->can_undo()) {
        if (icon_button(ui, ui::widget_id("session.undo"), row.right(size), undo_look))
            give(Command::undo_rep);
        (void)row.right(gap);
    }
    const ui::Button hurts{
        .label = "It hurts", .icon = ui::icon::kHurts, .key = ui::Key::h, .kind = ui::ButtonKind::danger};
    const float width = button_width(ui, hurts) - ui.u(12.0F);
    if (button(ui, ui::widget_id("session.hurts"), row.right(width), hurts)) pain_sheet_.ask();

    // Quiet keys: shown in the menu.
    if (!roomy && ui.shortcut(ui::Key::v)) mirror();
    if (!roomy && ui.shortcut(ui::Key::c)) coach_->choose_preset(coach_->preset() + 1);
    if (!model_->can_undo()) (void)ui.shortcut(ui::Key::u);
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
    const std::array<Entry, 10> entries{{
        {"menu.skip", {.label = "Skip", .icon = ui::icon::kNext, .key = ui::Key::n}},
        {"menu.back", {.label = "Back", .icon = ui::icon::kPrevious, .key = ui::Key::b}},
        {"menu.undo",
         {.label = "Undo last rep",
          .icon = ui::icon::kUndo,
          .key = ui::Key::u,
          .enabled = model_->can_undo()}},
        {"menu.finish_set",
         {.label = "Set is done",
          .icon = ui::icon::kCheck,
          .key = ui::Key::f,
          .enabled = model_->state().stage == domain::SessionStage::set && model_->state().reps_done > 0}},
        {"menu.mistake",
         {.label = "See the mistake", .icon = ui::icon::kWatch, .key = ui::Key::x, .enabled = has_mistake()}},
        {"menu.camera", {.label = "Another view", .icon = ui::icon::kCamera, .key = ui::Key::c}},
        {"menu.mirror", {.label = "Mirror", .icon = ui::icon::kMirror, .key = ui::Key::v}},
        {"menu.settings", {.label = "Settings", .icon = ui::icon::kSettings, .key = ui::Key::s}},
        {"menu.finish", {.label = "Finish early", .icon = ui::icon::kFlag, .key = ui::Key::e}},
        {"menu.leave", {.label = "Leave, go on later", .icon = ui::icon::kQuit, .key = ui::Key::l}},
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

    const ui::Button resume{
        .label = "Resume", .icon = ui::icon::kPlay, .key = ui::Key::space, .kind = ui::ButtonKind::primary};
    const bool by_escape =
        ui.shortcut(ui::Key::escape) || ui.shortcut(ui::Key::enter) || ui.shortcut(ui::Key::pause);
    if (button(ui, ui::widget_id("menu.resume"), rest.top(row), resume) || by_escape) pause(false);
    (void)rest.top(gap);
    const ui::Button hurts{
        .label = "It hurts", .icon = ui::icon::kHurts, .key = ui::Key::h, .kind = ui::ButtonKind::danger};
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
            return give(Command::skip);
        case 1:
            return give(Command::back);
        case 2:
            return give(Command::undo_rep);
        case 3:
            return give(Command::finish_set);
        case 4:
            return show_mistake();
        case 5:
            return coach_->choose_preset(coach_->preset() + 1);
        case 6:
            return mirror();
        case 7:
            return services_.navigator.go_to(routes::Settings{});
        case 8:
            return give(Command::finish_early);
        case 9:
            return leave();
        default:
            return;
    }
}

}  // namespace ingear::screens
