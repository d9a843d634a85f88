#include "screens/session/mistake_screen.h"

#include <cmath>

#include "coach_view/mistake_view.h"
#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

MistakeScreen::MistakeScreen(Services& services, const domain::Exercise& exercise, motion::Side side,
                             std::shared_ptr<coach_view::CoachView> coach)
    : services_(services), catalogue_(services.catalogue), coach_(std::move(coach)), show_(exercise, true) {
    show_.choose_side(side);
    show_.show_mistake(0);
    coach_->glide_on();
}

void MistakeScreen::leave() {
    coach_->glide_on();
    services_.navigator.back();
}

void MistakeScreen::step(Seconds dt) {
    show_.step(dt);
    coach_->step(dt);
    if (show_.playing() && !services_.settings.reduced_motion) pulse_ += dt.count();
}

ui::RedrawRate MistakeScreen::redraw_rate() const {
    return coach_->seen() && (show_.playing() || coach_->moving()) ? ui::RedrawRate::full
                                                                   : ui::RedrawRate::still;
}

void MistakeScreen::show_another(std::size_t on) {
    show_.show_mistake((*show_.mistake() + on) % show_.mistake_count());
    show_.play(true);
}

void MistakeScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect window = ui.window();
    coach_->begin(ui, services_.stage_setup());
    const float margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    const float top = margin + ui.u(ui::kControlHeight) + margin * 0.66F;
    const ui::Rect between{margin, top, window.width - 2.0F * margin, window.height - margin - top};
    const float words = between.bottom() - coach_view::mistake_words_height(ui, show_, between.width);
    const ui::Rect free{between.x, between.y, between.width, words - margin * 0.66F - between.y};
    coach_->show(show_, ahead, window, coach_->glide_to(ui, free));
    if (coach_->seen()) draw_mistake_mark(ui, show_, *coach_->stage(), pulse_);
    build_tools(ui, margin);
    draw_mistake_words(ui, show_, between);
    coach_->read_keys(ui, viewpoint_keys(ui));
    coach_->read_pointer(ui, window);
}

void MistakeScreen::build_tools(ui::Ui& ui, float margin) {
    const float size = ui.u(ui::kControlHeight);
    const float gap = ui.u(8.0F);
    ui::Cutter row({margin, margin, ui.window().width - 2.0F * margin, size});
    const ui::Button back{.label = "Back to the session",
                          .icon = ui::icon::kBack,
                          .keys = keys_of(ui, Command::mistake_leave),
                          .kind = ui::ButtonKind::primary};
    const bool roomy = ui.design_size().x >= 900.0F;
    const ui::Rect place = row.left(roomy ? button_width(ui, back) : size);
    const bool pressed = roomy ? button(ui, ui::widget_id("mistake.back"), place, back)
                               : icon_button(ui, ui::widget_id("mistake.back"), place, back);
    if (pressed) leave();

    const ui::Button play{.label = show_.playing() ? "Stop" : "Play",
                          .icon = show_.playing() ? ui::icon::kPause : ui::icon::kPlay,
                          .keys = keys_of(ui, Command::mistake_play)};
    if (icon_button(ui, ui::widget_id("mistake.play"), row.right(size), play)) show_.play(!show_.playing());
    (void)row.right(gap);
    const ui::Button slow{
        .label = "Half the pace", .icon = ui::icon::kTempo, .keys = keys_of(ui, Command::mistake_slow)};
    if (icon_button(ui, ui::widget_id("mistake.slow"), row.right(size), slow, show_.slow()))
        show_.set_slow(!show_.slow());
    (void)row.right(gap);
    const ui::Button camera{
        .label = "Another view", .icon = ui::icon::kCamera, .keys = keys_of(ui, Command::mistake_camera)};
    if (icon_button(ui, ui::widget_id("mistake.camera"), row.right(size), camera))
        coach_->choose_preset(coach_->preset() + 1);
    (void)row.right(gap);
    if (show_.mistake_count() < 2) return;
    const ui::Button next{
        .label = "Another mistake", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::mistake_next)};
    const ui::Rect box = row.right(roomy ? button_width(ui, next) : size);
    if (roomy ? button(ui, ui::widget_id("mistake.next"), box, next)
              : icon_button(ui, ui::widget_id("mistake.next"), box, next))
        show_another(1);
    (void)row.right(gap);
    if (ui.presses(keys_of(ui, Command::mistake_previous)) > 0) show_another(show_.mistake_count() - 1);
    const ui::ShortText<24> number("{} of {}", *show_.mistake() + 1, show_.mistake_count());
    const float width = ui.paint.width(ui::Font::strong, number) + ui.u(28.0F);
    const ui::Rect count = row.right(width);
    const ui::Rect pill{count.x, count.centre().y - ui.u(16.0F), count.width, ui.u(32.0F)};
    panel(ui, pill, 16.0F);
    ui.paint.text(pill, ui::Font::strong, number, ui.colours.text, ui::Align::centre);
}

}  // namespace ingear::screens
