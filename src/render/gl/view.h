#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "render/gl/viewpoint.h"

namespace ingear::render {

/// The camera's axes in the world: unit vectors.
struct ViewAxes {
    glm::vec3 right;
    glm::vec3 up;
    glm::vec3 back;  ///< from the target to the camera
};
[[nodiscard]] ViewAxes view_axes(float yaw, float pitch);

/// A camera looking into a picture of a size.
struct View {
    ViewAxes axes;
    glm::vec3 eye;
    glm::mat4 world_to_clip;
    float half_height =
        0.0F;                 ///< of the picture at distance 1, metres; negative when it is drawn upside down
    float half_width = 0.0F;  ///< the same; negative when mirrored, so that the left comes out on the right
    float pixel = 0.0F;       ///< size of a pixel at distance 1, metres

    /// Triangles come out wound the other way round.
    [[nodiscard]] bool flips_winding() const { return half_width * half_height < 0.0F; }
};
[[nodiscard]] View make_view(const Viewpoint& camera, int width, int height, bool mirrored,
                             bool upside_down = false);

}  // namespace ingear::render
