#pragma once

#include <glm/vec3.hpp>

namespace ingear::body {

/// The left shoe, measured from below the ankle: x from the foot's middle, y from the floor, z forward.
[[nodiscard]] float shoe(glm::vec3 p);

}  // namespace ingear::body
