#include "body/head.h"

#include <cmath>

#include "body/field.h"

namespace ingear::body {

namespace {

constexpr Ellipsoid kCranium{{0.0F, 1.616F, -0.013F}, {0.0755F, 0.088F, 0.094F}};
constexpr Ellipsoid kFace{{0.0F, 1.558F, 0.026F}, {0.0515F, 0.078F, 0.056F}};
constexpr RoundedCone kJaw{{0.037F, 1.534F, 0.008F}, {0.007F, 1.4935F, 0.060F}, 0.0125F, 0.0140F};
constexpr Ellipsoid kChin{{0.0F, 1.4905F, 0.067F}, {0.0135F, 0.0130F, 0.0135F}};
constexpr Ellipsoid kCheek{{0.034F, 1.5555F, 0.054F}, {0.024F, 0.022F, 0.024F}};

constexpr Ellipsoid kEyeSocket{{0.031F, 1.585F, 0.100F}, {0.024F, 0.014F, 0.0155F}};
constexpr Ellipsoid kEyeball{{0.031F, 1.581F, 0.065F}, {0.020F, 0.017F, 0.018F}};
constexpr RoundedCone kBrow{{0.014F, 1.606F, 0.082F}, {0.048F, 1.609F, 0.063F}, 0.005F, 0.004F};
constexpr RoundedCone kNose{{0.0F, 1.586F, 0.083F}, {0.0F, 1.5535F, 0.0985F}, 0.0050F, 0.0078F};
constexpr Ellipsoid kNostrilWing{{0.0068F, 1.549F, 0.0925F}, {0.0062F, 0.0050F, 0.0080F}};
constexpr Ellipsoid kMouth{{0.0F, 1.516F, 0.0745F}, {0.026F, 0.015F, 0.0135F}};

/// The face as it is shown: softer brows, a nose with bridge, tip and wings, lips, a firmer chin.
namespace fine {
constexpr Ellipsoid kChin{{0.0F, 1.4920F, 0.0705F}, {0.0155F, 0.0130F, 0.0135F}};
constexpr Ellipsoid kEyeSocket{{0.0315F, 1.5850F, 0.1010F}, {0.0240F, 0.0145F, 0.0160F}};
constexpr Ellipsoid kEyeball{{0.0312F, 1.5810F, 0.0655F}, {0.0205F, 0.0165F, 0.0180F}};
constexpr RoundedCone kBrow{{0.012F, 1.6075F, 0.0815F}, {0.046F, 1.6095F, 0.0640F}, 0.0036F, 0.0030F};
constexpr RoundedCone kBridge{{0.0F, 1.5935F, 0.0822F}, {0.0F, 1.5610F, 0.0968F}, 0.0048F, 0.0056F};
constexpr Ellipsoid kNoseTip{{0.0F, 1.5555F, 0.1004F}, {0.0078F, 0.0068F, 0.0072F}};
constexpr Ellipsoid kNostrilWing{{0.0086F, 1.5508F, 0.0918F}, {0.0058F, 0.0052F, 0.0080F}};
constexpr Ellipsoid kMouth{{0.0F, 1.5165F, 0.0735F}, {0.0250F, 0.0150F, 0.0125F}};
}  // namespace fine

/// How far the lips stand out in front, metres. They follow the smiling line that is painted between them.
float lips(glm::vec3 p) {
    constexpr float kHalfWidth = 0.0235F;
    const float t = std::min(p.x / kHalfWidth, 1.0F);
    const float parting = p.y - (1.5140F + 0.0085F * t * t);
    const float full = (1.0F - t * t) * smoothstep(0.055F, 0.070F, p.z);
    const auto swell = [&](float middle, float half_height) {
        const float s = std::clamp(1.0F - std::abs(parting - middle) / half_height, 0.0F, 1.0F);
        return s * s * (3.0F - 2.0F * s);
    };
    return full * (0.0013F * swell(0.0036F, 0.0080F) + 0.0018F * swell(-0.0050F, 0.0090F));
}

/// In the ear's own axes: turned outwards about y, then tipped about x.
constexpr glm::vec3 kEarPlace{0.0755F, 1.570F, -0.014F};
constexpr float kEarTurn = 0.45F;
constexpr float kEarTip = 0.25F;
constexpr Ellipsoid kEar{{0.0F, 0.0F, 0.0F}, {0.0085F, 0.0255F, 0.0165F}};
constexpr Ellipsoid kConcha{{0.010F, 0.004F, 0.003F}, {0.008F, 0.016F, 0.009F}};

float ear(glm::vec3 p) {
    static const float kTurnSin = static_cast<float>(std::sin(static_cast<double>(kEarTurn)));
    static const float kTurnCos = static_cast<float>(std::cos(static_cast<double>(kEarTurn)));
    static const float kTipSin = static_cast<float>(std::sin(static_cast<double>(kEarTip)));
    static const float kTipCos = static_cast<float>(std::cos(static_cast<double>(kEarTip)));
    const glm::vec3 q = p - kEarPlace;
    const glm::vec3 turned{q.x * kTurnCos + q.z * kTurnSin, q.y, q.z * kTurnCos - q.x * kTurnSin};
    const glm::vec3 tipped{turned.x, turned.y * kTipCos + turned.z * kTipSin,
                           turned.z * kTipCos - turned.y * kTipSin};
    return smooth_subtract(kEar(tipped), kConcha(tipped), 0.006F);
}

float plain_features(float d, glm::vec3 p) {
    d = smooth_subtract(d, kEyeSocket(p), 0.024F);
    d = smooth_min(d, kEyeball(p), 0.007F);
    d = smooth_min(d, kBrow(p), 0.022F);
    d = smooth_min(d, kNose(p), 0.018F);
    d = smooth_min(d, kNostrilWing(p), 0.008F);
    return smooth_min(d, kMouth(p), 0.018F);
}

}  // namespace

Head::Head(Detail detail, const Build& build)
    : detail_(detail),
      lips_(build.face.lips),
      jaw_(kJaw),
      chin_(kChin),
      fine_chin_(fine::kChin),
      cheek_(kCheek),
      brow_(fine::kBrow),
      bridge_(fine::kBridge),
      nose_tip_(fine::kNoseTip),
      nostril_wing_(fine::kNostrilWing) {
    const FaceBuild& face = build.face;
    jaw_.a.x += face.jaw;
    jaw_.a.y -= 0.8F * face.jaw;
    jaw_.b.x += 0.6F * face.chin;
    jaw_.radius_b += 0.3F * face.chin;
    for (Ellipsoid* chin : {&chin_, &fine_chin_}) {
        chin->centre.y -= 0.7F * face.chin;
        chin->radii.x += face.chin;
        chin->radii.z += 0.4F * face.chin;
    }
    cheek_.radii *= face.cheeks;
    brow_.radius_a += face.brow;
    brow_.radius_b += 0.8F * face.brow;
    brow_.a.z += 0.5F * face.brow;
    brow_.b.z += 0.5F * face.brow;
    bridge_.radius_a *= face.nose;
    bridge_.radius_b *= face.nose;
    nose_tip_.radii *= face.nose;
    nose_tip_.centre.y -= 0.008F * (face.nose - 1.0F);
    nostril_wing_.radii *= face.nose;
    nostril_wing_.centre.x *= face.nose;
}

float Head::fine_features(float d, glm::vec3 p) const {
    d = smooth_min(d, fine_chin_(p), 0.022F);
    d = smooth_subtract(d, fine::kEyeSocket(p), 0.026F);
    d = smooth_min(d, fine::kEyeball(p), 0.010F);
    d = smooth_min(d, brow_(p), 0.024F);
    d = smooth_min(d, bridge_(p), 0.020F);
    d = smooth_min(d, nose_tip_(p), 0.010F);
    d = smooth_min(d, nostril_wing_(p), 0.008F);
    d = smooth_min(d, fine::kMouth(p), 0.022F);
    return d - lips_ * lips(p);
}

float Head::base(glm::vec3 p) const {
    float d = smooth_min(kCranium(p), kFace(p), 0.050F);
    d = smooth_min(d, jaw_(p), 0.045F);
    d = smooth_min(d, chin_(p), 0.022F);
    return smooth_min(d, cheek_(p), 0.040F);
}

float Head::operator()(glm::vec3 p) const {
    const float skull = base(p);
    const float d = detail_ == Detail::fine ? fine_features(skull, p) : plain_features(skull, p);
    return smooth_min(d, ear(p), 0.010F);
}

}  // namespace ingear::body
