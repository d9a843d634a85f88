#pragma once

#include "motion/limbs.h"

/// Keeps limbs that move freely out of the floor.
namespace ingear::motion {

/// Where a limb's end shall be.
struct LimbTarget {
    glm::vec3 position;
    glm::quat rotation;
    glm::vec3 hinge;
};

/// Raises a target whose foot or hand, with the toes or fingers of `local`, would sink into the mat.
[[nodiscard]] LimbTarget above_floor(const LocalPose& local, Limb limb, LimbTarget target);

/// Brings a limb to its target. A knee or elbow that would sink swings up about the line from hip to ankle or
/// from shoulder to wrist. `straightest_elbow` as in follow_hand.
void place_limb(LocalPose& local, WorldPose& world, Limb limb, LimbTarget target, float straightest_elbow);

}  // namespace ingear::motion
