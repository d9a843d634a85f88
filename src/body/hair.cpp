#include "body/hair.h"

#include <cmath>

#include "body/field.h"
#include "body/head.h"
#include "body/torso.h"

namespace ingear::body {

namespace {

/// Azimuth about the head's axis in radians (0 = front) and height, metres.
const std::vector<CatmullRom<1>::Knot> kHairline = {
    {-0.45F, {1.661F}}, {0.0F, {1.664F}},  {0.45F, {1.661F}}, {0.85F, {1.646F}},
    {1.15F, {1.616F}},  {1.40F, {1.574F}}, {1.62F, {1.582F}}, {1.86F, {1.556F}},
    {2.2F, {1.530F}},   {2.6F, {1.514F}},  {3.15F, {1.508F}}, {3.7F, {1.514F}},
};
constexpr float kHeadAxisZ = -0.012F;

constexpr glm::vec3 kBunCentre{0.0F, 1.722F, -0.068F};
constexpr glm::vec3 kBunAxis{0.0F, 0.9032F, -0.4293F};
constexpr Ellipsoid kBun{kBunCentre + 0.010F * kBunAxis, {0.044F, 0.038F, 0.042F}};
constexpr glm::vec3 kTieCentre = kBunCentre - 0.026F * kBunAxis;
constexpr float kTieRadius = 0.020F;
constexpr float kTieThickness = 0.007F;

/// 0 on the head's axis, where all directions meet and the hairline's height jumps from one to the next; 1
/// away from it.
float off_axis(glm::vec3 p) {
    const float z = p.z - kHeadAxisZ;
    return smoothstep(0.010F, 0.045F, std::sqrt(p.x * p.x + z * z));
}

float tie(glm::vec3 p) {
    const glm::vec3 q = p - kTieCentre;
    const float along = glm::dot(q, kBunAxis);
    const glm::vec3 across = q - along * kBunAxis;
    const float ring = std::sqrt(glm::dot(across, across)) - kTieRadius;
    return std::sqrt(ring * ring + along * along) - kTieThickness;
}

}  // namespace

float scalp(glm::vec3 p) {
    return smooth_min(head_base(p), neck(p), 0.016F);
}

Hair::Hair(Detail detail) : detail_(detail), hairline_(kHairline) {}

float Hair::hairline(glm::vec3 p) const {
    return hairline_(angle_of(std::abs(p.x), p.z - kHeadAxisZ))[0];
}

float Hair::cap(glm::vec3 p) const {
    const float above = p.y - hairline(p);
    const float risen = std::clamp(above / 0.060F, 0.0F, 1.0F);
    const float rise = risen * (2.0F - risen);
    const float fullness = detail_ == Detail::fine ? mix(1.0F, rise, off_axis(p)) : rise;
    const float crown = std::clamp((p.y - 1.62F) / 0.09F, 0.0F, 1.0F);
    const float growth = 0.0022F + 0.0095F * fullness + 0.004F * crown * fullness;
    if (detail_ == Detail::plain) return smooth_max(head_base(p) - growth, -0.8F * above, 0.004F);
    // Comes out of the skin at a slant instead of ending in a step, which coarse cells would fray.
    const float sunk = 0.0052F * (1.0F - smoothstep(-kRimDepth, 0.010F, above));
    return smooth_max(scalp(p) - growth + sunk, -0.8F * (above + 0.030F), 0.004F);
}

float Hair::operator()(glm::vec3 p) const {
    return std::min(smooth_min(cap(p), kBun(p), 0.010F), tie(p));
}

}  // namespace ingear::body
