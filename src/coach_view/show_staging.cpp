#include "coach_view/show_staging.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>

#include "coach_view/coach_outline.h"
#include "render/gl/view.h"

namespace ingear::coach_view {

namespace {

constexpr Seconds kFade{0.6};
constexpr float kUnveiling = 0.45F;  // seconds

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

std::size_t telling_preset(const domain::Exercise& exercise, motion::Side side, const motion::Fault& fault,
                           motion::PoseSolver& pose_solver, std::size_t now) {
    constexpr float kMuchMore = 1.4F;
    motion::AnimationState animation;
    animation.kind = motion::AnimationState::Kind::phase;
    animation.movement = &exercise.movement;
    animation.side = side;
    std::vector<float> told(exercise.cameras.size(), 0.0F);
    for (animation.phase = 0; animation.phase < exercise.movement.phases.size(); ++animation.phase) {
        animation.fault = nullptr;
        const motion::WorldPose right = pose_solver.frame(animation).pose;
        animation.fault = &fault;
        const motion::WorldPose wrong = pose_solver.frame(animation).pose;
        for (std::size_t i = 0; i < told.size(); ++i) {
            const domain::ViewpointPreset& preset = exercise.cameras[i];
            const float yaw = preset_yaw(preset, exercise.movement, side, pose_solver);
            told[i] = std::max(told[i], apart(right, wrong, render::view_axes(yaw, preset.pitch)));
        }
    }
    if (told.empty()) return now;
    const auto best = static_cast<std::size_t>(std::ranges::max_element(told) - told.begin());
    return told[best] > kMuchMore * told[now % told.size()] ? best : now;
}

void ShowStaging::look_at_mistake(const ExerciseShow& show, motion::PoseSolver& pose_solver) {
    const motion::Fault* fault = show.fault();
    if (fault == last_fault_) return;
    if (!last_fault_) preset_before_ = preset_;
    last_fault_ = fault;
    preset_ = fault ? telling_preset(show.exercise(), show.side(), *fault, pose_solver, preset_before_)
                    : preset_before_;
}

void ShowStaging::come_from(const motion::CoachFrame& coach, const ViewpointRig& rig) {
    rig_ = rig;
    smoother_ = motion::FrameSmoother(kFade);
    (void)smoother_.smooth(coach, false, Seconds{0.0});
    came_ = true;
}

void ShowStaging::step(double dt, bool reduced_motion) {
    since_shown_ += dt;
    settling_ = std::max(0.0, settling_ - dt);
    veil_ = reduced_motion ? 0.0F : std::max(0.0F, veil_ - static_cast<float>(dt) / kUnveiling);
    rig_.step(dt, reduced_motion);
    control_.step(dt, rig_, reduced_motion);
}

void ShowStaging::follow(const ExerciseShow& show, motion::PoseSolver& pose_solver) {
    const domain::Exercise& exercise = show.exercise();
    const Scene scene{&exercise.movement, show.side(), preset_};
    if (scene_ == scene) return;
    const bool cut = !came_ && (!scene_ || scene_->movement != scene.movement || scene_->side != scene.side);
    scene_ = scene;
    float yaw = 20.0F;
    float pitch = 9.0F;
    if (!exercise.cameras.empty()) {
        const domain::ViewpointPreset& preset = exercise.cameras[preset_ % exercise.cameras.size()];
        yaw = preset_yaw(preset, exercise.movement, scene.side, pose_solver);
        pitch = preset.pitch;
    }
    rig_.look(outline_of(exercise.movement, scene.side, pose_solver), yaw, pitch, cut);
}

void ShowStaging::direct(ExerciseShow& show, motion::PoseSolver& pose_solver, double ahead,
                         const ui::Rect& window, const ui::Rect& free, bool mirrored, bool reduced_motion) {
    const motion::AnimationState animation = [&] {
        motion::AnimationState shown = show.animation(ahead);
        shown.reduced_motion = reduced_motion;
        return shown;
    }();
    const double dt = std::max(0.0, since_shown_ + ahead - last_ahead_);
    since_shown_ = 0.0;
    last_ahead_ = ahead;

    // To another exercise or side there is no way that would not take long: the picture is cut and unveiled.
    const bool elsewhere =
        scene_ && (scene_->movement != animation.movement || scene_->side != animation.side);
    if (elsewhere) {
        smoother_ = motion::FrameSmoother(kFade);
        if (!reduced_motion) veil_ = 1.0F;
    }
    const bool jumped = show.take_jump() || came_ || (last_kind_ && *last_kind_ != animation.kind);
    const bool fades = jumped && !elsewhere && !reduced_motion;
    if (fades) settling_ = kFade.count();
    last_kind_ = animation.kind;
    view_.coach = smoother_.smooth(pose_solver.frame(animation), fades, Seconds{dt});
    look_at_mistake(show, pose_solver);
    follow(show, pose_solver);
    came_ = false;
    view_.mirrored = mirrored;
    view_.camera = rig_.camera(window, free, mirrored);
    view_.viewport = {0, 0, static_cast<int>(window.width), static_cast<int>(window.height)};
}

}  // namespace ingear::coach_view
