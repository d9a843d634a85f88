#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ingear::motion {
class Retargeting;
}

namespace ingear::render {

/// How a part of the coach is shaded. The names are those of the materials in a coach's file
/// (src/body/FORMAT.md). `own` is that of models which players bring.
enum class Material { torso, arm, pelvis, leg, head, hand, hair, shoe, own };
inline constexpr std::size_t kMaterialCount = 8;  ///< without `own`

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
    glm::vec2 muscle{0.0F};  ///< place on the muscle texture; of Material::own on its picture
};

struct MaterialRange {
    Material material = Material::torso;
    std::size_t first_index = 0;
    std::size_t index_count = 0;
    std::size_t own = 0;  ///< of Material::own: which of the model's materials
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

/// What a surface is made of, which decides how all of it is shaded.
enum class Finish { person, wood };

/// How strongly the face is painted; 1 as Bridget's.
struct FacePaint {
    float brows = 1.0F;  ///< thickness
    float lashes = 1.0F;
    float lips = 1.0F;
    float eyes = 1.0F;  ///< how wide they open
};

/// How the strands of the hair run.
struct HairPaint {
    glm::vec3 comb{0.0F, 1.722F, -0.068F};    ///< they start from here, in the bind pose, metres
    glm::vec3 axis{0.0F, 0.9032F, -0.4293F};  ///< and run about this direction
    float bun = 1.0F;                         ///< 1: near that point they wind around it
    float tie = 1.0F;                         ///< 1: a hair tie sits 26 mm behind it
    float curl = 0.0F;                        ///< 0 … 1
    float roots = 1.0F;                       ///< how strongly hair is painted on the skin, 0 … 1
    float temples = 0.0F;                     ///< how far it recedes there, metres
};

/// Where the cloth ends.
struct OutfitPaint {
    float armhole = 1.0F;   ///< 1: the top has no sleeves
    float neckline = 1.0F;  ///< its depth, 1 as Bridget's
    float sleeve = 2.0F;    ///< height at which sleeves end on the neutral arm, metres
    float leg = 0.0F;       ///< height at which the legs' cloth ends in the bind pose, metres
};

/// Another place for some of the vertices.
struct Morph {
    std::vector<std::uint32_t> vertices;
    std::vector<glm::vec3> moves;  ///< metres, one for each of them
    std::vector<glm::vec3> turns;  ///< what is added to the normals
};

struct ImportedCoachParts;

/// A coach as drawn: with one style of hair, in one outfit.
struct CoachModel {
    SkinnedMesh surface;
    std::vector<VertexPaint> paint;  ///< one a vertex of the surface
    SurfaceDetail fine;
    SkinnedMesh caster;
    std::vector<std::uint32_t> caster_indices;
    MuscleTexture muscles;
    Morph smile;  ///< empty: no face to smile with
    Finish finish = Finish::person;
    FacePaint face;
    HairPaint hair;
    OutfitPaint outfit;
    bool grows_beard = false;
    /// Lays them on the floor by their own skin; none for a model that a player brought, which has its own.
    std::shared_ptr<const motion::Retargeting> measured = {};
    std::shared_ptr<const ImportedCoachParts> own =
        {};  ///< of a model that a player brought; see imported_coach.h
};

/// Hair to be put on the head, with the shadow of both.
struct HairStyle {
    std::string name;
    HairPaint paint_on_skin;
    SkinnedMesh surface;  ///< without vertices where none is to be seen
    std::vector<VertexPaint> paint;
    std::vector<std::uint32_t> indices;
    SkinnedMesh caster;
    std::vector<std::uint32_t> caster_indices;
};

struct Outfit {
    std::string name;
    OutfitPaint paint;
    Morph cloth;  ///< how it stands off from the skin
};

/// All that a coach's file holds.
struct Wardrobe {
    CoachModel body;  ///< without hair and cloth that stands off
    std::vector<HairStyle> hair;
    std::vector<Outfit> outfits;
};

/// Reads a coach's file and holds it against its format; errors name the file and what is wrong in it.
[[nodiscard]] Result<Wardrobe> load_wardrobe(const std::filesystem::path& file);

/// The coach with a style of hair and in an outfit; for a name that the file lacks, its first.
[[nodiscard]] CoachModel dressed(const Wardrobe& wardrobe, std::string_view hair = {},
                                 std::string_view outfit = {});

/// Both in one, with the first of each.
[[nodiscard]] Result<CoachModel> load_coach_model(const std::filesystem::path& file);

/// The surface with fewer triangles: face, hair, hands and shoes lose most. Moves no vertex. `places` of the
/// vertices, metres: with the joints bent, since what is flat with straight legs has to be round in a squat.
[[nodiscard]] SurfaceDetail simplify(std::span<const glm::vec3> places, const SurfaceDetail& fine,
                                     Detail wanted);

}  // namespace ingear::render
