#pragma once

#include <glm/vec3.hpp>

#include "body/detail.h"
#include "body/loft.h"

namespace ingear::body {

/// The trunk from crotch to shoulders, without limbs. Takes points folded to x >= 0 (the left half).
class Torso {
  public:
    explicit Torso(Detail detail);
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    Detail detail_;
    Loft trunk_;
};

/// Neck with its two slanting muscles; points folded.
[[nodiscard]] float neck(glm::vec3 p);

/// Gluteus maximus and medius of one side; points folded.
[[nodiscard]] float glutes(glm::vec3 p);

}  // namespace ingear::body
