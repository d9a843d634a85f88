#include "body/loft.h"

#include <cmath>

namespace ingear::body {

namespace {

CatmullRom<6> curve_through(const std::vector<LoftKnot>& knots) {
    std::vector<CatmullRom<6>::Knot> table;
    for (const LoftKnot& k : knots) {
        table.push_back({k.t, {k.centre_u, k.centre_v, k.plus_u, k.minus_u, k.plus_v, k.minus_v}});
    }
    return CatmullRom<6>(table);
}

/// How far the point is out of a superellipse: 1 on it; and the slope of that measure.
struct Measure {
    float value;
    float slope;
};

Measure round_measure(glm::vec3 scaled, glm::vec3 radii) {
    const float value = std::sqrt(glm::dot(scaled, scaled));
    const glm::vec3 g = scaled / radii;
    return {value, value > 0.0F ? std::sqrt(glm::dot(g, g)) / value : 0.0F};
}

/// Exponent 2.25, whose powers are square roots of square roots.
Measure squarish_measure(glm::vec3 scaled, glm::vec3 radii) {
    const auto power_1_25 = [](float x) { return x * std::sqrt(std::sqrt(x)); };
    const glm::vec3 p{power_1_25(scaled.x), power_1_25(scaled.y), power_1_25(scaled.z)};
    const float sum = glm::dot(p, scaled);
    const float value = static_cast<float>(std::pow(static_cast<double>(sum), 1.0 / 2.25));
    const glm::vec3 g = p / radii;
    const float least = 0.3F / std::max(radii.x, radii.y);
    const float slope = value > 0.0F ? std::sqrt(glm::dot(g, g)) / power_1_25(value) : 0.0F;
    return {value, std::max(slope, least)};
}

}  // namespace

Loft::Loft(glm::vec3 from, glm::vec3 to, const std::vector<LoftKnot>& knots, Section section, float start_cap)
    : from_(from),
      along_(glm::normalize(to - from)),
      length_(glm::length(to - from)),
      section_(section),
      start_cap_(start_cap),
      sections_(curve_through(knots)) {
    const glm::vec3 x{1.0F, 0.0F, 0.0F};
    sideways_ = glm::normalize(x - along_ * glm::dot(along_, x));
    forward_ = glm::cross(along_, sideways_);
    if (forward_.z < 0.0F) forward_ = -forward_;
}

float Loft::operator()(glm::vec3 p) const {
    const glm::vec3 local = p - from_;
    const float t = glm::dot(local, along_) / length_;
    const float held = std::clamp(t, sections_.first(), sections_.last());
    const auto [centre_u, centre_v, plus_u, minus_u, plus_v, minus_v] = sections_(held);
    const float u = glm::dot(local, sideways_) - centre_u;
    const float v = glm::dot(local, forward_) - centre_v;
    // One radius for the cap in all four quarters: the field would jump between them otherwise.
    const float cap = std::min({plus_u, minus_u, plus_v, minus_v}) * (t < held ? start_cap_ : 1.0F);
    const glm::vec3 radii{u < 0.0F ? minus_u : plus_u, v < 0.0F ? minus_v : plus_v, cap};
    const glm::vec3 scaled = glm::abs(glm::vec3(u, v, (t - held) * length_)) / radii;
    const Measure measure =
        section_ == Section::round ? round_measure(scaled, radii) : squarish_measure(scaled, radii);
    return measure.slope > 0.0F ? (measure.value - 1.0F) / measure.slope : -std::min(radii.x, radii.y);
}

}  // namespace ingear::body
