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
