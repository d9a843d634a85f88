#pragma once

#include <glm/vec3.hpp>
#include <memory>
#include <vector>

#include "motion/retarget.h"
#include "render/coach/coach_model.h"

namespace ingear::render {

/// Finds the points of each bone's skin that stick out farthest, in many directions: what can touch the
/// floor.
class SkinReach {
  public:
    SkinReach();
    /// A place on the skin that the bone carries, in the neutral stance.
    void add(motion::Bone bone, glm::vec3 neutral);
    [[nodiscard]] motion::PerBone<std::vector<glm::vec3>> points() const;

  private:
    struct Best {
        float reach;
        glm::vec3 at;
    };
    std::vector<glm::vec3> directions_;
    motion::PerBone<std::vector<Best>> best_;  ///< by direction; empty: none yet
};

/// One of our own coaches, measured: their skin on our skeleton, so that what rests does so on their own
/// shape.
[[nodiscard]] std::shared_ptr<const motion::Retargeting> measured(const SkinnedMesh& skin);

}  // namespace ingear::render
