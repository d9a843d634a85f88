#include "physics/jar_shape.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

namespace ingear::physics {

namespace {

constexpr float kQuarter = 1.57079633F;  // of a turn, radians
constexpr int kCornerParts = 10;
constexpr int kShoulderParts = 10;
constexpr float kFullRadius = 0.198F;

}  // namespace

float JarShape::half_width(float y) const {
    if (y < corner) {
        const float up = corner - std::max(y, 0.0F);
        return 1.0F - corner + std::sqrt(std::max(0.0F, corner * corner - up * up));
    }
    if (y <= shoulder_from) return 1.0F;
    if (y >= neck_from) return neck;
    const float t = (y - shoulder_from) / (neck_from - shoulder_from);
    return 1.0F + (neck - 1.0F) * t * t * (3.0F - 2.0F * t);
}

glm::vec2 JarShape::kept_inside(glm::vec2 place, float inset) const {
    const glm::vec2 arc{1.0F - corner, corner};
    glm::vec2 right{std::abs(place.x), std::max(place.y, inset)};
    if (right.x > arc.x && right.y < arc.y) {
        const float away = glm::length(right - arc);
        if (away > corner - inset) right = arc + (right - arc) * ((corner - inset) / away);
    }
    // Where the wall slants, so far from it is farther along the level.
    const float t = std::clamp((right.y - shoulder_from) / (neck_from - shoulder_from), 0.0F, 1.0F);
    const float slope = (neck - 1.0F) * 6.0F * t * (1.0F - t) / (neck_from - shoulder_from);
    right.x = std::min(right.x, half_width(right.y) - inset * std::sqrt(1.0F + slope * slope));
    return {std::copysign(right.x, place.x), right.y};
}

std::vector<glm::vec2> JarShape::right_wall() const {
    std::vector<glm::vec2> wall{{neck, mouth}};
    for (int i = 0; i <= kShoulderParts; ++i) {
        const float y = neck_from + (shoulder_from - neck_from) * static_cast<float>(i) / kShoulderParts;
        wall.emplace_back(half_width(y), y);
    }
    for (int i = 0; i <= kCornerParts; ++i) {
        const float angle = kQuarter * static_cast<float>(i) / kCornerParts;
        wall.emplace_back(1.0F - corner + corner * std::cos(angle), corner - corner * std::sin(angle));
    }
    wall.emplace_back(0.0F, 0.0F);
    return wall;
}

float marble_radius(int count) {
    const float share = static_cast<float>(kFullJar) / static_cast<float>(std::max(count, kFullJar));
    return kFullRadius * std::sqrt(share);
}

}  // namespace ingear::physics
