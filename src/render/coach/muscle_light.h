#pragma once

#include <glm/vec3.hpp>

#include "motion/muscle.h"

namespace ingear::render {

/// How brightly a muscle shines, 0 … 1, at an activation of 0 … 1. Nothing up to an activation of 0.15: so
/// little would only look dirty.
[[nodiscard]] float muscle_light(float activation);

/// The light of a muscle at its brightest, linear rgb, may exceed 1. All are warm, and neighbours differ.
[[nodiscard]] glm::vec3 muscle_colour(motion::Muscle muscle);

/// The same as it is seen on the coach, sRGB 0 … 1, for legends.
[[nodiscard]] glm::vec3 shown_muscle_colour(motion::Muscle muscle);

}  // namespace ingear::render
