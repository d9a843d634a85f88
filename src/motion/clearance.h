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

/// Brings a limb to its target. A foot or hand that would sink into the mat is raised, unless it `stays`
/// where it is because it carries; a knee or elbow that would sink swings up about the line from hip to ankle
/// or shoulder to wrist.
void place_limb(LocalPose& local, WorldPose& world, Limb limb, LimbTarget target, bool stays);

}  // namespace ingear::motion
