#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "body/build.h"
#include "body/coach_part.h"
#include "body/hair.h"
#include "body/morph.h"
#include "body/muscles.h"

/// The finished coach: both sides, with everything a renderer needs (FORMAT.md).
namespace ingear::body {

/// How a part is shaded; also the order of the parts.
enum class Material { torso, arm, pelvis, leg, head, hand, hair, shoe };
inline constexpr std::size_t kMaterialCount = 8;
[[nodiscard]] std::string_view name(Material material);

template <class T>
using PerMaterial = std::array<T, kMaterialCount>;

/// Another shape of the same surface.
struct CoachMorph {
    std::string name;  ///< as in the file
    PerMaterial<PartMorph> parts;
};

/// A style of hair, and the head with it for shadow maps.
struct CoachHair {
    HairBuild build;
    Strands strands;
    CoachPart part;  ///< empty where it is only painted
    CoachPart shadow_caster;
};

struct CoachMesh {
    Build build;
    PerMaterial<CoachPart> parts;  ///< by Material, none of hair
    std::vector<CoachMorph> morphs;
    std::vector<CoachHair> hair;
    CoachPart shadow_caster;  ///< positions and skin only; without the head where there is hair
    MuscleTexture muscles;
};

/// Makes a coach; the same on every machine and in every build.
[[nodiscard]] CoachMesh make_coach(const Build& build = bridget());

}  // namespace ingear::body
