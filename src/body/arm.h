#pragma once

#include <glm/vec3.hpp>

#include "body/bind_frame.h"
#include "body/build.h"
#include "body/detail.h"
#include "body/field.h"
#include "body/hand.h"
#include "body/loft.h"

namespace ingear::body {

/// The left arm with its hand, in the bind pose.
class Arm {
  public:
    Arm(Detail detail, const Build& build);
    [[nodiscard]] float operator()(glm::vec3 p) const;
    [[nodiscard]] const Hand& hand() const { return hand_; }

  private:
    BindFrame upper_frame_;
    BindFrame fore_frame_;
    BindFrame hand_frame_;
    Loft upper_;
    Loft fore_;
    Ellipsoid deltoid_;
    Hand hand_;
};

}  // namespace ingear::body
