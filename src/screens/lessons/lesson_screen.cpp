#include "screens/lessons/lesson_screen.h"

#include <cmath>

#include "base/uuid.h"
#include "screens/command_keys.h"
#include "screens/lessons/leg_chain_view.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr double kStrengthStep = 0.05;

bool roomy(const ui::Ui& ui) {
    return ui.design_size().x >= 900.0F;
}

}  // namespace

LessonScreen::LessonScreen(Services& services, const domain::Lesson& lesson)
    : services_(services),
      model_(services.catalogue, lesson),
      show_(model_.catalogue(), lesson, !services.settings.reduced_motion) {}

void LessonScreen::step(Seconds dt) {
    show_.step(dt);
    coach_.step(dt);
}

ui::RedrawRate LessonScreen::redraw_rate() const {
    return coach_.seen() && (show_.moving() || coach_.moving()) ? ui::RedrawRate::full
                                                                : ui::RedrawRate::still;
}

LessonScreen::Layout LessonScreen::lay_out(const ui::Ui& ui) {
    const ui::Vec2 size = ui.design_size();
    const ui::Rect window = ui.window();
    Layout layout;
    layout.margin = ui.u(size.x >= 900.0F ? 32.0F : 16.0F);
    const float width = ui.u(std::clamp(size.x * 0.42F, 280.0F, 600.0F));
    const float foot = ui.u(size.y >= 500.0F ? 92.0F : 68.0F);
    layout.sheet = {0.0F, 0.0F, width, window.height - foot};
    layout.foot = {0.0F, window.height - foot, width, foot};
    layout.room = {width, 0.0F, window.width - width, window.height};
    return layout;
}

void LessonScreen::go_to(std::size_t stop) {
    model_.go_to(stop);
    show_.open(model_.stop());
    scroll_ = {};
}

void LessonScreen::next() {
    if (model_.part() == LessonModel::Part::end) return services_.navigator.back();
    if (model_.can_go_on()) go_to(model_.stop() + 1);
}

void LessonScreen::back() {
    if (model_.stop() > 0) go_to(model_.stop() - 1);
}

void LessonScreen::answer(std::size_t index) {
    if (!model_.choose(index)) return;
    const Moment now = services_.clock.now();
    services_.journal.append({new_uuid(), now, "", domain::logged::LessonDone{model_.lesson().id}});
    services_.journal.refresh(now);
}

void LessonScreen::build(ui::Ui& ui, Seconds ahead) {
    const Layout layout = lay_out(ui);
    coach_.begin(ui, services_.stage_setup());
    if (ui.shortcut(keys_of(ui, Command::lesson_leave))) services_.navigator.back();
    ui.paint.shadow({0.0F, 0.0F, layout.sheet.width, ui.window().height}, ui.colours.shadow, ui.u(24.0F));
    ui.paint.fill({0.0F, 0.0F, layout.sheet.width, ui.window().height}, ui.colours.background);
    build_sheet(ui, layout);
    build_foot(ui, layout);
    build_room(ui, layout, ahead);
}

void LessonScreen::build_room(ui::Ui& ui, const Layout& layout, Seconds ahead) {
    const domain::LessonPage* page = model_.page();
    const bool slides = page && page->slider;
    const float margin = ui.u(roomy(ui) ? 24.0F : 12.0F);
    const float height = slides ? ui.u(88.0F) : 0.0F;
    const float widest = std::min(layout.room.width - 2.0F * margin, ui.u(560.0F));
    const ui::Rect slider{layout.room.centre().x - widest * 0.5F, layout.room.bottom() - margin - height,
                          widest, height};
    if (coach_.seen()) {
        const ui::Rect free{layout.room.x + margin, margin, layout.room.width - 2.0F * margin,
                            slider.y - 2.0F * margin};
        coach_.show(show_, ahead, ui.window(), free);
        ui.push_clip(layout.room);
        if (page && page->chain) draw_chain(ui, *coach_.stage(), page->side);
        ui.pop_clip();
        coach_.paint_veil(ui, layout.room);
    }
    if (slides) build_slider(ui, slider);
    coach_.read_pointer(ui, {layout.room.x, 0.0F, layout.room.width, slider.y});
}

void LessonScreen::build_slider(ui::Ui& ui, const ui::Rect& box) {
    panel(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(10.0F)));
    ui::Cutter names(rest.top(ui.u(26.0F)));
    const float cap = ui.u(8.0F);
    const ui::Key weaker = keys_of(ui, Command::lesson_weaker).first();
    const ui::Key stronger = keys_of(ui, Command::lesson_stronger).first();
    key_cap(ui, names.left(key_cap_width(ui, weaker)), weaker, ui.colours.text_muted);
    (void)names.left(cap);
    key_cap(ui, names.right(key_cap_width(ui, stronger)), stronger, ui.colours.text_muted);
    (void)names.right(cap);
    ui.paint.text(names.rest(), ui::Font::strong, "Weak", ui.colours.danger);
    ui.paint.text(names.rest(), ui::Font::strong, "Strong", ui.colours.accent, ui::Align::right);
    const auto before = static_cast<double>(show_.strength());
    double now = slider(ui, ui::widget_id("lesson.strength"), rest.rest(), before, {0.0, 1.0, kStrengthStep});
    const int steps =
        ui.presses(keys_of(ui, Command::lesson_stronger)) - ui.presses(keys_of(ui, Command::lesson_weaker));
    if (steps != 0) now = before + steps * kStrengthStep * 2.0;
    // While it moves by itself, its steps are finer than the slider's.
    if (std::abs(now - before) > kStrengthStep * 0.51) show_.set_strength(static_cast<float>(now));
}

void LessonScreen::build_foot(ui::Ui& ui, const Layout& layout) {
    const float size = ui.u(roomy(ui) ? 52.0F : ui::kControlHeight);
    ui::Cutter row({layout.foot.x + layout.margin, layout.foot.centre().y - size * 0.5F,
                    layout.foot.width - 2.0F * layout.margin, size});
    const bool last = model_.part() == LessonModel::Part::end;
    const ui::Button next_look{.label = last ? "Done" : "Next",
                               .icon = last ? ui::icon::kCheck : ui::icon::kForward,
                               .keys = keys_of(ui, Command::lesson_on),
                               .kind = ui::ButtonKind::primary,
                               .enabled = last || model_.can_go_on(),
                               .key_shown = roomy(ui)};
    const ui::Button back_look{.label = "Back",
                               .icon = ui::icon::kBack,
                               .keys = keys_of(ui, Command::lesson_before),
                               .enabled = model_.stop() > 0};
    const bool on_by_key = ui.shortcut(next_look.keys);
    const bool back_by_key = ui.shortcut(back_look.keys);
    const bool on =
        button(ui, ui::widget_id("lesson.next"), row.right(button_width(ui, next_look)), next_look);
    if (on || on_by_key) return next();
    const bool to_before = icon_button(ui, ui::widget_id("lesson.before"), row.left(size), back_look);
    if (to_before || back_by_key) return back();

    const auto count = static_cast<float>(model_.stop_count());
    const float gap = std::min(ui.u(16.0F), row.rest().width / (count + 1.0F));
    const float left = row.rest().centre().x - gap * (count - 1.0F) * 0.5F;
    for (std::size_t i = 0; i < model_.stop_count(); ++i) {
        const bool here = i == model_.stop();
        ui.paint.disc({left + gap * static_cast<float>(i), row.rest().centre().y},
                      std::min(gap * 0.35F, ui.u(here ? 5.0F : 4.0F)),
                      here                ? ui.colours.accent
                      : i < model_.stop() ? ui.colours.teal
                                          : ui.colours.well);
    }
}

}  // namespace ingear::screens
