#include "body/leg.h"

#include <array>

#include "body/field.h"
#include "body/limb_table.h"

namespace ingear::body {

namespace {

using motion::Bone;
using motion::neutral_position;

/// Begins inside the pelvis and tapers into it; with full radius at the hip the groin would show a ball.
constexpr std::array<LimbSection, 12> kThigh = {{
    {-0.30F, 18, 18, 18, 18},
    {-0.18F, 36, 34, 34, 38},
    {-0.06F, 62, 58, 60, 64},
    {0.05F, 81, 77, 79, 81},
    {0.14F, 89, 86, 89, 90},
    {0.27F, 85, 84, 88, 86},
    {0.42F, 78, 77, 83, 79},
    {0.56F, 70, 70, 76, 70},
    {0.70F, 62, 62, 67, 61},
    {0.84F, 54, 56, 57, 53},
    {0.94F, 50, 51, 53, 48},
    {1.03F, 48, 49, 51, 45},
}};
/// Reaches up into the hip more fully, so that no ring shows around it.
constexpr std::array<LimbSection, 12> kFineThigh = {{
    {-0.30F, 18, 18, 18, 18},
    {-0.18F, 45, 36, 40, 44},
    {-0.06F, 70, 60, 66, 69},
    {0.05F, 82, 77, 80, 82},
    {0.14F, 87, 85, 88, 89},
    {0.27F, 85, 84, 88, 86},
    {0.42F, 78, 77, 83, 79},
    {0.56F, 70, 70, 76, 70},
    {0.70F, 62, 62, 67, 61},
    {0.84F, 54, 56, 57, 53},
    {0.94F, 50, 51, 53, 48},
    {1.03F, 48, 49, 51, 45},
}};
constexpr float kThighStartCap = 0.6F;

constexpr std::array<LimbSection, 10> kCalf = {{
    {-0.04F, 47, 48, 50, 44},
    {0.05F, 47, 48, 48, 49},
    {0.14F, 49, 49, 45, 58},
    {0.27F, 51, 52, 43, 66},
    {0.38F, 48, 50, 42, 63},
    {0.52F, 41, 43, 39, 52},
    {0.68F, 34, 34, 35, 41},
    {0.82F, 29, 29, 32, 35},
    {0.93F, 29, 29, 33, 34},
    {1.02F, 32, 32, 37, 36},
}};

constexpr Ellipsoid kVastusLateral{{0.108F, 0.600F, 0.028F}, {0.032F, 0.085F, 0.036F}};
constexpr Ellipsoid kVastusMedial{{0.061F, 0.555F, 0.022F}, {0.027F, 0.055F, 0.030F}};
constexpr Ellipsoid kGastrocnemiusMedial{{0.070F, 0.375F, -0.030F}, {0.034F, 0.085F, 0.036F}};
constexpr Ellipsoid kGastrocnemiusLateral{{0.104F, 0.385F, -0.026F}, {0.031F, 0.075F, 0.034F}};
constexpr Ellipsoid kKneecap{{0.086F, 0.498F, 0.030F}, {0.025F, 0.032F, 0.023F}};
constexpr Ellipsoid kAnkleLateral{{0.112F, 0.080F, -0.006F}, {0.012F, 0.016F, 0.014F}};
constexpr Ellipsoid kAnkleMedial{{0.061F, 0.086F, -0.002F}, {0.012F, 0.016F, 0.014F}};

}  // namespace

Leg::Leg(Detail detail, const Build& build)
    : thigh_frame_(Bone::thigh_left),
      shin_frame_(Bone::shin_left),
      thigh_(neutral_position(Bone::thigh_left), neutral_position(Bone::shin_left),
             limb_knots(detail == Detail::fine ? kFineThigh : kThigh, build.limbs.thigh),
             Loft::Section::round, kThighStartCap),
      calf_(neutral_position(Bone::shin_left), neutral_position(Bone::foot_left),
            limb_knots(kCalf, build.limbs.calf)) {}

float Leg::operator()(glm::vec3 p) const {
    const glm::vec3 on_thigh = thigh_frame_.to_neutral(p);
    float thigh = thigh_(on_thigh);
    thigh = smooth_min(thigh, kVastusLateral(on_thigh), 0.040F);
    thigh = smooth_min(thigh, kVastusMedial(on_thigh), 0.040F);

    const glm::vec3 on_shin = shin_frame_.to_neutral(p);
    float calf = calf_(on_shin);
    calf = smooth_min(calf, kGastrocnemiusMedial(on_shin), 0.030F);
    calf = smooth_min(calf, kGastrocnemiusLateral(on_shin), 0.030F);

    float d = smooth_min(thigh, calf, 0.030F);
    d = smooth_min(d, kKneecap(on_shin), 0.030F);
    d = smooth_min(d, kAnkleLateral(on_shin), 0.014F);
    return smooth_min(d, kAnkleMedial(on_shin), 0.014F);
}

}  // namespace ingear::body
