#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "motion/performance.h"

/// What a camera has to have in the picture.
namespace ingear::screens {

/// Adds her bones' joints with some flesh around them, and the crown of her head. Metres.
void add_outline(std::vector<glm::vec3>& points, const motion::WorldPose& pose);

/// All that she takes up in a movement, with each of its faults and without.
[[nodiscard]] std::vector<glm::vec3> outline_of(const motion::Movement& movement, motion::Side side,
                                                motion::Choreographer& choreographer);

}  // namespace ingear::screens
