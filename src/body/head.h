#pragma once

#include <glm/vec3.hpp>

#include "body/build.h"
#include "body/detail.h"
#include "body/field.h"

namespace ingear::body {

/// The head without hair and neck. Takes points folded to x >= 0.
class Head {
  public:
    Head(Detail detail, const Build& build);
    /// The whole head.
    [[nodiscard]] float operator()(glm::vec3 p) const;
    /// The skull and jaw without the features, which the hair grows on.
    [[nodiscard]] float base(glm::vec3 p) const;

  private:
    [[nodiscard]] float fine_features(float d, glm::vec3 p) const;

    Detail detail_;
    float lips_;
    RoundedCone jaw_;
    Ellipsoid chin_;
    Ellipsoid fine_chin_;
    Ellipsoid cheek_;
    RoundedCone brow_;
    RoundedCone bridge_;
    Ellipsoid nose_tip_;
    Ellipsoid nostril_wing_;
};

}  // namespace ingear::body
