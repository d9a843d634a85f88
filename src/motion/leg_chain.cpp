#include "motion/leg_chain.h"

#include <algorithm>
#include <cmath>
#include <glm/trigonometric.hpp>

#include "motion/animation_state.h"

namespace ingear::motion {

namespace {

/// The bony points at the front of the pelvis are about 24 cm apart.
constexpr glm::vec3 kHipBoneLeft{0.12F, 0.985F, 0.075F};
/// From the thigh bone's axis to the cap.
constexpr float kKneecapLever = 0.045F;

Bone of_side(Bone left, Side side) {
    return side == Side::right ? mirrored(left) : left;
}

float of_side(const Bilateral& value, Side side) {
    return side == Side::right ? value.right : value.left;
}

/// How far the cap is beside its groove when the thigh is turned inwards above it: shin and foot hold the
/// cap, the groove turns with the thigh bone. `toes_out`: where the foot points, degrees. A model for
/// teaching, as the skeleton's knee is a pure hinge.
float kneecap_shift(float turn_in, float toes_out) {
    return kKneecapLever * std::sin(glm::radians(turn_in + toes_out));
}

/// Where the foot points as seen from above, degrees, + outwards.
float toes_out(const WorldPose& pose, Side side) {
    const glm::vec3 front =
        pose.rotation[index(of_side(Bone::foot_left, side))] * glm::vec3(0.0F, 0.0F, 1.0F);
    return glm::degrees(std::atan2(side == Side::right ? -front.x : front.x, front.z));
}

float turn_in(const WorldPose& pose, Side side) {
    return -of_side(measure_angles(pose).hip_rotation, side);
}

}  // namespace

LegChainPoints leg_chain_points(const WorldPose& pose, Side standing) {
    const auto at = [&](Bone left) { return pose.position[index(of_side(left, standing))]; };
    const float out = standing == Side::right ? -1.0F : 1.0F;
    const glm::vec3 mirror{out, 1.0F, 1.0F};
    LegChainPoints points;
    points.hip = at(Bone::thigh_left);
    points.knee = at(Bone::shin_left);
    points.ankle = at(Bone::foot_left);
    points.hip_bone_standing = pose.carry(Bone::pelvis, kHipBoneLeft * mirror);
    points.hip_bone_free = pose.carry(Bone::pelvis, kHipBoneLeft * glm::vec3(-out, 1.0F, 1.0F));
    const glm::quat& thigh = pose.rotation[index(of_side(Bone::thigh_left, standing))];
    const glm::quat& shin = pose.rotation[index(of_side(Bone::shin_left, standing))];
    // Between the fronts of thigh and shin, as the knee bends.
    const glm::vec3 front = glm::slerp(thigh, shin, 0.5F) * glm::vec3(0.0F, 0.0F, 1.0F);
    points.groove = points.knee + kKneecapLever * front;
    const float outward = kneecap_shift(turn_in(pose, standing), toes_out(pose, standing));
    points.kneecap = points.groove + thigh * glm::vec3(out * outward, 0.0F, 0.0F);
    return points;
}

LegChain measure_leg_chain(const WorldPose& pose, Side standing) {
    const LegChainPoints points = leg_chain_points(pose, standing);
    const ClinicalAngles angles = measure_angles(pose);
    const float out = standing == Side::right ? -1.0F : 1.0F;
    LegChain chain;
    const glm::vec3 across = points.hip_bone_standing - points.hip_bone_free;
    chain.pelvis_drop = glm::degrees(std::atan2(across.y, std::abs(across.x)));
    chain.hip_bone_drop = across.y;
    chain.hip_adduction = -of_side(angles.hip_abduction, standing);
    chain.thigh_turn_in = -of_side(angles.hip_rotation, standing);
    // In the frontal plane, + outwards on the way down.
    const auto slant = [out](glm::vec3 from, glm::vec3 to) {
        return std::atan2(out * (to.x - from.x), from.y - to.y);
    };
    const float thigh = slant(points.hip, points.knee);
    const float shin = slant(points.knee, points.ankle);
    chain.knee_valgus = glm::degrees(shin - thigh);
    const float leg = slant(points.hip, points.ankle);
    const float length = std::hypot(points.knee.x - points.hip.x, points.knee.y - points.hip.y);
    chain.knee_inward = length * std::sin(leg - thigh);
    chain.kneecap_outward = kneecap_shift(chain.thigh_turn_in, toes_out(pose, standing));
    return chain;
}

}  // namespace ingear::motion
