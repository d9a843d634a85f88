#pragma once

#include <glm/vec3.hpp>

#include "render/stage.h"
#include "render/view.h"

namespace ingear::render {

/// The light on the coach. Directions point towards the light and turn with the camera, so that she is well
/// lit from wherever one looks. Colours are linear.
struct Lighting {
    glm::vec3 key_direction;
    glm::vec3 fill_direction;
    glm::vec3 key;
    float shadow_floor;  ///< share of the key light that is left in full shadow
    glm::vec3 ambient_low;
    glm::vec3 ambient_high;
    glm::vec3 fill;
    float rim;
};
[[nodiscard]] Lighting lighting_for(Daylight daylight, const Camera& camera);

}  // namespace ingear::render
