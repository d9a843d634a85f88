#include "body/hair.h"

#include <array>
#include <cmath>

#include "body/field.h"

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
constexpr float kTieBehind = 0.026F;
constexpr float kTieRadius = 0.020F;
constexpr float kTieThickness = 0.007F;

/// A low tail that lies along the nape: loose hair would sink into the mat when she lies on her back.
constexpr glm::vec3 kTailAxis{0.0F, -0.9285F, -0.3714F};
constexpr glm::vec3 kTailTie{0.0F, 1.543F, -0.095F};
constexpr std::array<RoundedCone, 3> kTail = {{
    {{0.0F, 1.548F, -0.089F}, {0.0F, 1.515F, -0.103F}, 0.0175F, 0.023F},
    {{0.0F, 1.515F, -0.103F}, {0.0F, 1.455F, -0.110F}, 0.023F, 0.021F},
    {{0.0F, 1.455F, -0.110F}, {0.0F, 1.395F, -0.124F}, 0.021F, 0.007F},
}};

constexpr glm::vec3 kCrown{0.0F, 1.706F, -0.040F};
constexpr glm::vec3 kCrownAxis{0.0F, 0.9806F, -0.1961F};

/// A helmet of hair down to the chin, open where the face is.
constexpr Ellipsoid kBob{{0.0F, 1.588F, -0.015F}, {0.0945F, 0.128F, 0.1035F}};
constexpr Ellipsoid kBobFace{{0.0F, 1.560F, 0.112F}, {0.0620F, 0.118F, 0.092F}};
constexpr float kBobEnd = 1.503F;

/// 0 on the head's axis, where all directions meet and the hairline's height jumps from one to the next; 1
/// away from it.
float off_axis(glm::vec3 p) {
    const float z = p.z - kHeadAxisZ;
    return smoothstep(0.010F, 0.045F, std::sqrt(p.x * p.x + z * z));
}

/// -1 … 1 in lumps about 2 cm across.
float lumps(glm::vec3 p) {
    constexpr double kRate = 250.0;  // a radian in 4 mm
    const auto wave = [](float at, double shift) {
        return static_cast<float>(std::sin(kRate * static_cast<double>(at) + shift));
    };
    return wave(p.x + 0.3F * p.y, 0.4) * wave(p.y - 0.2F * p.z, 1.3) * wave(p.z + 0.25F * p.x, 0.0);
}

}  // namespace

Strands strands(HairShape shape) {
    switch (shape) {
        case HairShape::bun:
            return {kBunCentre, kBunAxis, true, true};
        case HairShape::ponytail:
            return {kTailTie + kTieBehind * kTailAxis, kTailAxis, false, true};
        case HairShape::curls:
            return {kCrown, kCrownAxis, false, false, 1.0F};
        case HairShape::bob:
        case HairShape::cropped:
        case HairShape::none:
            break;
    }
    return {kCrown, kCrownAxis};
}

Hair::Hair(const Figure& figure, Detail detail, const HairBuild& build)
    : figure_(figure), detail_(detail), build_(build), strands_(strands(build.shape)), hairline_(kHairline) {}

float Hair::hairline(glm::vec3 p) const {
    const float angle = angle_of(std::abs(p.x), p.z - kHeadAxisZ);
    const float temple = smoothstep(0.25F, 0.70F, angle) * (1.0F - smoothstep(0.85F, 1.20F, angle));
    return hairline_(angle)[0] + build_.temples * (0.35F * (1.0F - smoothstep(0.5F, 1.0F, angle)) + temple);
}

/// How far the hair stands off from the head, metres.
float Hair::growth(glm::vec3 p, float fullness, float crown) const {
    switch (build_.shape) {
        case HairShape::cropped: {
            const float quiff = smoothstep(0.0F, 0.07F, p.z) * smoothstep(1.650F, 1.685F, p.y);
            return 0.0022F + fullness * (0.0050F + 0.0110F * crown + 0.0060F * quiff);
        }
        case HairShape::curls:
            return 0.0022F + fullness * (0.0110F + 0.0100F * crown + 0.0026F * lumps(p));
        default:
            return 0.0022F + 0.0095F * fullness + 0.004F * crown * fullness;
    }
}

float Hair::cap(glm::vec3 p) const {
    const float above = p.y - hairline(p);
    const float risen = std::clamp(above / 0.060F, 0.0F, 1.0F);
    const float rise = risen * (2.0F - risen);
    const float fullness = detail_ == Detail::fine ? mix(1.0F, rise, off_axis(p)) : rise;
    const float crown = std::clamp((p.y - 1.62F) / 0.09F, 0.0F, 1.0F);
    const float grown = growth(p, fullness, crown);
    if (detail_ == Detail::plain) return smooth_max(figure_.skull(p) - grown, -0.8F * above, 0.004F);
    // Comes out of the skin at a slant instead of ending in a step, which coarse cells would fray.
    const float sunk = 0.0052F * (1.0F - smoothstep(-kRimDepth, 0.010F, above));
    return smooth_max(figure_.scalp(p) - grown + sunk, -0.8F * (above + 0.030F), 0.004F);
}

float Hair::tie(glm::vec3 p) const {
    const glm::vec3 q = p - (strands_.comb - kTieBehind * strands_.axis);
    const float along = glm::dot(q, strands_.axis);
    const glm::vec3 across = q - along * strands_.axis;
    const float ring = std::sqrt(glm::dot(across, across)) - kTieRadius;
    return std::sqrt(ring * ring + along * along) - kTieThickness;
}

float Hair::bob(glm::vec3 p) const {
    // A little longer in front.
    const float end = kBobEnd - 0.16F * std::clamp(p.z + 0.02F, -0.08F, 0.06F);
    float d = smooth_max(kBob(p), end - p.y, 0.016F);
    // The ends turn in under the chin.
    d = smooth_subtract(d, kBobFace(p), 0.012F);
    return d;
}

float Hair::operator()(glm::vec3 point) const {
    const glm::vec3 p = fold(point);
    switch (build_.shape) {
        case HairShape::bun:
            return std::min(smooth_min(cap(p), kBun(p), 0.010F), tie(p));
        case HairShape::ponytail: {
            float tail = smooth_min(kTail[0](p), kTail[1](p), 0.012F);
            tail = smooth_min(tail, kTail[2](p), 0.012F);
            return smooth_min(smooth_min(cap(p), tail, 0.014F), tie(p), 0.004F);
        }
        case HairShape::bob:
            return smooth_min(cap(p), bob(p), 0.014F);
        default:
            return cap(p);
    }
}

float Hair::seen(glm::vec3 p) const {
    const float off_scalp = figure_.scalp(p);
    const float above_rim = p.y - hairline(p) + kRimDepth;
    const float shown = build_.shape == HairShape::bun ? above_rim : std::max(above_rim, off_scalp + 0.002F);
    return std::min(off_scalp + 0.012F, shown);
}

float Hair::hangs_free(glm::vec3 p) const {
    if (build_.shape != HairShape::bob && build_.shape != HairShape::ponytail) return 0.0F;
    return smoothstep(0.008F, 0.020F, figure_.scalp(p));
}

CellGrid Hair::grid(float cell) const {
    const float low = build_.shape == HairShape::ponytail ? 1.375F : 1.47F;
    return {{0.0F, low, -0.16F}, {0.13F, 1.80F, 0.14F}, cell};
}

}  // namespace ingear::body
