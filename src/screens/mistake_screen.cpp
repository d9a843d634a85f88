#include "screens/mistake_screen.h"

#include <cmath>

#include "screens/icons.h"
#include "screens/mistake_view.h"
#include "screens/widgets.h"
#include "screens/words.h"

namespace ingear::screens {

MistakeScreen::MistakeScreen(Services& services, const domain::Exercise& exercise, motion::Side side,
                             std::shared_ptr<SessionStaging> session)
    : services_(services),
      catalogue_(services.catalogue),
      session_(std::move(session)),
      show_(exercise, true) {
    show_.choose_side(side);
    show_.show_mistake(0);
    staging_.choose_preset(session_->preset());
    if (!session_->seen()) return;
    staging_.come_from(session_->view().coach, session_->rig());
    free_ = session_->free();
}

void MistakeScreen::leave() {
    if (stage_shown_) session_->come_back(staging_.view().coach, staging_.rig());
    services_.stack.pop();
}

void MistakeScreen::step(Seconds dt) {
    show_.step(dt.count());
    staging_.step(dt.count(), services_.settings.reduced_motion);
    if (show_.playing() && !services_.settings.reduced_motion) pulse_ += dt.count();
}

Pace MistakeScreen::pace() const {
    return stage_shown_ && (show_.playing() || staging_.moving()) ? Pace::full : Pace::still;
}

void MistakeScreen::show_another(std::size_t on) {
    show_.show_mistake((*show_.mistake() + on) % show_.mistake_count());
    show_.play(true);
}

void MistakeScreen::build(Ui& ui, Seconds ahead) {
    const Rect window = ui.window();
    stage_shown_ = services_.stage_ready && services_.choreographer;
    if (!stage_shown_) ui.paint.fill(window, ui.colours.background);
    const float margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    const float top = margin + ui.u(kControlHeight) + margin * 0.66F;
    const Rect between{margin, top, window.width - 2.0F * margin, window.height - margin - top};
    const float words = between.bottom() - mistake_words_height(ui, show_, between.width);
    const Rect free{between.x, between.y, between.width, words - margin * 0.66F - between.y};
    const auto glide = [&ui](const char* name, float from, float to) {
        return ui.transitions.ease_from(widget_id(name), from, to, 0.6F);
    };
    const Rect from = free_.empty() ? free : free_;
    free_ = {glide("mistake.x", from.x, free.x), glide("mistake.y", from.y, free.y),
             glide("mistake.width", from.width, free.width),
             glide("mistake.height", from.height, free.height)};
    if (stage_shown_) {
        staging_.direct(show_, *services_.choreographer, ahead.count(), window, free_,
                        services_.settings.mirror, services_.settings.reduced_motion);
        draw_mistake_mark(ui, show_, staging_.view(), pulse_);
    }
    build_tools(ui, margin);
    draw_mistake_words(ui, show_, between);
    staging_.control().read_keys(ui, staging_.rig(), services_.settings.mirror);
    staging_.control().read_pointer(ui, staging_.rig(), window, services_.settings.mirror);
}

void MistakeScreen::build_tools(Ui& ui, float margin) {
    const float size = ui.u(kControlHeight);
    const float gap = ui.u(8.0F);
    Cutter row({margin, margin, ui.window().width - 2.0F * margin, size});
    const Button back{
        .label = "Back to the session", .icon = icon::kBack, .key = Key::escape, .kind = ButtonKind::primary};
    const bool roomy = ui.design_size().x >= 900.0F;
    const Rect place = row.left(roomy ? button_width(ui, back) : size);
    const bool pressed = roomy ? button(ui, widget_id("mistake.back"), place, back)
                               : icon_button(ui, widget_id("mistake.back"), place, back);
    if (pressed || ui.shortcut(Key::x) || ui.shortcut(Key::enter)) leave();

    const Button play{.label = show_.playing() ? "Stop" : "Play",
                      .icon = show_.playing() ? icon::kPause : icon::kPlay,
                      .key = Key::space};
    if (icon_button(ui, widget_id("mistake.play"), row.right(size), play)) show_.play(!show_.playing());
    (void)row.right(gap);
    const Button slow{.label = "Half the pace", .icon = icon::kTempo, .key = Key::t};
    if (icon_button(ui, widget_id("mistake.slow"), row.right(size), slow, show_.slow()))
        show_.set_slow(!show_.slow());
    (void)row.right(gap);
    const Button camera{.label = "Another view", .icon = icon::kCamera, .key = Key::c};
    if (icon_button(ui, widget_id("mistake.camera"), row.right(size), camera))
        staging_.choose_preset(staging_.preset() + 1);
    (void)row.right(gap);
    if (show_.mistake_count() < 2) return;
    const Button next{.label = "Another mistake", .icon = icon::kForward, .key = Key::n};
    const Rect box = row.right(roomy ? button_width(ui, next) : size);
    if (roomy ? button(ui, widget_id("mistake.next"), box, next)
              : icon_button(ui, widget_id("mistake.next"), box, next))
        show_another(1);
    (void)row.right(gap);
    if (ui.presses(Key::right) > 0) show_another(1);
    if (ui.presses(Key::left) > 0) show_another(show_.mistake_count() - 1);
    const ShortText<24> number("{} of {}", *show_.mistake() + 1, show_.mistake_count());
    const float width = ui.paint.width(Font::strong, number) + ui.u(28.0F);
    const Rect count = row.right(width);
    const Rect pill{count.x, count.centre().y - ui.u(16.0F), count.width, ui.u(32.0F)};
    panel(ui, pill, 16.0F);
    ui.paint.text(pill, Font::strong, number, ui.colours.text, Align::centre);
}

}  // namespace ingear::screens
