#pragma once

#include <glm/vec3.hpp>

#include "body/catmull_rom.h"

namespace ingear::body {

/// Combed-back hair with a bun and its tie, over the bare head. Points folded to x >= 0.
class Hair {
  public:
    Hair();
    [[nodiscard]] float operator()(glm::vec3 p) const;

    /// The height of the hairline in a point's direction from the head's axis, metres.
    [[nodiscard]] float hairline(glm::vec3 p) const;

  private:
    [[nodiscard]] float cap(glm::vec3 p) const;

    CatmullRom<1> hairline_;
};

}  // namespace ingear::body
