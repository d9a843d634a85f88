#include "screens/exercises/exercise_page_screen.h"

#include <cmath>

#include "coach_view/mistake_view.h"
#include "domain/catalogue/exercise.h"
#include "domain/session/plan.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

ExercisePageScreen::ExercisePageScreen(Services& services, const domain::Exercise& exercise)
    : services_(services),
      catalogue_(services.catalogue),
      model_(make_exercise_page(*catalogue_, exercise)),
      show_(exercise, !services.settings.reduced_motion),
      controls_(services) {}

void ExercisePageScreen::step(Seconds dt) {
    show_.step(dt);
    coach_.step(dt);
    if (show_.playing() && !services_.settings.reduced_motion) pulse_ += dt.count();
}

ui::RedrawRate ExercisePageScreen::redraw_rate() const {
    return coach_.seen() && (show_.playing() || coach_.moving()) ? ui::RedrawRate::full
                                                                 : ui::RedrawRate::still;
}

ExercisePageScreen::Layout ExercisePageScreen::lay_out(const ui::Ui& ui) {
    const ui::Vec2 size = ui.design_size();
    const ui::Rect window = ui.window();
    Layout layout;
    layout.margin = ui.u(size.x >= 900.0F ? 24.0F : 16.0F);
    layout.together = size.x >= 900.0F;
    if (layout.together) {
        const float width = ui.u(std::clamp(size.x * 0.36F, 400.0F, 520.0F));
        layout.sheet = {0.0F, 0.0F, width, window.height};
        layout.room = {width, 0.0F, window.width - width, window.height};
        return layout;
    }
    const float bar = ui.u(64.0F);
    layout.sheet = layout.room = {0.0F, bar, window.width, window.height - bar};
    return layout;
}

void ExercisePageScreen::leave() {
    services_.navigator.back();
}

void ExercisePageScreen::show_next_mistake() {
    if (show_.mistake_count() == 0) return;
    const std::size_t next = show_.mistake() ? (*show_.mistake() + 1) % show_.mistake_count() : 0;
    show_.show_mistake(next);
    show_.play(true);
    reading_ = false;
}

void ExercisePageScreen::open(const std::string& exercise) {
    services_.navigator.replace_with(routes::ExercisePage{exercise});
}

void ExercisePageScreen::do_it_now() {
    services_.navigator.go_to(routes::StartSession{domain::only(*model_.exercise)});
}

void ExercisePageScreen::build(ui::Ui& ui, Seconds ahead) {
    const Layout layout = lay_out(ui);
    const bool watching = layout.together || !reading_;
    coach_.begin(ui, services_.stage_setup(), watching);
    if (ui.shortcut(keys_of(ui, Command::exercise_back))) {
        if (show_.mistake())
            show_.show_right();
        else
            leave();
    }
    if (!layout.together) build_bar(ui, layout);
    if (layout.together || reading_) build_sheet(ui, layout);
    if (watching) build_room(ui, layout, ahead);
}

/// The head of a small window.
void ExercisePageScreen::build_bar(ui::Ui& ui, const Layout& layout) {
    const ui::Rect bar{0.0F, 0.0F, ui.window().width, layout.room.y};
    ui.paint.fill(bar, ui.colours.background);
    ui::Cutter row(bar.inset(layout.margin, ui.u(10.0F)));
    const float size = ui.u(ui::kControlHeight);
    const ui::Button back{.label = "All exercises",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::exercise_back),
                          .key_shown = true};
    if (icon_button(ui, ui::widget_id("exercise.back"), row.left(size), back)) leave();
    (void)row.left(ui.u(12.0F));
    const ui::Button turn{.label = reading_ ? "Watch" : "Read",
                          .icon = reading_ ? ui::icon::kWatch : ui::icon::kRead,
                          .keys = keys_of(ui, Command::exercise_read)};
    if (button(ui, ui::widget_id("exercise.turn"), row.right(button_width(ui, turn)), turn))
        reading_ = !reading_;
    (void)row.right(ui.u(8.0F));
    if (!reading_ && show_.mistake_count() > 0) build_mistake_buttons(ui, row, false);
    (void)row.right(ui.u(8.0F));
    ui::Font font = ui::Font::headline;
    for (const ui::Font smaller : {ui::Font::title, ui::Font::strong})
        if (ui.paint.width(font, model_.exercise->name) > row.rest().width) font = smaller;
    ui.paint.text(row.rest(), font, model_.exercise->name, ui.colours.text);
}

void ExercisePageScreen::build_mistake_buttons(ui::Ui& ui, ui::Cutter& row, bool with_words) {
    if (show_.mistake_count() == 0) return;
    const bool shown = show_.mistake().has_value();
    const std::string_view ask = with_words ? "Show me the mistake" : "Mistake";
    const ui::Button toggle{.label = shown ? std::string_view("Only the right way") : ask,
                            .icon = shown ? ui::icon::kCheck : ui::icon::kClose,
                            .keys = keys_of(ui, Command::exercise_mistake)};
    const ui::Button next{.label = "Another mistake",
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::exercise_next_mistake)};
    const auto press = [&](ui::WidgetId id, const ui::Button& look) {
        const float left = row.rest().width - button_width(ui, look) - ui.u(24.0F);
        const bool fits = ui.paint.width(ui::Font::title, model_.exercise->name) <= left;
        const bool words = with_words || (!shown && fits);
        const ui::Rect box = row.right(words ? button_width(ui, look) : ui.u(ui::kControlHeight));
        const bool pressed = words ? button(ui, id, box, look) : icon_button(ui, id, box, look);
        (void)row.right(ui.u(8.0F));
        return pressed;
    };
    if (press(ui::widget_id("exercise.mistake"), toggle)) {
        if (shown)
            show_.show_right();
        else
            show_next_mistake();
    }
    if (shown && show_.mistake_count() > 1 && press(ui::widget_id("exercise.next_mistake"), next))
        show_next_mistake();
}

void ExercisePageScreen::build_room(ui::Ui& ui, const Layout& layout, Seconds ahead) {
    const bool slim = !layout.together && show_.mistake();
    const auto size = slim ? ShowControls::Size::slim : ShowControls::Size::full;
    const float height = ShowControls::height(ui, size);
    const float margin = layout.together ? layout.margin : ui.u(12.0F);
    const float widest = std::min(layout.room.width - 2.0F * margin, ui.u(900.0F));
    const ui::Rect controls{layout.room.centre().x - widest * 0.5F, ui.window().height - margin - height,
                            widest, height};
    const float head = layout.together ? margin + ui.u(ui::kControlHeight + 8.0F) : 0.0F;
    const float top = layout.room.y + head;
    const ui::Rect between{layout.room.x + margin, top, layout.room.width - 2.0F * margin,
                           controls.y - ui.u(12.0F) - top};
    const float words = coach_view::mistake_words_height(ui, show_, between.width);
    if (coach_.seen()) {
        const float free_height = between.height - (words > 0.0F ? words + ui.u(8.0F) : 0.0F);
        const ui::Rect free{between.x, between.y, between.width,
                            ui.transitions.ease(ui::widget_id("exercise.free"), free_height, 0.5F)};
        coach_.show(show_, ahead, ui.window(), free);
        draw_mistake_mark(ui, show_, *coach_.stage(), pulse_);
        coach_.paint_veil(ui, layout.room);
    }
    if (layout.together) {
        ui::Cutter row(
            {layout.room.x + margin, margin, layout.room.width - 2.0F * margin, ui.u(ui::kControlHeight)});
        build_mistake_buttons(ui, row, true);
    }
    draw_mistake_words(ui, show_, between);
    controls_.build(ui, show_, coach_, controls, size);
    const ui::Rect reach{layout.room.x, layout.room.y, layout.room.width, controls.y - layout.room.y};
    coach_.read_pointer(ui, reach);
}

void ExercisePageScreen::build_sheet(ui::Ui& ui, const Layout& layout) {
    if (layout.together) {
        ui.paint.shadow(layout.sheet, ui.colours.shadow, ui.u(24.0F));
        ui.paint.fill(layout.sheet, ui.colours.background);
    }
    ui::ScrollArea area(ui, layout.sheet, scroll_);
    const float widest = std::min(layout.sheet.width - 2.0F * layout.margin, ui.u(720.0F));
    const ui::Rect page{layout.sheet.x + (layout.sheet.width - widest) * 0.5F, area.page().y, widest, 0.0F};
    const float gap = ui.u(28.0F);
    float y = page.y + (layout.together ? layout.margin : ui.u(8.0F));
    if (layout.together) {
        const ui::Button back{.label = "All exercises",
                              .icon = ui::icon::kBack,
                              .keys = keys_of(ui, Command::exercise_back),
                              .kind = ui::ButtonKind::ghost,
                              .align = ui::Align::left};
        const ui::Rect place{page.x - ui.u(16.0F), y, button_width(ui, back), ui.u(ui::kControlHeight)};
        if (button(ui, ui::widget_id("exercise.back"), place, back)) leave();
        y = place.bottom() + ui.u(8.0F);
    }
    y = build_head(ui, page, y, layout.together) + gap;
    y = build_steps(ui, page, y) + gap;
    y = build_cues(ui, page, y) + gap;
    if (!model_.mistakes.empty()) y = build_mistakes(ui, page, y) + gap;
    y = build_muscles(ui, page, y) + gap;
    if (!model_.easier.empty()) y = build_variants(ui, page, y, true) + gap;
    if (!model_.harder.empty()) y = build_variants(ui, page, y, false) + gap;
    y = build_cautions(ui, page, y) + gap;
    y = build_notes(ui, page, y);
    area.set_end(y + ui.u(24.0F));
}

}  // namespace ingear::screens
