#pragma once

#include <glm/vec3.hpp>

#include "body/detail.h"

namespace ingear::body {

/// The left shoe, measured from below the ankle: x from the foot's middle, y from the floor, z forward.
[[nodiscard]] float shoe_upper(glm::vec3 p, Detail detail);
/// A slab with rounded edges that rises a little towards the toes.
[[nodiscard]] float shoe_sole(glm::vec3 p, Detail detail);
/// Both together.
[[nodiscard]] float shoe(glm::vec3 p, Detail detail);

}  // namespace ingear::body
