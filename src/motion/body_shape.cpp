#include "motion/body_shape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace ingear::motion {

namespace {

/// Left half and midline; from the measures that the coach's surface is made of. The right half is the
/// mirror.
constexpr Ellipsoid kLeftHalf[] = {
    // Seat and hips: they follow half of the thigh's turn, as the skin there does.
    {Bone::hip_helper_left, {0.072F, 0.888F, -0.066F}, {0.076F, 0.085F, 0.064F}},
    {Bone::hip_helper_left, {0.103F, 0.930F, -0.020F}, {0.048F, 0.075F, 0.060F}},
    {Bone::hip_helper_left, {0.088F, 0.880F, 0.000F}, {0.089F, 0.070F, 0.086F}},
    {Bone::pelvis, {0.000F, 0.950F, -0.003F}, {0.146F, 0.070F, 0.088F}},
    {Bone::spine1, {0.000F, 1.050F, 0.005F}, {0.126F, 0.070F, 0.080F}},
    {Bone::spine2, {0.000F, 1.140F, 0.005F}, {0.116F, 0.070F, 0.080F}},
    {Bone::chest, {0.000F, 1.230F, 0.000F}, {0.130F, 0.080F, 0.098F}},
    {Bone::chest, {0.060F, 1.262F, 0.062F}, {0.062F, 0.058F, 0.052F}},
    {Bone::chest, {0.075F, 1.290F, -0.066F}, {0.056F, 0.080F, 0.047F}},
    {Bone::chest, {0.000F, 1.310F, -0.008F}, {0.125F, 0.080F, 0.098F}},
    {Bone::chest, {0.000F, 1.355F, -0.045F}, {0.115F, 0.055F, 0.054F}},
    {Bone::clavicle_left, {0.124F, 1.357F, -0.020F}, {0.048F, 0.036F, 0.042F}},
    {Bone::neck, {0.000F, 1.450F, -0.026F}, {0.046F, 0.060F, 0.046F}},
    {Bone::head, {0.000F, 1.618F, -0.013F}, {0.087F, 0.098F, 0.106F}},
    {Bone::head, {0.000F, 1.558F, 0.030F}, {0.056F, 0.080F, 0.066F}},
    {Bone::head, {0.000F, 1.731F, -0.072F}, {0.044F, 0.041F, 0.042F}},
    // Arm and hand.
    {Bone::upper_arm_left, {0.159F, 1.327F, -0.018F}, {0.041F, 0.066F, 0.052F}},
    {Bone::upper_arm_left, {0.151F, 1.210F, -0.023F}, {0.035F, 0.100F, 0.045F}},
    {Bone::forearm_left, {0.151F, 1.080F, -0.030F}, {0.024F, 0.030F, 0.024F}},
    {Bone::forearm_left, {0.151F, 1.020F, -0.020F}, {0.031F, 0.080F, 0.034F}},
    {Bone::forearm_left, {0.151F, 0.900F, -0.018F}, {0.022F, 0.080F, 0.027F}},
    {Bone::hand_left, {0.151F, 0.788F, -0.016F}, {0.0165F, 0.050F, 0.041F}},
    {Bone::hand_left, {0.147F, 0.803F, 0.004F}, {0.015F, 0.030F, 0.017F}},
    {Bone::finger1_left, {0.149F, 0.738F, -0.014F}, {0.010F, 0.030F, 0.036F}},
    {Bone::finger2_left, {0.146F, 0.705F, -0.014F}, {0.008F, 0.018F, 0.032F}},
    // Leg and shoe.
    {Bone::thigh_left, {0.088F, 0.790F, 0.000F}, {0.084F, 0.090F, 0.088F}},
    {Bone::thigh_left, {0.087F, 0.670F, 0.001F}, {0.070F, 0.110F, 0.073F}},
    {Bone::thigh_left, {0.086F, 0.545F, 0.002F}, {0.054F, 0.080F, 0.055F}},
    {Bone::shin_left, {0.086F, 0.496F, 0.030F}, {0.025F, 0.032F, 0.023F}},
    {Bone::knee_helper_left, {0.086F, 0.490F, 0.002F}, {0.048F, 0.050F, 0.047F}},
    {Bone::shin_left, {0.086F, 0.380F, -0.012F}, {0.051F, 0.110F, 0.054F}},
    {Bone::shin_left, {0.086F, 0.220F, -0.007F}, {0.036F, 0.120F, 0.041F}},
    {Bone::foot_left, {0.086F, 0.080F, -0.006F}, {0.033F, 0.030F, 0.037F}},
    {Bone::foot_left, {0.086F, 0.044F, -0.026F}, {0.034F, 0.044F, 0.042F}},
    {Bone::foot_left, {0.056F, 0.000F, -0.050F}, {}},
    {Bone::foot_left, {0.116F, 0.000F, -0.050F}, {}},
    {Bone::foot_left, {0.086F, 0.006F, -0.070F}, {}},
    {Bone::foot_left, {0.040F, 0.000F, 0.100F}, {}},
    {Bone::foot_left, {0.136F, 0.000F, 0.100F}, {}},
    {Bone::foot_left, {0.086F, 0.050F, 0.060F}, {0.034F, 0.030F, 0.060F}},
    {Bone::toe_left, {0.046F, 0.003F, 0.140F}, {}},
    {Bone::toe_left, {0.130F, 0.003F, 0.140F}, {}},
    {Bone::toe_left, {0.087F, 0.012F, 0.190F}, {}},
    {Bone::toe_left, {0.089F, 0.030F, 0.125F}, {0.043F, 0.030F, 0.064F}},
};

std::vector<Ellipsoid> whole_body() {
    std::vector<Ellipsoid> parts;
    for (const Ellipsoid& part : kLeftHalf) {
        parts.push_back(part);
        if (mirrored(part.bone) == part.bone && part.centre.x == 0.0F) continue;
        parts.push_back({mirrored(part.bone), {-part.centre.x, part.centre.y, part.centre.z}, part.radii});
    }
    return parts;
}

}  // namespace

std::span<const Ellipsoid> body_shape() {
    static const std::vector<Ellipsoid> parts = whole_body();
    return parts;
}

float lowest_point(const Ellipsoid& part, glm::vec3 bone_position, const glm::quat& bone_rotation) {
    const glm::vec3 centre = bone_position + bone_rotation * (part.centre - neutral_position(part.bone));
    const glm::vec3 down = glm::conjugate(bone_rotation) * glm::vec3(0.0F, 1.0F, 0.0F);
    const glm::vec3 reach = down * part.radii;
    return centre.y - std::sqrt(glm::dot(reach, reach));
}

float lowest_point(const Ellipsoid& part, const WorldPose& pose) {
    return lowest_point(part, pose.position[index(part.bone)], pose.rotation[index(part.bone)]);
}

float lowest_point(std::span<const Bone> bones, const WorldPose& pose) {
    float lowest = std::numeric_limits<float>::max();
    for (const Ellipsoid& part : body_shape()) {
        if (std::find(bones.begin(), bones.end(), part.bone) == bones.end()) continue;
        lowest = std::min(lowest, lowest_point(part, pose));
    }
    return lowest;
}

}  // namespace ingear::motion
