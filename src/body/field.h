#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <glm/geometric.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

/// The bricks of the implicit surface. A field tells roughly how far a point (metres) is from the surface:
/// negative inside, zero on it, gradient of about one near it.
///
/// Only the four operations and square roots are used at single precision, because these give the same bits
/// on every machine; functions of the C library go through double precision.
namespace ingear::body {

using Field = std::function<float(glm::vec3)>;

/// 0 below a, 1 above b, smooth between.
inline float smoothstep(float a, float b, float x) {
    const float t = std::clamp((x - a) / (b - a), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}
inline float mix(float a, float b, float share) {
    return a + (b - a) * share;
}

/// Union, rounded where the two lie within k of each other; it bulges by k/4 where they coincide.
inline float smooth_min(float a, float b, float k) {
    const float h = std::max(k - std::abs(a - b), 0.0F) / k;
    return std::min(a, b) - h * h * k * 0.25F;
}
/// Intersection, likewise.
inline float smooth_max(float a, float b, float k) {
    return -smooth_min(-a, -b, k);
}
/// `a` without `b`.
inline float smooth_subtract(float a, float b, float k) {
    return smooth_max(a, -b, k);
}

inline glm::vec3 fold(glm::vec3 p) {
    return {std::abs(p.x), p.y, p.z};
}
inline glm::vec3 mirror(glm::vec3 p) {
    return {-p.x, p.y, p.z};
}

/// The angle of a direction, -pi … pi, as std::atan2 but the same on every machine.
inline float angle_of(float y, float x) {
    return static_cast<float>(std::atan2(static_cast<double>(y), static_cast<double>(x)));
}

struct Ellipsoid {
    glm::vec3 centre;
    glm::vec3 radii;

    [[nodiscard]] float operator()(glm::vec3 p) const {
        const glm::vec3 scaled = (p - centre) / radii;
        const float k0 = std::sqrt(glm::dot(scaled, scaled));
        const glm::vec3 twice = scaled / radii;
        const float k1 = std::sqrt(glm::dot(twice, twice));
        return k1 > 0.0F ? (k0 - 1.0F) * k0 / k1 : -std::min({radii.x, radii.y, radii.z});
    }
};

/// Two balls and the cone that touches both; exact.
struct RoundedCone {
    glm::vec3 a;
    glm::vec3 b;
    float radius_a;
    float radius_b;

    [[nodiscard]] float operator()(glm::vec3 p) const {
        const glm::vec3 axis = b - a;
        const float length_squared = glm::dot(axis, axis);
        const float difference = radius_a - radius_b;
        const float cone_squared = length_squared - difference * difference;
        const glm::vec3 from_a = p - a;
        const float along = glm::dot(from_a, axis);
        const float beyond = along - length_squared;
        const glm::vec3 across = from_a * length_squared - axis * along;
        const float across_squared = glm::dot(across, across);
        const float along_squared = along * along * length_squared;
        const float beyond_squared = beyond * beyond * length_squared;
        const float k = (difference > 0.0F   ? 1.0F
                         : difference < 0.0F ? -1.0F
                                             : 0.0F) *
                        difference * difference * across_squared;
        const auto sign = [](float v) { return v > 0.0F ? 1.0F : v < 0.0F ? -1.0F : 0.0F; };
        if (sign(beyond) * cone_squared * beyond_squared > k) {
            return std::sqrt(across_squared + beyond_squared) / length_squared - radius_b;
        }
        if (sign(along) * cone_squared * along_squared < k) {
            return std::sqrt(across_squared + along_squared) / length_squared - radius_a;
        }
        return (std::sqrt(across_squared * cone_squared / length_squared) + along * difference) /
                   length_squared -
               radius_a;
    }
};

/// The direction in which a field grows, by differences over a regular tetrahedron of size `step` (metres),
/// and the field's value there.
struct Slope {
    glm::vec3 gradient;
    float value;
};
template <class AnyField>
Slope slope_at(const AnyField& field, glm::vec3 p, float step) {
    constexpr glm::vec3 k0{1.0F, -1.0F, -1.0F};
    constexpr glm::vec3 k1{-1.0F, -1.0F, 1.0F};
    constexpr glm::vec3 k2{-1.0F, 1.0F, -1.0F};
    constexpr glm::vec3 k3{1.0F, 1.0F, 1.0F};
    const float f0 = field(p + step * k0);
    const float f1 = field(p + step * k1);
    const float f2 = field(p + step * k2);
    const float f3 = field(p + step * k3);
    return {(k0 * f0 + k1 * f1 + k2 * f2 + k3 * f3) / (4.0F * step), 0.25F * (f0 + f1 + f2 + f3)};
}

}  // namespace ingear::body
