#include "coach_view/idle_coach.h"
#include "domain/catalogue/exercise.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ingear::coach_view {

namespace {

constexpr double kWaveFrom = 0.4;
constexpr double kWaveTo = 3.6;
constexpr double kAwake = 12.0;    // seconds of full life after the player did something
constexpr double kSettling = 2.0;  // then she slows down to rest
constexpr Seconds kLower{0.8};     // her hand

}  // namespace

bool IdleCoach::waving() const {
    return waves_ && life_ >= kWaveFrom && life_ < kWaveTo;
}

bool IdleCoach::moving() const {
    return awake_ < kAwake + kSettling;
}

ui::RedrawRate IdleCoach::redraw_rate(const CoachView& view) const {
    return view.alive() && moving() ? ui::RedrawRate::gentle : ui::RedrawRate::still;
}

void IdleCoach::step(Seconds dt) {
    awake_ += dt.count();
    const double pace = std::clamp((kAwake + kSettling - awake_) / kSettling, 0.0, 1.0);
    life_ += dt.count() * pace;
}

Shot IdleCoach::shot(const ShotRequest& request) {
    Shot shot;
    motion::AnimationState& animation = shot.animation;
    animation.kind = waving() ? motion::AnimationState::Kind::wave : motion::AnimationState::Kind::stand;
    animation.clock = life_ + (moving() && !request.reduced_motion ? request.ahead : 0.0);
    animation.reduced_motion = request.reduced_motion;
    animation.effort_glow = 0.0F;
    const bool changed = std::exchange(waved_last_, waving()) != waving();
    if (request.before && request.before->movement && !request.taken_over)
        shot.follows = Follows::cuts;
    else if (changed || request.taken_over)
        shot.follows = Follows::fades;
    shot.fade = kLower;
    return shot;
}

Aim IdleCoach::aim(const Shot& shot, std::size_t preset, motion::PoseSolver& pose_solver) const {
    (void)shot, (void)preset, (void)pose_solver;
    return {
        .points = {{-0.55F, 0.0F, 0.2F}, {0.35F, 0.0F, 0.2F}, {-0.55F, 1.78F, 0.0F}, {0.35F, 1.78F, 0.0F}},
        .yaw = 16.0F,
        .pitch = 6.0F,
        .margin = 0.05F,
        .farthest = std::numeric_limits<float>::infinity()};
}

}  // namespace ingear::coach_view
