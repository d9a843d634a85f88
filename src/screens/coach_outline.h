#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "domain/exercise.h"
#include "motion/performance.h"

/// Where a camera looks from, and what it has to have in the picture.
namespace ingear::screens {

/// Adds her bones' joints with some flesh around them, and the crown of her head. Metres.
void add_outline(std::vector<glm::vec3>& points, const motion::WorldPose& pose);

/// All that she takes up in a movement, with each of its faults and without.
[[nodiscard]] std::vector<glm::vec3> outline_of(const motion::Movement& movement, motion::Side side,
                                                motion::Choreographer& choreographer);

/// Where a preset looks from, degrees: presets are written for the left side; the right is its mirror image
/// where she turns round for it.
[[nodiscard]] float preset_yaw(const domain::CameraPreset& preset, const motion::Movement& movement,
                               motion::Side side, const motion::Choreographer& choreographer);

}  // namespace ingear::screens
