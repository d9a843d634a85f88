#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include "render/gl/gl_objects.h"
#include "render/gl/view.h"

namespace ingear::render {

/// The part of a picture that some points cover, with an edge for the fringe.
class ScreenBox {
  public:
    ScreenBox(const View& view, int width, int height) : view_(view), width_(width), height_(height) {}

    void add(const glm::vec3& point);
    [[nodiscard]] PixelBox pixels() const;

  private:
    const View& view_;
    int width_;
    int height_;
    glm::vec2 low_{2.0F};
    glm::vec2 high_{-2.0F};
};

/// The smallest box around both.
[[nodiscard]] PixelBox join(const PixelBox& a, const PixelBox& b);

}  // namespace ingear::render
