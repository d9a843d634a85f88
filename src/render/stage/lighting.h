#pragma once

#include <glm/vec3.hpp>

#include "render/gl/view.h"
#include "render/stage/coach_renderer.h"

namespace ingear::render {

/// The light on the coach. Directions point towards the light and turn with the camera, so that she is well
/// lit from wherever one looks.
struct Lighting {
    glm::vec3 key_direction;
    glm::vec3 fill_direction;
    SceneLight scene;
};
[[nodiscard]] Lighting lighting_for(const SceneLight& scene, const Viewpoint& camera);

}  // namespace ingear::render
