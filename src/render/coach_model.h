#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "base/result.h"

namespace ingear::render {

/// How a part of the coach is shaded. The names are those of the materials in coach.glb (src/body/FORMAT.md).
enum class Material { torso, arm, pelvis, leg, head, hand, hair, shoe };
inline constexpr std::size_t kMaterialCount = 8;

/// The bones that move a vertex (indices of motion::Bone) and their shares, which sum to 1.
struct SkinInfluence {
    std::array<std::uint8_t, 4> bones{};
    std::array<float, 4> weights{};
};

/// The vertices of a surface in the bind pose, metres.
struct SkinnedMesh {
    std::vector<glm::vec3> positions;
    std::vector<glm::vec3> normals;  ///< empty for the shadow caster
    std::vector<SkinInfluence> influences;
};

/// What a vertex carries besides its place; never changes. Uploaded as it is.
struct VertexPaint {
    glm::vec3 rest{0.0F};    ///< where painted edges and patterns are measured
    float openness = 1.0F;   ///< ambient light that reaches it, 0 … 1
    glm::vec2 muscle{0.0F};  ///< place on the muscle texture
};

struct MaterialRange {
    Material material = Material::torso;
    std::size_t first_index = 0;
    std::size_t index_count = 0;
};

/// How many triangles the surface has: as baked; for pictures in which those are hardly larger than pixels;
/// for small pictures and slow machines.
enum class Detail { fine, coarse, rough };
inline constexpr std::size_t kDetailCount = 3;
template <class T>
using PerDetail = std::array<T, kDetailCount>;

/// Triangles over the surface's vertices, sorted by material.
struct SurfaceDetail {
    std::vector<std::uint32_t> indices;
    std::vector<MaterialRange> ranges;
};

/// Eight bits a channel, four channels, first row on top.
struct MuscleTexture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

struct CoachModel {
    SkinnedMesh surface;
    std::vector<VertexPaint> paint;  ///< one a vertex of the surface
    SurfaceDetail fine;
    SkinnedMesh caster;
    std::vector<std::uint32_t> caster_indices;
    MuscleTexture muscles;
};

/// Reads coach.glb and holds it against its format; errors name the file and what is wrong in it.
[[nodiscard]] Result<CoachModel> load_coach_model(const std::filesystem::path& file);

/// The surface with fewer triangles: face, hair, hands and shoes lose most. Moves no vertex.
[[nodiscard]] SurfaceDetail simplify(const SkinnedMesh& surface, const SurfaceDetail& fine, Detail wanted);

}  // namespace ingear::render
