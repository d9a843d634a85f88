#pragma once

#include <glm/vec3.hpp>

#include "body/catmull_rom.h"
#include "body/figure.h"
#include "body/surface_nets.h"

namespace ingear::body {

/// How strands run over a style: from `comb` (bind pose, metres) about `axis`.
struct Strands {
    glm::vec3 comb;
    glm::vec3 axis;
    bool bun = false;  ///< they wind around it near that point
    bool tie = false;  ///< a hair tie 26 mm behind it
    float curl = 0.0F;
};
[[nodiscard]] Strands strands(HairShape shape);

/// Hair of a shape over a bare head. Points of either side.
class Hair {
  public:
    Hair(const Figure& figure, Detail detail, const HairBuild& build);
    [[nodiscard]] float operator()(glm::vec3 p) const;

    /// The height of the hairline in a point's direction from the head's axis, metres.
    [[nodiscard]] float hairline(glm::vec3 p) const;
    /// Positive on what is seen of the hair: the rest is under the skin.
    [[nodiscard]] float seen(glm::vec3 p) const;
    /// How much of a point hangs free and follows the head alone, 0 … 1.
    [[nodiscard]] float hangs_free(glm::vec3 p) const;
    /// The box that it is in.
    [[nodiscard]] CellGrid grid(float cell) const;
    /// Whether there is any: not where it is only painted.
    [[nodiscard]] bool exists() const { return build_.shape != HairShape::none; }

    /// Where the mesh of the fine hair ends, just under the skin: this far below the hairline, metres.
    static constexpr float kRimDepth = 0.006F;

  private:
    [[nodiscard]] float cap(glm::vec3 p) const;
    [[nodiscard]] float tie(glm::vec3 p) const;
    [[nodiscard]] float bob(glm::vec3 p) const;
    [[nodiscard]] float growth(glm::vec3 p, float fullness, float crown) const;

    const Figure& figure_;
    Detail detail_;
    HairBuild build_;
    Strands strands_;
    CatmullRom<1> hairline_;
};

}  // namespace ingear::body
