#include "motion/mirror.h"

namespace ingear::motion {

LocalPose mirrored(const LocalPose& pose) {
    LocalPose other;
    other.pelvis_position = mirrored(pose.pelvis_position);
    for (std::size_t i = 0; i < kAnimatedBoneCount; ++i) {
        other.rotation[index(mirrored(static_cast<Bone>(i)))] = mirrored(pose.rotation[i]);
    }
    return other;
}

LocalPose mirrored_lengthwise(const LocalPose& pose) {
    LocalPose other = mirrored(pose);  // and then turned round by half a turn
    const glm::quat half_turn{0.0F, 0.0F, 1.0F, 0.0F};
    other.pelvis_position = {-other.pelvis_position.x, other.pelvis_position.y, -other.pelvis_position.z};
    other.rotation[0] = half_turn * other.rotation[0];
    return other;
}

Face mirrored(const Face& face) {
    Face other = face;
    other.gaze_left = -face.gaze_left;
    return other;
}

MuscleGlow mirrored(const MuscleGlow& glow) {
    MuscleGlow other;
    for (const Muscle muscle : kMuscles) other[muscle] = {glow[muscle][1], glow[muscle][0]};
    return other;
}

}  // namespace ingear::motion
