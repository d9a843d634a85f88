#pragma once

#include <array>
#include <functional>
#include <glm/vec3.hpp>
#include <string>
#include <vector>

#include "body/build.h"
#include "body/coach_part.h"

/// Other places for the vertices of a finished part: cloth that stands off from the skin, a smile.
namespace ingear::body {

/// One value a vertex of a part.
struct PartMorph {
    std::vector<glm::vec3> moves;  ///< metres, in the bind pose
    std::vector<glm::vec3> turns;  ///< added to the normals, which stay of length one
};

/// Where a place goes, relative to where it is; `normal` that of the surface there.
using Motion = std::function<glm::vec3(glm::vec3 place, glm::vec3 normal)>;
/// The motions are asked about places of the left half only. `turning` is what the normals follow.
[[nodiscard]] PartMorph morph_of(const CoachPart& part, const Motion& motion, const Motion& turning);

/// A place's height on the neutral arm and how much it is one of the arm, 0 … 1; see cloth.
struct OnArm {
    float height;
    float share;
};
using ArmPlace = std::function<OnArm(glm::vec3 place)>;

/// How an outfit's cloth stands off from the body. Without its hems it goes on beyond them: the light would
/// fray on steps so small.
enum class Hems { rising, without };
[[nodiscard]] Motion cloth(const OutfitBuild& outfit, const ArmPlace& arm, Hems hems);
/// Hems of legs and sleeves rise over so much of the surface, metres; the mesh has edges at both ends of it.
inline constexpr float kHemRise = 0.004F;
/// Where the top begins to stand off, below its painted edge: on an edge between two materials.
inline constexpr float kTopHem = 1.028F;

/// A broad smile: corners of the mouth up and out, cheeks raised.
[[nodiscard]] Motion broad_smile();

}  // namespace ingear::body
