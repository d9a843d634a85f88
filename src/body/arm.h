#pragma once

#include <glm/vec3.hpp>

#include "body/bind_frame.h"
#include "body/hand.h"
#include "body/loft.h"

namespace ingear::body {

/// The left arm with its hand, in the bind pose.
class Arm {
  public:
    Arm();
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    BindFrame upper_frame_;
    BindFrame fore_frame_;
    BindFrame hand_frame_;
    Loft upper_;
    Loft fore_;
    Hand hand_;
};

}  // namespace ingear::body
