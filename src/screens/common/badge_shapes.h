#pragma once

#include <glm/vec2.hpp>
#include <span>
#include <vector>

#include "domain/rewards/rewards.h"

/// Signed distances (negative within) to what badges are made of, in a plane with y up.
namespace ingear::screens {

/// The outline of a badge of radius 1. `corners` empty: a circle with waves.
struct BadgeOutline {
    std::vector<glm::vec2> corners;
    float rounding = 0.0F;
    float lobes = 0.0F;
    float wave = 0.0F;

    [[nodiscard]] float distance(glm::vec2 p) const;
};
/// Of one of the shapes in assets/rewards/FORMAT.md; another name is round.
[[nodiscard]] BadgeOutline badge_outline(domain::BadgeShape shape);

[[nodiscard]] float distance_to(const domain::SymbolStroke& stroke, glm::vec2 p);
[[nodiscard]] float distance_to(std::span<const domain::SymbolStroke> strokes, glm::vec2 p);

}  // namespace ingear::screens
