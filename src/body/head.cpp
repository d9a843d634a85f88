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

}  // namespace

float head_base(glm::vec3 p) {
    float d = smooth_min(kCranium(p), kFace(p), 0.050F);
    d = smooth_min(d, kJaw(p), 0.045F);
    d = smooth_min(d, kChin(p), 0.022F);
    return smooth_min(d, kCheek(p), 0.040F);
}

float head(glm::vec3 p) {
    float d = head_base(p);
    d = smooth_subtract(d, kEyeSocket(p), 0.024F);
    d = smooth_min(d, kEyeball(p), 0.007F);
    d = smooth_min(d, kBrow(p), 0.022F);
    d = smooth_min(d, kNose(p), 0.018F);
    d = smooth_min(d, kNostrilWing(p), 0.008F);
    d = smooth_min(d, kMouth(p), 0.018F);
    return smooth_min(d, ear(p), 0.010F);
}

}  // namespace ingear::body
