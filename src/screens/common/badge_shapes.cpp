#include "screens/common/badge_shapes.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::screens {

namespace {

constexpr float kFullTurn = 6.28318530718F;

float distance_to_segment(glm::vec2 p, glm::vec2 a, glm::vec2 b) {
    const glm::vec2 along = b - a;
    const float squared = glm::dot(along, along);
    const float t = squared > 0.0F ? std::clamp(glm::dot(p - a, along) / squared, 0.0F, 1.0F) : 0.0F;
    return glm::length(p - a - along * t);
}

/// To a closed outline, by even-odd filling.
float distance_to_polygon(std::span<const glm::vec2> corners, glm::vec2 p) {
    float nearest = 1e9F;
    bool within = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const glm::vec2 a = corners[i];
        const glm::vec2 b = corners[j];
        nearest = std::min(nearest, distance_to_segment(p, a, b));
        const bool crosses = (a.y > p.y) != (b.y > p.y);
        if (crosses && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) within = !within;
    }
    return within ? -nearest : nearest;
}

/// Degrees clockwise from the top.
glm::vec2 direction(float degrees) {
    return {std::sin(glm::radians(degrees)), std::cos(glm::radians(degrees))};
}

float distance_to_ring(const domain::SymbolStroke& ring, glm::vec2 p) {
    const glm::vec2 centre = ring.points.front();
    const glm::vec2 from_centre = p - centre;
    const float half = ring.width * 0.5F;
    const float span = ring.to - ring.from;
    float at = glm::degrees(std::atan2(from_centre.x, from_centre.y)) - ring.from;
    at -= 360.0F * std::floor(at / 360.0F);
    if (span >= 360.0F || at <= span) return std::abs(glm::length(from_centre) - ring.radius) - half;
    const glm::vec2 begin = centre + direction(ring.from) * ring.radius;
    const glm::vec2 end = centre + direction(ring.to) * ring.radius;
    return std::min(glm::length(p - begin), glm::length(p - end)) - half;
}

std::vector<glm::vec2> regular(int corners, float radius, float first_degrees) {
    std::vector<glm::vec2> points;
    for (int i = 0; i < corners; ++i)
        points.push_back(
            direction(first_degrees + 360.0F * static_cast<float>(i) / static_cast<float>(corners)) * radius);
    return points;
}

/// A shield: a straight top, sides that draw together in two arcs to a point at the bottom.
std::vector<glm::vec2> shield() {
    std::vector<glm::vec2> right{{0.0F, 0.80F}, {0.74F, 0.70F}, {0.74F, 0.08F}};
    constexpr int kSteps = 16;
    for (int i = 1; i < kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        right.push_back({0.74F * std::cos(t * 0.25F * kFullTurn),
                         0.08F - 0.94F * std::sin(t * 0.25F * kFullTurn) * (0.86F + 0.14F * t)});
    }
    std::vector<glm::vec2> points = right;
    points.push_back({0.0F, -0.88F});
    for (std::size_t i = right.size() - 1; i > 0; --i) points.push_back({-right[i].x, right[i].y});
    return points;
}

}  // namespace

BadgeOutline badge_outline(domain::BadgeShape shape) {
    using domain::BadgeShape;
    BadgeOutline outline;
    switch (shape) {
        case BadgeShape::round:
            break;
        case BadgeShape::scallop:
            outline.lobes = 14.0F;
            outline.wave = 0.035F;
            break;
        case BadgeShape::flower:
            outline.lobes = 8.0F;
            outline.wave = 0.06F;
            break;
        case BadgeShape::hexagon:
            outline.corners = regular(6, 0.87F, 30.0F);
            outline.rounding = 0.12F;
            break;
        case BadgeShape::octagon:
            outline.corners = regular(8, 0.93F, 22.5F);
            outline.rounding = 0.06F;
            break;
        case BadgeShape::square:
            outline.corners = regular(4, 0.86F, 45.0F);
            outline.rounding = 0.24F;
            break;
        case BadgeShape::shield:
            outline.corners = shield();
            outline.rounding = 0.12F;
            break;
    }
    return outline;
}

float BadgeOutline::distance(glm::vec2 p) const {
    if (!corners.empty()) return distance_to_polygon(corners, p) - rounding;
    const float radius = glm::length(p);
    if (wave <= 0.0F) return radius - 1.0F;
    // Waves end towards the middle, where their angle means less and less.
    const float near_edge = std::clamp((radius - 0.35F) / 0.5F, 0.0F, 1.0F);
    return radius - 1.0F + wave - wave * near_edge * std::cos(lobes * std::atan2(p.x, p.y));
}

float distance_to(const domain::SymbolStroke& stroke, glm::vec2 p) {
    using Kind = domain::SymbolStroke::Kind;
    switch (stroke.kind) {
        case Kind::disc:
            return glm::length(p - stroke.points.front()) - stroke.radius;
        case Kind::ring:
            return distance_to_ring(stroke, p);
        case Kind::area:
            return distance_to_polygon(stroke.points, p);
        case Kind::line:
            break;
    }
    float nearest = 1e9F;
    for (std::size_t i = 1; i < stroke.points.size(); ++i)
        nearest = std::min(nearest, distance_to_segment(p, stroke.points[i - 1], stroke.points[i]));
    return nearest - stroke.width * 0.5F;
}

float distance_to(std::span<const domain::SymbolStroke> strokes, glm::vec2 p) {
    float nearest = 1e9F;
    for (const domain::SymbolStroke& stroke : strokes) nearest = std::min(nearest, distance_to(stroke, p));
    return nearest;
}

}  // namespace ingear::screens
