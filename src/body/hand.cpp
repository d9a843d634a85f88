#include "body/hand.h"

namespace ingear::body {

namespace {

/// Metres; `spread` leans the finger towards the thumb.
struct FingerRow {
    float z, base_y, length, spread;
};
constexpr std::array<FingerRow, 4> kFingers = {{
    {0.0275F, -0.071F, 0.068F, 0.10F},
    {0.0095F, -0.075F, 0.076F, 0.03F},
    {-0.0085F, -0.073F, 0.070F, -0.03F},
    {-0.0255F, -0.066F, 0.055F, -0.11F},
}};

constexpr RoundedCone kWrist{{0.0F, -0.005F, 0.0F}, {0.0F, -0.030F, 0.002F}, 0.026F, 0.033F};
constexpr float kWristFlatness = 1.55F;
constexpr float kWristScale = 0.75F;
constexpr Ellipsoid kPalm{{0.0F, -0.055F, 0.0F}, {0.0155F, 0.046F, 0.041F}};
constexpr Ellipsoid kThumbBall{{-0.004F, -0.040F, 0.020F}, {0.015F, 0.030F, 0.017F}};
constexpr RoundedCone kThumbLower{{-0.003F, -0.028F, 0.022F}, {-0.008F, -0.062F, 0.046F}, 0.0145F, 0.0108F};
constexpr RoundedCone kThumbUpper{{-0.008F, -0.062F, 0.046F}, {-0.010F, -0.088F, 0.054F}, 0.0105F, 0.0082F};

}  // namespace

Hand::Hand() {
    for (std::size_t i = 0; i < kFingers.size(); ++i) {
        const FingerRow& row = kFingers[i];
        const glm::vec3 base{0.0F, row.base_y, row.z};
        const glm::vec3 first = glm::normalize(glm::vec3(-0.05F, -1.0F, row.spread));
        const glm::vec3 second = glm::normalize(first + glm::vec3(-0.12F, 0.0F, 0.0F));
        const glm::vec3 knuckle = base + first * (0.55F * row.length + 0.012F);
        fingers_[i].lower = {base, knuckle, 0.0096F, 0.0088F};
        fingers_[i].upper = {knuckle, knuckle + second * (0.45F * row.length), 0.0088F, 0.0072F};
    }
}

float Hand::fingers(glm::vec3 p) const {
    float d = 1.0F;
    for (const Finger& finger : fingers_) {
        d = smooth_min(d, std::min(finger.lower(p), finger.upper(p)), 0.0025F);
    }
    return d;
}

float Hand::operator()(glm::vec3 p) const {
    float d = kWristScale * kWrist({p.x * kWristFlatness, p.y, p.z});
    d = smooth_min(d, kPalm(p), 0.012F);
    d = smooth_min(d, kThumbBall(p), 0.012F);
    d = smooth_min(d, fingers(p), 0.009F);
    return smooth_min(d, smooth_min(kThumbLower(p), kThumbUpper(p), 0.004F), 0.010F);
}

}  // namespace ingear::body
