#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "coach_view/viewpoint_rig.h"
#include "motion/animation_state.h"

/// Where a camera looks from, and what it has to have in the picture.
namespace ingear::domain {
struct Exercise;
struct ViewpointPreset;
}  // namespace ingear::domain

namespace ingear::coach_view {

/// Adds her bones' joints with some flesh around them, and the crown of her head. Metres.
void add_outline(std::vector<glm::vec3>& points, const motion::WorldPose& pose);

/// All that she takes up in a movement, with each of its faults and without.
[[nodiscard]] std::vector<glm::vec3> outline_of(const motion::Movement& movement, motion::Side side,
                                                motion::PoseSolver& pose_solver);

/// Where a preset looks from, degrees: presets are written for the left side; the right is its mirror image
/// where she turns round for it.
[[nodiscard]] float preset_yaw(const domain::ViewpointPreset& preset, const motion::Movement& movement,
                               motion::Side side, const motion::PoseSolver& pose_solver);

/// At these points from one of the exercise's presets (out of range wraps around), or, where it has none,
/// from where anything is seen well.
[[nodiscard]] Aim preset_aim(const domain::Exercise& exercise, motion::Side side, std::size_t preset,
                             std::vector<glm::vec3> points, const motion::PoseSolver& pose_solver);

}  // namespace ingear::coach_view
