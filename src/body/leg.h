#pragma once

#include <glm/vec3.hpp>

#include "body/bind_frame.h"
#include "body/build.h"
#include "body/detail.h"
#include "body/loft.h"

namespace ingear::body {

/// The left leg down to the ankle, in the bind pose.
class Leg {
  public:
    Leg(Detail detail, const Build& build);
    [[nodiscard]] float operator()(glm::vec3 p) const;

  private:
    BindFrame thigh_frame_;
    BindFrame shin_frame_;
    Loft thigh_;
    Loft calf_;
};

}  // namespace ingear::body
