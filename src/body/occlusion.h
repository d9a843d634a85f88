#pragma once

#include <glm/vec3.hpp>

#include "body/field.h"

namespace ingear::body {

/// How open a place on the surface is to the light, 1 = fully: the field is felt along the normal, up to 8 cm
/// out.
[[nodiscard]] float openness(const Field& field, glm::vec3 place, glm::vec3 normal);
/// The same within 2.4 cm, for small things that stand alone.
[[nodiscard]] float near_openness(const Field& field, glm::vec3 place, glm::vec3 normal);

}  // namespace ingear::body
