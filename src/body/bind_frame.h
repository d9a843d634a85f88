#pragma once

#include <glm/gtc/quaternion.hpp>
#include <glm/mat3x3.hpp>
#include <glm/vec3.hpp>

#include "motion/skeleton.h"

namespace ingear::body {

/// Takes points between the bind pose, in which the mesh is made, and the neutral stance, in which the tables
/// give the limbs, as if they were fixed to one bone.
class BindFrame {
  public:
    explicit BindFrame(motion::Bone bone)
        : neutral_(motion::neutral_position(bone)),
          bind_(motion::bind_world().position[motion::index(bone)]),
          rotation_(glm::mat3_cast(motion::bind_world().rotation[motion::index(bone)])),
          inverse_(glm::transpose(rotation_)) {}

    [[nodiscard]] glm::vec3 to_neutral(glm::vec3 bind_point) const { return neutral_ + to_local(bind_point); }
    /// Relative to the joint, in the axes of the neutral stance.
    [[nodiscard]] glm::vec3 to_local(glm::vec3 bind_point) const { return inverse_ * (bind_point - bind_); }
    [[nodiscard]] glm::vec3 to_bind(glm::vec3 neutral_point) const {
        return bind_ + rotation_ * (neutral_point - neutral_);
    }
    [[nodiscard]] glm::vec3 turn_to_bind(glm::vec3 neutral_direction) const {
        return rotation_ * neutral_direction;
    }

  private:
    glm::vec3 neutral_;
    glm::vec3 bind_;
    glm::mat3 rotation_;
    glm::mat3 inverse_;
};

}  // namespace ingear::body
