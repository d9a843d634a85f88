#pragma once

#include <glm/vec3.hpp>
#include <span>

#include "motion/skeleton.h"

/// The body's surface in a few ellipsoids, near enough to the mesh (a few millimetres where she lies or
/// leans) to find out what touches the floor.
namespace ingear::motion {

struct Ellipsoid {
    Bone bone;
    glm::vec3 centre;  ///< in the neutral stance, metres
    glm::vec3 radii;   ///< metres; all zero = a point of the surface
};

/// The whole body, both sides.
[[nodiscard]] std::span<const Ellipsoid> body_shape();

/// Height of its lowest point in a pose, metres.
[[nodiscard]] float lowest_point(const Ellipsoid& part, glm::vec3 bone_position,
                                 const glm::quat& bone_rotation);
[[nodiscard]] float lowest_point(const Ellipsoid& part, const WorldPose& pose);
/// The lowest of all parts on these bones.
[[nodiscard]] float lowest_point(std::span<const Bone> bones, const WorldPose& pose);

}  // namespace ingear::motion
