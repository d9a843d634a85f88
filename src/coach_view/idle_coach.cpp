#include "coach_view/idle_coach.h"

#include "coach_view/viewpoint_rig.h"

namespace ingear::coach_view {

namespace {

constexpr double kWaveFrom = 0.4;
constexpr double kWaveTo = 3.6;
constexpr double kAwake = 12.0;    // seconds of full life after the player did something
constexpr double kSettling = 2.0;  // then she slows down to rest

}  // namespace

bool IdleCoach::waving() const {
    return waves_ && life_ >= kWaveFrom && life_ < kWaveTo;
}

bool IdleCoach::moving() const {
    return awake_ < kAwake + kSettling;
}

void IdleCoach::step(double dt) {
    awake_ += dt;
    const double pace = std::clamp((kAwake + kSettling - awake_) / kSettling, 0.0, 1.0);
    life_ += dt * pace;
}

motion::CoachFrame IdleCoach::frame(motion::PoseSolver& pose_solver, double ahead, bool reduced_motion) {
    motion::AnimationState animation;
    animation.kind = waving() ? motion::AnimationState::Kind::wave : motion::AnimationState::Kind::stand;
    animation.clock = life_ + (moving() ? ahead : 0.0);
    animation.reduced_motion = reduced_motion;
    animation.effort_glow = 0.0F;
    const bool changed = waving() != waved_last_;
    waved_last_ = waving();
    const double since = std::max(0.0, animation.clock - shown_);
    shown_ = animation.clock;
    return smoother_.smooth(pose_solver.frame(animation), changed, Seconds{since});
}

render::Viewpoint IdleCoach::camera(const ui::Rect& window, const ui::Rect& part, bool mirrored) {
    static const std::vector<glm::vec3> kExtent{
        {-0.55F, 0.0F, 0.2F}, {0.35F, 0.0F, 0.2F}, {-0.55F, 1.78F, 0.0F}, {0.35F, 1.78F, 0.0F}};
    const float aspect = part.width / std::max(part.height, 1.0F);
    return placed_in(render::framing(kExtent, 16.0F, 6.0F, aspect, 0.05F), window, part, mirrored);
}

}  // namespace ingear::coach_view
