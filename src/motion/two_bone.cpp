#include "motion/two_bone.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/mat3x3.hpp>

namespace ingear::motion {

namespace {

constexpr float kLargestBend = 150.0F;  ///< degrees: where calf and thigh, or forearm and upper arm, meet
constexpr float kTiny = 1e-6F;

glm::vec3 turned(const TwoBoneLimb& limb, float bend) {
    const float angle = limb.hinge_sign * bend;
    const float c = std::cos(angle);
    const float s = std::sin(angle);
    const glm::vec3 v = limb.lower;
    return {v.x, v.y * c - v.z * s, v.y * s + v.z * c};
}

/// |upper + Rx(sign · bend) lower|² = constant + cosine · cos(bend) + sine · sin(bend) = constant + size ·
/// cos(bend - lag)
struct SquaredReach {
    float constant = 0.0F;
    float size = 0.0F;
    float lag = 0.0F;

    explicit SquaredReach(const TwoBoneLimb& limb) {
        const glm::vec3 a = limb.upper;
        const glm::vec3 b = limb.lower;
        const float cosine = 2.0F * (a.y * b.y + a.z * b.z);
        const float sine = 2.0F * limb.hinge_sign * (a.z * b.y - a.y * b.z);
        constant = glm::dot(a, a) + glm::dot(b, b) + 2.0F * a.x * b.x;
        size = std::sqrt(cosine * cosine + sine * sine);
        lag = std::atan2(sine, cosine);
    }
    [[nodiscard]] float at(float bend) const { return constant + size * std::cos(bend - lag); }
    [[nodiscard]] float bend_for(float squared) const {
        return lag + std::acos(std::clamp((squared - constant) / size, -1.0F, 1.0F));
    }
};

/// Columns: `along`, and the part of `hinge` that is square to it.
glm::mat3 frame(glm::vec3 along, glm::vec3 hinge) {
    const glm::vec3 y = glm::normalize(along);
    glm::vec3 x = hinge - glm::dot(hinge, y) * y;
    if (glm::dot(x, x) < kTiny)
        x = glm::cross(y, std::abs(y.z) < 0.9F ? glm::vec3(0, 0, 1) : glm::vec3(1, 0, 0));
    x = glm::normalize(x);
    return {x, y, glm::cross(x, y)};
}

}  // namespace

float TwoBoneLimb::length() const {
    const SquaredReach reach(*this);
    return std::sqrt(reach.at(std::max(0.0F, reach.lag)));
}

TwoBoneSolution solve_two_bones(const TwoBoneLimb& limb, glm::vec3 offset, glm::vec3 hinge) {
    const SquaredReach reach(limb);
    const float asked = std::sqrt(glm::dot(offset, offset));
    const float straightest = std::max(0.0F, reach.lag);
    const float bend = std::clamp(reach.bend_for(asked * asked), straightest, glm::radians(kLargestBend));

    TwoBoneSolution solution;
    solution.bend = glm::degrees(bend);
    solution.missed = std::abs(asked - std::sqrt(reach.at(bend)));
    const glm::vec3 direction = asked > kTiny ? offset : glm::vec3(0.0F, -1.0F, 0.0F);
    const glm::mat3 neutral = frame(limb.upper + turned(limb, bend), {1.0F, 0.0F, 0.0F});
    solution.upper = glm::normalize(glm::quat_cast(frame(direction, hinge) * glm::transpose(neutral)));
    return solution;
}

glm::vec3 hinge_for(const TwoBoneLimb& limb, glm::vec3 offset, glm::vec3 direction) {
    return limb.hinge_sign * glm::cross(direction, offset);
}

}  // namespace ingear::motion
