#pragma once

#include <array>
#include <glm/vec3.hpp>

#include "body/field.h"

namespace ingear::body {

/// The left hand, measured from the wrist joint: the palm faces -x, the fingers point down -y, the thumb is
/// at +z.
class Hand {
  public:
    Hand();
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    struct Finger {
        RoundedCone lower;
        RoundedCone upper;
    };
    [[nodiscard]] float fingers(glm::vec3 p) const;

    std::array<Finger, 4> fingers_;
};

}  // namespace ingear::body
