#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "body/catmull_rom.h"
#include "body/field.h"

namespace ingear::body {

/// One cross-section: where along the axis, where its middle is, and how far it reaches to each side, metres.
struct LoftKnot {
    float t;
    float centre_u = 0.0F;
    float centre_v = 0.0F;
    float plus_u = 0.0F;
    float minus_u = 0.0F;
    float plus_v = 0.0F;
    float minus_v = 0.0F;
};

/// A limb or the trunk: cross-sections strung along a straight axis, each four quarter-ellipses
/// (superellipses of exponent n), with rounded ends.
class Loft {
  public:
    enum class Section { round, squarish };  ///< exponent 2 and 2.25

    /// `t` of the knots is 0 at `from` and 1 at `to`; u is sideways (x), v forward.
    Loft(glm::vec3 from, glm::vec3 to, const std::vector<LoftKnot>& knots, Section section = Section::round,
         float start_cap = 1.0F);

    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    glm::vec3 from_;
    glm::vec3 along_;
    glm::vec3 sideways_;
    glm::vec3 forward_;
    float length_;
    Section section_;
    float start_cap_;
    CatmullRom<6> sections_;
};

}  // namespace ingear::body
