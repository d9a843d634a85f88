#pragma once

#include <glm/vec3.hpp>

#include "body/arm.h"
#include "body/head.h"
#include "body/leg.h"
#include "body/torso.h"

namespace ingear::body {

/// The coach's whole body in the bind pose, barefoot and bald, and the parts of it that the mesh and the
/// weights need. All fields take points of either side.
class Figure {
  public:
    Figure(Detail detail, const Build& build)
        : detail_(detail),
          shoe_width_(build.limbs.shoe_width),
          shoe_length_(build.limbs.shoe_length),
          torso_(detail, build),
          neck_(build),
          leg_(detail, build),
          arm_(detail, build),
          head_(detail, build) {}

    /// Everything: trunk, legs, arms with hands, neck, head.
    [[nodiscard]] float body(glm::vec3 p) const;
    /// Trunk with neck and head, for the head's own mesh.
    [[nodiscard]] float bust(glm::vec3 p) const;
    [[nodiscard]] float torso(glm::vec3 p) const { return torso_(fold(p)); }
    [[nodiscard]] float arm(glm::vec3 p) const { return arm_(fold(p)); }
    [[nodiscard]] float neck(glm::vec3 p) const { return neck_(fold(p)); }
    [[nodiscard]] float head(glm::vec3 p) const { return head_(fold(p)); }
    /// What hair grows on: the skull, and the neck where it is wider at the nape.
    [[nodiscard]] float scalp(glm::vec3 p) const {
        return smooth_min(head_.base(fold(p)), neck_(fold(p)), 0.016F);
    }
    /// The skull alone.
    [[nodiscard]] float skull(glm::vec3 p) const { return head_.base(fold(p)); }
    [[nodiscard]] const Hand& hand() const { return arm_.hand(); }
    /// The shoe of the point's side.
    [[nodiscard]] float shoe(glm::vec3 p) const;
    /// The place on a shoe of the usual size that corresponds to one on this build's, both measured from
    /// below the left ankle.
    [[nodiscard]] glm::vec3 on_usual_shoe(glm::vec3 p) const;

  private:
    [[nodiscard]] float legs(glm::vec3 folded) const;
    [[nodiscard]] float with_neck_and_head(float d, glm::vec3 folded) const;

    Detail detail_;
    float shoe_width_;
    float shoe_length_;
    Torso torso_;
    Neck neck_;
    Leg leg_;
    Arm arm_;
    Head head_;
    BindFrame foot_frame_{motion::Bone::foot_left};
};

}  // namespace ingear::body
