#pragma once

#include <array>
#include <string_view>

#include "body/coach_part.h"
#include "body/muscles.h"

/// The finished coach: both sides, with everything a renderer needs (FORMAT.md).
namespace ingear::body {

/// How a part is shaded; also the order of the parts.
enum class Material { torso, arm, pelvis, leg, head, hand, hair, shoe };
inline constexpr std::size_t kMaterialCount = 8;
[[nodiscard]] std::string_view name(Material material);

struct CoachMesh {
    std::array<CoachPart, kMaterialCount> parts;  ///< by Material
    CoachPart shadow_caster;                      ///< positions and skin only
    MuscleTexture muscles;
};

/// Makes the coach; the same on every machine and in every build.
[[nodiscard]] CoachMesh make_coach();

}  // namespace ingear::body
