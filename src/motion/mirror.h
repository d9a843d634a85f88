#pragma once

#include "motion/animation_state.h"
#include "motion/skeleton.h"

/// Left and right exchanged, and the place in the world with them (x becomes -x).
namespace ingear::motion {

[[nodiscard]] inline glm::vec3 mirrored(glm::vec3 point) {
    return {-point.x, point.y, point.z};
}
[[nodiscard]] inline glm::quat mirrored(const glm::quat& rotation) {
    return {rotation.w, rotation.x, -rotation.y, -rotation.z};
}
[[nodiscard]] LocalPose mirrored(const LocalPose& pose);
/// Left and right exchanged where she lies: z becomes -z in the place of x.
[[nodiscard]] LocalPose mirrored_lengthwise(const LocalPose& pose);
[[nodiscard]] Face mirrored(const Face& face);
[[nodiscard]] MuscleGlow mirrored(const MuscleGlow& glow);

}  // namespace ingear::motion
