#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "body/mesh.h"
#include "body/skinning.h"

namespace ingear::body {

struct CoachVertex {
    glm::vec3 position{};  ///< bind pose, metres
    glm::vec3 normal{};
    float openness = 1.0F;  ///< ambient occlusion, 1 = open
    glm::vec2 muscle{};     ///< place on the muscle texture
    glm::vec3 rest{};       ///< where patterns are measured
    SkinWeights skin;
};

/// A finished piece of the coach, both sides.
struct CoachPart {
    std::vector<CoachVertex> vertices;
    std::vector<Triangle> triangles;
};

/// Weights for every vertex of a half, the same for both sides on the midline.
[[nodiscard]] std::vector<BoneWeights> weights_of(const Mesh& half,
                                                  const std::function<BoneWeights(glm::vec3)>& weigh);

/// A half with its weights and its mirror image, joined on the midline.
[[nodiscard]] CoachPart both_sides(const Mesh& half, std::vector<CoachVertex> vertices,
                                   const std::vector<BoneWeights>& weights);

/// The triangles at which `wanted` is true, with the vertices that they use.
[[nodiscard]] CoachPart extract(const CoachPart& part, const std::vector<bool>& wanted);

/// Adds another piece, joined to nothing.
void append(CoachPart& part, const CoachPart& more);

}  // namespace ingear::body
