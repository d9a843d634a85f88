#include "body/shoe.h"

#include "body/field.h"

namespace ingear::body {

namespace {

constexpr Ellipsoid kHeel{{0.0F, 0.044F, -0.026F}, {0.034F, 0.046F, 0.042F}};
constexpr RoundedCone kInstep{{0.0F, 0.072F, -0.004F}, {-0.001F, 0.046F, 0.088F}, 0.038F, 0.034F};
constexpr Ellipsoid kToeBox{{0.003F, 0.030F, 0.122F}, {0.045F, 0.033F, 0.066F}};
constexpr Ellipsoid kCollar{{0.0F, 0.085F, -0.012F}, {0.041F, 0.022F, 0.045F}};
constexpr Ellipsoid kOpening{{0.0F, 0.118F, -0.010F}, {0.030F, 0.030F, 0.034F}};
/// Closes the hollow between heel, instep and sole on the fine shoe.
constexpr RoundedCone kArch{{0.0F, 0.036F, -0.018F}, {0.003F, 0.034F, 0.095F}, 0.032F, 0.036F};
constexpr Ellipsoid kTongue{{0.0F, 0.098F, 0.026F}, {0.019F, 0.012F, 0.020F}};
constexpr float kUpperBottom = 0.012F;

constexpr float kSoleHeight = 0.027F;
constexpr float kSoleCorner = 0.006F;
constexpr float kFineSoleCorner = 0.009F;

}  // namespace

float shoe_upper(glm::vec3 p, Detail detail) {
    float d = smooth_min(kHeel(p), kInstep(p), 0.020F);
    d = smooth_min(d, kToeBox(p), 0.030F);
    d = smooth_min(d, kCollar(p), 0.018F);
    if (detail == Detail::fine) {
        d = smooth_min(d, kArch(p), 0.014F);
        d = smooth_min(d, kTongue(p), 0.012F);
    }
    d = smooth_max(d, kUpperBottom - p.y, 0.006F);
    return smooth_subtract(d, kOpening(p), 0.008F);
}

float shoe_sole(glm::vec3 p, Detail detail) {
    const float corner = detail == Detail::fine ? kFineSoleCorner : kSoleCorner;
    const float ahead = std::max(p.z - 0.11F, 0.0F);
    const float y = p.y - 1.8F * ahead * ahead;
    const float to_toes = detail == Detail::fine ? smoothstep(0.03F, 0.07F, p.z) : p.z > 0.05F ? 1.0F : 0.0F;
    const float spine_x = 0.002F * to_toes;
    const float spine_z = std::clamp(p.z, -0.034F, 0.142F);
    const float half_width = mix(0.036F, 0.049F, smoothstep(0.02F, 0.11F, p.z));
    const float dx = p.x - spine_x;
    const float dz = p.z - spine_z;
    const float outline = std::sqrt(dx * dx + dz * dz) - half_width + corner;
    const float thick = std::abs(y - 0.5F * kSoleHeight) - 0.5F * kSoleHeight + corner;
    const float out_x = std::max(outline, 0.0F);
    const float out_y = std::max(thick, 0.0F);
    return std::min(std::max(outline, thick), 0.0F) + std::sqrt(out_x * out_x + out_y * out_y) - corner;
}

float shoe(glm::vec3 p, Detail detail) {
    return smooth_min(shoe_upper(p, detail), shoe_sole(p, detail), 0.005F);
}

}  // namespace ingear::body
