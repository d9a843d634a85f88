#pragma once

#include <glm/vec3.hpp>
#include <vector>

/// Where a picture is looked at from, and where it lies in the window.
namespace ingear::render {

/// Looks at `target` from a distance; yaw 0 = from the front of a standing coach (+z), + towards her left;
/// pitch + from above. Degrees and metres.
struct Viewpoint {
    float yaw = 20.0F;
    float pitch = 9.0F;
    float distance = 3.8F;
    glm::vec3 target{0.0F, 0.8F, 0.0F};
    float field_of_view = 23.0F;  ///< vertical, degrees

    bool operator==(const Viewpoint&) const = default;
};

/// A part of the framebuffer in pixels, origin at the lower left as in OpenGL.
struct Viewport {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};

/// The camera that keeps all of these points in the picture with a margin, looking from the given direction.
/// `aspect` is width / height; `margin` a share of the picture on each side.
[[nodiscard]] Viewpoint framing(const std::vector<glm::vec3>& points, float yaw, float pitch, float aspect,
                                float margin = 0.08F);

}  // namespace ingear::render
