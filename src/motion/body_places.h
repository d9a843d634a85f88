#pragma once

#include <array>
#include <cstddef>
#include <glm/vec3.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "motion/movement.h"
#include "motion/skeleton.h"

/// Places of the body that one can point at, by the names that the data files use.
namespace ingear::motion {

/// "lower_back", "knee" (both), "knee_left".
[[nodiscard]] bool is_body_place(std::string_view name);
/// All names, for messages.
[[nodiscard]] std::vector<std::string> body_place_names();

/// One point, or two where a place comes in pairs and no side is named.
struct PlacePoints {
    std::array<glm::vec3, 2> at{};  ///< metres, in the world
    std::size_t count = 0;
};
/// Where a place is in a pose; none for a name that is no place. The name is written for the left side
/// working, as all of a movement; with the right side it is mirrored.
[[nodiscard]] PlacePoints find_body_place(std::string_view name, Side side, const WorldPose& pose);

/// Where a fault is seen best, from its angles: the lower back or the pelvis where they take part, else the
/// joint that is furthest off. Empty when it has none.
[[nodiscard]] std::string place_of(const Fault& fault);

}  // namespace ingear::motion
