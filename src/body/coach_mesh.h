#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <string_view>
#include <vector>

#include "body/mesh.h"
#include "body/muscles.h"
#include "body/skinning.h"

/// The finished coach: both sides, with everything a renderer needs (FORMAT.md).
namespace ingear::body {

/// How a part is shaded; also the order of the parts.
enum class Material { torso, arm, pelvis, leg, head, hand, hair, shoe };
inline constexpr std::size_t kMaterialCount = 8;
[[nodiscard]] std::string_view name(Material material);

struct CoachVertex {
    glm::vec3 position{};  ///< bind pose, metres
    glm::vec3 normal{};
    float openness = 1.0F;  ///< ambient occlusion, 1 = open
    glm::vec2 muscle{};     ///< place on the muscle texture
    glm::vec3 rest{};       ///< where patterns are measured
    SkinWeights skin;
};

struct CoachPart {
    std::vector<CoachVertex> vertices;
    std::vector<Triangle> triangles;
};

struct CoachMesh {
    std::array<CoachPart, kMaterialCount> parts;  ///< by Material
    CoachPart shadow_caster;                      ///< positions and skin only
    MuscleTexture muscles;
};

/// Makes the coach; the same on every machine and in every build.
[[nodiscard]] CoachMesh make_coach();

}  // namespace ingear::body
