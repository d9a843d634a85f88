#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include "coach_view/coach_outline.h"
#include "coach_view/exercise_show.h"
#include "domain/catalogue/exercise.h"
#include "render/gl/view.h"

/// How a show follows from what was seen before, and where it is looked at from.
namespace ingear::coach_view {

namespace {

/// How far apart two poses are as seen from somewhere: metres, of all bones.
float apart(const motion::WorldPose& a, const motion::WorldPose& b, const render::ViewAxes& axes) {
    float sum = 0.0F;
    for (std::size_t i = 0; i < motion::kAnimatedBoneCount; ++i) {
        const glm::vec3 way = b.position[i] - a.position[i];
        sum += glm::length(glm::vec2(glm::dot(way, axes.right), glm::dot(way, axes.up)));
    }
    return sum;
}

}  // namespace

Shot ExerciseShow::shot(const ShotRequest& request) {
    Shot shot;
    shot.animation = animation(request.ahead);
    shot.animation.reduced_motion = request.reduced_motion;
    shot.mistake = fault();
    const motion::AnimationState* before = request.before;
    const bool jumped = take_jump();
    if (!before) return shot;
    // To another exercise or side there is no way that would not take long.
    const bool elsewhere = before->movement != shot.animation.movement || before->side != shot.animation.side;
    if (elsewhere && !request.taken_over)
        shot.follows = Follows::cuts;
    else if ((jumped || request.taken_over || before->kind != shot.animation.kind) && !request.reduced_motion)
        shot.follows = Follows::fades;
    return shot;
}

Aim ExerciseShow::aim(const Shot& shot, std::size_t preset, motion::PoseSolver& pose_solver) const {
    (void)shot;
    return preset_aim(*exercise_, side_, preset, outline_of(exercise_->movement, side_, pose_solver),
                      pose_solver);
}

std::size_t ExerciseShow::telling_preset(motion::PoseSolver& pose_solver, std::size_t now) const {
    constexpr float kMuchMore = 1.4F;
    const std::vector<domain::ViewpointPreset>& presets = exercise_->cameras;
    if (!mistake_ || presets.empty()) return now;
    motion::AnimationState animation;
    animation.kind = motion::AnimationState::Kind::phase;
    animation.movement = &exercise_->movement;
    animation.side = side_;
    std::vector<float> told(presets.size(), 0.0F);
    for (animation.phase = 0; animation.phase < exercise_->movement.phases.size(); ++animation.phase) {
        animation.fault = nullptr;
        const motion::WorldPose right = pose_solver.frame(animation).pose;
        animation.fault = fault();
        const motion::WorldPose wrong = pose_solver.frame(animation).pose;
        for (std::size_t i = 0; i < told.size(); ++i) {
            const float yaw = preset_yaw(presets[i], exercise_->movement, side_, pose_solver);
            told[i] = std::max(told[i], apart(right, wrong, render::view_axes(yaw, presets[i].pitch)));
        }
    }
    const auto best = static_cast<std::size_t>(std::ranges::max_element(told) - told.begin());
    return told[best] > kMuchMore * told[now % told.size()] ? best : now;
}

}  // namespace ingear::coach_view
