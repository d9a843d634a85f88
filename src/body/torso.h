#pragma once

#include <glm/vec3.hpp>

#include "body/build.h"
#include "body/detail.h"
#include "body/field.h"
#include "body/loft.h"

namespace ingear::body {

/// The trunk from crotch to shoulders, without limbs. Takes points folded to x >= 0 (the left half).
class Torso {
  public:
    Torso(Detail detail, const Build& build);
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    Detail detail_;
    TrunkBuild build_;
    Loft trunk_;
    Ellipsoid breast_;
    Ellipsoid shoulder_cap_;
    Ellipsoid lat_;
    Ellipsoid upper_chest_;
    Ellipsoid belly_;
    RoundedCone trapezius_;
};

/// Neck with its two slanting muscles; points folded.
class Neck {
  public:
    explicit Neck(const Build& build);
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    RoundedCone neck_;
    RoundedCone sternomastoid_;
};

/// Gluteus maximus and medius of one side; points folded.
[[nodiscard]] float glutes(glm::vec3 p);

}  // namespace ingear::body
