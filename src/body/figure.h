#pragma once

#include <glm/vec3.hpp>

#include "body/arm.h"
#include "body/hair.h"
#include "body/head.h"
#include "body/leg.h"
#include "body/torso.h"

namespace ingear::body {

/// The coach's whole body in the bind pose, barefoot and bald, and the parts of it that the mesh and the
/// weights need. All fields take points of either side.
class Figure {
  public:
    explicit Figure(Detail detail)
        : detail_(detail), torso_(detail), leg_(detail), arm_(detail), hair_(detail) {}

    /// Everything: trunk, legs, arms with hands, neck, head.
    [[nodiscard]] float body(glm::vec3 p) const;
    /// Trunk with neck and head, for the head's own mesh.
    [[nodiscard]] float bust(glm::vec3 p) const;
    [[nodiscard]] float torso(glm::vec3 p) const { return torso_(fold(p)); }
    [[nodiscard]] float arm(glm::vec3 p) const { return arm_(fold(p)); }
    [[nodiscard]] float hair(glm::vec3 p) const { return hair_(fold(p)); }
    [[nodiscard]] float neck(glm::vec3 p) const { return body::neck(fold(p)); }
    [[nodiscard]] float head(glm::vec3 p) const { return body::head(fold(p), detail_); }
    [[nodiscard]] const Hand& hand() const { return arm_.hand(); }
    [[nodiscard]] const Hair& hair() const { return hair_; }
    /// The shoe of the point's side.
    [[nodiscard]] float shoe(glm::vec3 p) const;

  private:
    [[nodiscard]] float legs(glm::vec3 folded) const;
    [[nodiscard]] float with_neck_and_head(float d, glm::vec3 folded) const;

    Detail detail_;
    Torso torso_;
    Leg leg_;
    Arm arm_;
    Hair hair_;
    BindFrame foot_frame_{motion::Bone::foot_left};
};

}  // namespace ingear::body
