#pragma once

#include <glm/vec3.hpp>

#include "body/catmull_rom.h"
#include "body/detail.h"

namespace ingear::body {

/// What the fine hair grows on: the skull, and the neck where it is wider at the nape. Points folded to x >=
/// 0.
[[nodiscard]] float scalp(glm::vec3 p);

/// Combed-back hair with a bun and its tie, over the bare head. Points folded to x >= 0.
class Hair {
  public:
    explicit Hair(Detail detail);
    [[nodiscard]] float operator()(glm::vec3 p) const;

    /// The height of the hairline in a point's direction from the head's axis, metres.
    [[nodiscard]] float hairline(glm::vec3 p) const;

    /// Where the mesh of the fine hair ends, just under the skin: this far below the hairline, metres.
    static constexpr float kRimDepth = 0.006F;

  private:
    [[nodiscard]] float cap(glm::vec3 p) const;

    Detail detail_;
    CatmullRom<1> hairline_;
};

}  // namespace ingear::body
