#include "body/hand.h"

namespace ingear::body {

namespace {

constexpr RoundedCone kWrist{{0.0F, -0.005F, 0.0F}, {0.0F, -0.030F, 0.002F}, 0.026F, 0.033F};
constexpr float kWristFlatness = 1.55F;
constexpr float kWristScale = 0.75F;
constexpr Ellipsoid kPalm{{0.0F, -0.055F, 0.0F}, {0.0155F, 0.046F, 0.041F}};
constexpr Ellipsoid kThumbBall{{-0.004F, -0.040F, 0.020F}, {0.015F, 0.030F, 0.017F}};

namespace plain {

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
constexpr RoundedCone kThumbLower{{-0.003F, -0.028F, 0.022F}, {-0.008F, -0.062F, 0.046F}, 0.0145F, 0.0108F};
constexpr RoundedCone kThumbUpper{{-0.008F, -0.062F, 0.046F}, {-0.010F, -0.088F, 0.054F}, 0.0105F, 0.0082F};

std::array<RoundedCone, 3> finger(const FingerRow& row) {
    const glm::vec3 base{0.0F, row.base_y, row.z};
    const glm::vec3 first = glm::normalize(glm::vec3(-0.05F, -1.0F, row.spread));
    const glm::vec3 second = glm::normalize(first + glm::vec3(-0.12F, 0.0F, 0.0F));
    const glm::vec3 knuckle = base + first * (0.55F * row.length + 0.012F);
    const RoundedCone upper{knuckle, knuckle + second * (0.45F * row.length), 0.0088F, 0.0072F};
    return {{{base, knuckle, 0.0096F, 0.0088F}, upper, upper}};
}

}  // namespace plain

namespace fine {

/// Knuckle in the palm, lengths of the three bones, lean towards the thumb, thickness relative to the middle
/// finger.
struct FingerRow {
    float z, knuckle_y, first, second, third, spread, thickness;
};
constexpr std::array<FingerRow, 4> kFingers = {{
    {0.0262F, -0.080F, 0.040F, 0.0235F, 0.0175F, 0.105F, 0.97F},
    {0.0086F, -0.083F, 0.043F, 0.0270F, 0.0185F, 0.030F, 1.00F},
    {-0.0090F, -0.081F, 0.040F, 0.0250F, 0.0180F, -0.045F, 0.96F},
    {-0.0252F, -0.075F, 0.031F, 0.0190F, 0.0160F, -0.140F, 0.84F},
}};
/// Each bone bends a little more towards the palm than the one before.
constexpr std::array<float, 3> kBend = {-0.04F, -0.12F, -0.19F};
constexpr std::array<float, 4> kRadius = {0.0092F, 0.0083F, 0.0074F, 0.0064F};
constexpr float kKnuckleX = 0.0015F;

constexpr RoundedCone kThumbRoot{{-0.003F, -0.026F, 0.021F}, {-0.009F, -0.056F, 0.043F}, 0.0145F, 0.0108F};
constexpr RoundedCone kThumbMiddle{
    {-0.009F, -0.056F, 0.043F}, {-0.0115F, -0.083F, 0.0555F}, 0.0104F, 0.0089F};
constexpr RoundedCone kThumbTip{
    {-0.0115F, -0.083F, 0.0555F}, {-0.0110F, -0.1005F, 0.0605F}, 0.0090F, 0.0070F};
constexpr Ellipsoid kHeel{{-0.004F, -0.040F, -0.021F}, {0.0135F, 0.032F, 0.0155F}};

std::array<RoundedCone, 3> finger(const FingerRow& row) {
    const std::array<float, 3> lengths = {row.first, row.second, row.third};
    std::array<RoundedCone, 3> bones{};
    glm::vec3 from{kKnuckleX, row.knuckle_y, row.z};
    for (std::size_t i = 0; i < 3; ++i) {
        const glm::vec3 to = from + lengths[i] * glm::normalize(glm::vec3(kBend[i], -1.0F, row.spread));
        bones[i] = {from, to, row.thickness * kRadius[i], row.thickness * kRadius[i + 1]};
        from = to;
    }
    return bones;
}

}  // namespace fine

}  // namespace

Hand::Hand(Detail detail, float size) : detail_(detail), size_(size) {
    for (std::size_t i = 0; i < fingers_.size(); ++i) {
        fingers_[i] =
            detail == Detail::fine ? fine::finger(fine::kFingers[i]) : plain::finger(plain::kFingers[i]);
    }
}

float Hand::palm(glm::vec3 p) const {
    float d = kWristScale * kWrist({p.x * kWristFlatness, p.y, p.z});
    d = smooth_min(d, kPalm(p), 0.012F);
    if (detail_ == Detail::fine) d = smooth_min(d, fine::kHeel(p), 0.012F);
    return smooth_min(d, kThumbBall(p), 0.012F);
}

float Hand::fingers(glm::vec3 p) const {
    float d = 1.0F;
    for (const Finger& finger : fingers_) {
        d = smooth_min(d, std::min({finger[0](p), finger[1](p), finger[2](p)}), 0.0025F);
    }
    return d;
}

float Hand::thumb(glm::vec3 p) const {
    if (detail_ == Detail::plain) return smooth_min(plain::kThumbLower(p), plain::kThumbUpper(p), 0.004F);
    return smooth_min(fine::kThumbRoot(p), std::min(fine::kThumbMiddle(p), fine::kThumbTip(p)), 0.004F);
}

float Hand::operator()(glm::vec3 p) const {
    return size_ * hand(p / size_);
}

float Hand::hand(glm::vec3 p) const {
    const float d = smooth_min(palm(p), fingers(p), 0.009F);
    return smooth_min(d, thumb(p), detail_ == Detail::fine ? 0.012F : 0.010F);
}

float Hand::thumb_share(glm::vec3 from_wrist) const {
    const glm::vec3 p = from_wrist / size_;
    const float apart = std::min(palm(p), fingers(p)) - thumb(p);
    const float along =
        glm::dot(p - fine::kThumbRoot.a, glm::normalize(fine::kThumbRoot.b - fine::kThumbRoot.a));
    return smoothstep(-0.006F, 0.010F, apart) * smoothstep(0.0F, 0.034F, along);
}

}  // namespace ingear::body
