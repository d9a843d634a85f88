#include "body/arm.h"

#include <array>

#include "body/field.h"
#include "body/limb_table.h"

namespace ingear::body {

namespace {

using motion::Bone;
using motion::neutral_position;

constexpr std::array<LimbSection, 7> kUpperArm = {{
    {-0.02F, 39, 38, 43, 43},
    {0.15F, 41, 39, 44, 45},
    {0.35F, 37, 37, 42, 42},
    {0.55F, 34, 34, 40, 39},
    {0.78F, 31.5F, 31.5F, 35, 34.5F},
    {0.92F, 28.5F, 28.5F, 31.5F, 31},
    {1.02F, 24, 24.5F, 26, 26},
}};

/// Rounds off into the shoulder, where the plain one would stand out as a ball.
constexpr std::array<LimbSection, 8> kFineUpperArm = {{
    {-0.02F, 32, 33, 36, 36},
    {0.06F, 37, 37, 41, 41},
    {0.15F, 40, 39, 43.5F, 44},
    {0.35F, 37, 37, 42, 42},
    {0.55F, 34, 34, 40, 39},
    {0.78F, 31.5F, 31.5F, 35, 34.5F},
    {0.92F, 28.5F, 28.5F, 31.5F, 31},
    {1.02F, 24, 24.5F, 26, 26},
}};

constexpr std::array<LimbSection, 8> kForearm = {{
    {-0.02F, 22.5F, 23.5F, 24.5F, 25},
    {0.08F, 28.5F, 29, 30.5F, 30},
    {0.20F, 31.5F, 31.8F, 34.5F, 33.5F},
    {0.33F, 30.5F, 31.5F, 35, 33},
    {0.55F, 26, 27, 31, 29},
    {0.78F, 20.8F, 20.8F, 26.7F, 25.7F},
    {0.95F, 18.5F, 18.5F, 25, 24},
    {1.03F, 17.8F, 17.8F, 25, 24},
}};

/// From the shoulder and the elbow joint.
constexpr Ellipsoid kDeltoid{{0.008F, -0.035F, 0.002F}, {0.041F, 0.066F, 0.047F}};
constexpr RoundedCone kElbowCone{{0.0F, 0.006F, -0.014F}, {0.0F, -0.020F, -0.007F}, 0.018F, 0.018F};

/// Above the wrist by more than this, the hand is out of reach.
constexpr float kWristReach = 0.09F;

}  // namespace

Arm::Arm(Detail detail, const Build& build)
    : upper_frame_(Bone::upper_arm_left),
      fore_frame_(Bone::forearm_left),
      hand_frame_(Bone::hand_left),
      upper_(neutral_position(Bone::upper_arm_left), neutral_position(Bone::forearm_left),
             detail == Detail::fine ? limb_knots(kFineUpperArm, build.limbs.upper_arm)
                                    : limb_knots(kUpperArm, build.limbs.upper_arm)),
      fore_(neutral_position(Bone::forearm_left), neutral_position(Bone::hand_left),
            limb_knots(kForearm, build.limbs.forearm)),
      deltoid_{kDeltoid.centre, kDeltoid.radii * build.limbs.shoulder},
      hand_(detail, build.limbs.hand) {}

float Arm::operator()(glm::vec3 p) const {
    float d = upper_(upper_frame_.to_neutral(p));
    d = smooth_min(d, deltoid_(upper_frame_.to_local(p)), 0.025F);
    d = smooth_min(d, fore_(fore_frame_.to_neutral(p)), 0.035F);
    d = smooth_min(d, kElbowCone(fore_frame_.to_local(p)), 0.025F);
    const glm::vec3 from_wrist = hand_frame_.to_local(p);
    if (from_wrist.y < kWristReach) d = smooth_min(d, hand_(from_wrist), 0.016F);
    return d;
}

}  // namespace ingear::body
