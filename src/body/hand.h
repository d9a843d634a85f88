#pragma once

#include <array>
#include <glm/vec3.hpp>

#include "body/detail.h"
#include "body/field.h"

namespace ingear::body {

/// The left hand, measured from the wrist joint: the palm faces -x, the fingers point down -y, the thumb is
/// at +z.
class Hand {
  public:
    explicit Hand(Detail detail, float size = 1.0F);
    [[nodiscard]] float operator()(glm::vec3 p) const;

    /// How much of a place on the hand moves with the thumb, 0 … 1.
    [[nodiscard]] float thumb_share(glm::vec3 from_wrist) const;

  private:
    /// Bones of a finger from the palm to the tip; the plain one has two and repeats the last.
    using Finger = std::array<RoundedCone, 3>;

    // Of a hand of the usual size.
    [[nodiscard]] float hand(glm::vec3 p) const;
    [[nodiscard]] float palm(glm::vec3 p) const;
    [[nodiscard]] float fingers(glm::vec3 p) const;
    [[nodiscard]] float thumb(glm::vec3 p) const;

    Detail detail_;
    float size_;
    std::array<Finger, 4> fingers_;
};

}  // namespace ingear::body
