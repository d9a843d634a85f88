#include "coach_view/coach_view.h"

#include <algorithm>

namespace ingear::coach_view {

namespace {

constexpr double kArriving = 0.6;    // seconds
constexpr double kUnveiling = 0.45;  // seconds
constexpr float kFreeGlide = 0.6F;   // seconds

}  // namespace

bool CoachView::begin(ui::Ui& ui, const StageSetup& setup, bool wanted) {
    setup_ = setup;
    seen_ = wanted && setup.pose_solver;
    if (!seen_) ui.paint.fill(ui.window(), ui.colours.background);
    return seen_;
}

void CoachView::step(Seconds dt) {
    const bool still = setup_.reduced_motion;
    since_shown_ += dt;
    settling_ = std::max(Seconds{0.0}, settling_ - dt);
    cut_veil_ = still ? 0.0F : std::max(0.0F, cut_veil_ - static_cast<float>(dt.count() / kUnveiling));
    rig_.step(dt.count(), still);
    control_.step(dt.count(), rig_, still);
}

void CoachView::show(CoachSource& source, Seconds ahead, const ui::Rect& window, const ui::Rect& free) {
    if (!seen_) return;
    const Seconds since = std::max(Seconds{0.0}, since_shown_ + ahead - last_ahead_);
    since_shown_ = Seconds{0.0};
    last_ahead_ = ahead;
    motion::PoseSolver& pose_solver = *setup_.pose_solver;
    const Shot shot = source.shot({.pose_solver = pose_solver,
                                   .ahead = ahead.count(),
                                   .reduced_motion = setup_.reduced_motion,
                                   .before = before_ ? &*before_ : nullptr,
                                   .since = since.count(),
                                   .taken_over = taken_over_});
    if (shot.follows == Follows::cuts) {
        smoother_ = motion::FrameSmoother();
        cut_veil_ = setup_.reduced_motion ? 0.0F : 1.0F;
    }
    const bool fades = shot.follows == Follows::fades;
    if (fades) {
        smoother_.set_fade(shot.fade);
        settling_ = shot.fade;
    }
    motion::CoachFrame frame = pose_solver.frame(shot.animation);
    if (shot.glow) frame.glow = *shot.glow;
    stage_.coach = smoother_.smooth(frame, fades, since);
    look_at_mistake(source, shot);
    follow(source, shot);
    before_ = shot.animation;
    taken_over_ = false;
    stage_.mirrored = setup_.mirrored;
    stage_.camera = rig_.camera(window, free, setup_.mirrored);
    stage_.viewport = {0, 0, static_cast<int>(window.width), static_cast<int>(window.height)};
}

void CoachView::look_at_mistake(const CoachSource& source, const Shot& shot) {
    if (shot.mistake == mistake_) return;
    if (!mistake_) preset_before_ = preset_;
    mistake_ = shot.mistake;
    preset_ = mistake_ ? source.telling_preset(*setup_.pose_solver, preset_before_) : preset_before_;
}

void CoachView::follow(const CoachSource& source, const Shot& shot) {
    const Subject subject{shot.animation.movement, shot.animation.side, shot.part, preset_};
    if (subject_ == subject && !taken_over_) return;
    const bool at_once = !subject_ || shot.follows == Follows::cuts;
    subject_ = subject;
    rig_.look(source.aim(shot, preset_, *setup_.pose_solver), at_once);
}

void CoachView::smile(float joy) {
    stage_.coach.face.smile = std::max(stage_.coach.face.smile, joy);
}

ui::Rect CoachView::glide_to(ui::Ui& ui, const ui::Rect& free) {
    const ui::Rect from = free_.empty() ? free : free_;
    const auto glide = [&ui](const char* name, float begin, float end) {
        return ui.transitions.ease_from(ui::widget_id(name), begin, end, kFreeGlide);
    };
    free_ = {glide("coach.x", from.x, free.x), glide("coach.y", from.y, free.y),
             glide("coach.width", from.width, free.width), glide("coach.height", from.height, free.height)};
    return free_;
}

void CoachView::read_pointer(ui::Ui& ui, const ui::Rect& reach) {
    control_.read_pointer(ui, rig_, reach, setup_.mirrored);
}

void CoachView::read_keys(ui::Ui& ui, const ViewpointKeys& keys) {
    control_.read_keys(ui, keys, setup_.mirrored);
}

float CoachView::veil() const {
    const auto arriving = static_cast<float>(std::max(0.0, 1.0 - setup_.age / kArriving));
    return std::max(cut_veil_, arriving);
}

void CoachView::paint_veil(ui::Ui& ui, const ui::Rect& place) const {
    const float veil = seen_ ? this->veil() : 0.0F;
    if (veil > 0.0F) ui.paint.fill(place, ui.colours.background.faded(veil));
}

bool CoachView::moving() const {
    return settling_ > Seconds{0.0} || cut_veil_ > 0.0F || rig_.moving() || control_.moving();
}

}  // namespace ingear::coach_view
