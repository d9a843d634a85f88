#include <glm/gtc/quaternion.hpp>

#include "motion/animation_state.h"
#include "motion/easing.h"

namespace ingear::motion {

namespace {

LocalPose local_of(const WorldPose& world) {
    LocalPose local;
    local.pelvis_position = world.position[0];
    local.rotation[0] = world.rotation[0];
    for (std::size_t i = 1; i < kAnimatedBoneCount; ++i) {
        const std::size_t above = index(*parent(static_cast<Bone>(i)));
        local.rotation[i] = glm::normalize(glm::conjugate(world.rotation[above]) * world.rotation[i]);
    }
    return local;
}

float mix(float a, float b, float share) {
    return a + share * (b - a);
}

Face mix(const Face& a, const Face& b, float share) {
    return {mix(a.blink, b.blink, share), mix(a.smile, b.smile, share),
            mix(a.mouth_open, b.mouth_open, share), mix(a.gaze_left, b.gaze_left, share),
            mix(a.gaze_up, b.gaze_up, share)};
}

MuscleGlow mix(const MuscleGlow& a, const MuscleGlow& b, float share) {
    MuscleGlow glow;
    for (const Muscle muscle : kMuscles) {
        for (std::size_t side = 0; side < 2; ++side) {
            glow[muscle][side] = mix(a[muscle][side], b[muscle][side], share);
        }
    }
    return glow;
}

/// `share` 0 gives `a`, 1 gives `b`.
WorldPose mix(const LocalPose& a, const LocalPose& b, float share) {
    LocalPose pose;
    pose.pelvis_position = glm::mix(a.pelvis_position, b.pelvis_position, share);
    for (std::size_t i = 0; i < kAnimatedBoneCount; ++i) {
        pose.rotation[i] = glm::normalize(glm::slerp(a.rotation[i], b.rotation[i], share));
    }
    return solve_forward(pose);
}

}  // namespace

CoachFrame FrameSmoother::smooth(const CoachFrame& target, bool jumped, Seconds dt) {
    if (jumped && shown_) {
        left_ = fade_;
        from_pose_ = local_of(shown_->pose);
        from_ = *shown_;
    }
    if (left_.count() <= 0.0 || !shown_) {
        shown_ = target;
        return target;
    }
    left_ -= dt;
    const auto share = static_cast<float>(minimum_jerk(1.0 - left_.count() / fade_.count()));
    CoachFrame frame;
    frame.pose = mix(from_pose_, local_of(target.pose), share);
    frame.face = mix(from_.face, target.face, share);
    frame.glow = mix(from_.glow, target.glow, share);
    frame.props = target.props;
    shown_ = frame;
    return frame;
}

}  // namespace ingear::motion
