#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "content/movement_data.h"
#include "motion/contacts.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;
using movement_data::at_phase;
using movement_data::catalogue;
using movement_data::movement;
using movement_data::pose_at;

namespace {

constexpr float kAngle = 3.0F;  // degrees: how near to the facts a pose has to be
constexpr int kSteps = 40;

glm::vec3 joint_at(const WorldPose& pose, Bone bone) {
    return pose.position[index(bone)];
}

/// Degrees above the horizon of the way from one joint to another.
float slope(const WorldPose& pose, Bone from, Bone to) {
    const glm::vec3 way = glm::normalize(joint_at(pose, to) - joint_at(pose, from));
    return glm::degrees(std::asin(way.y));
}

}  // namespace

TEST_CASE("the bridge has the angles of the facts") {
    const ClinicalAngles start = measure_angles(pose_at("glute_bridge", Side::both, 0.0));
    CHECK(start.hip_flexion.left == Approx(55.0F).margin(kAngle));
    CHECK(start.hip_abduction.left == Approx(7.5F).margin(2.5F));
    CHECK(start.knee_flexion.left == Approx(117.5F).margin(2.5F));
    CHECK(start.ankle_dorsiflexion.left == Approx(-27.0F).margin(kAngle));
    CHECK(start.shoulder_abduction.left == Approx(20.0F).margin(kAngle));
    CHECK(start.elbow_flexion.left == Approx(0.0F).margin(kAngle));

    const WorldPose pose = pose_at("glute_bridge", Side::both, 1.0);
    const ClinicalAngles top = measure_angles(pose);
    CHECK(top.hip_flexion.left == Approx(0.0F).margin(kAngle));
    CHECK(top.knee_flexion.left == Approx(100.0F).margin(kAngle));
    CHECK(top.ankle_dorsiflexion.left == Approx(-14.0F).margin(kAngle));
    // Shoulder, hip and knee in one line. On this skeleton, whose shin is steep and whose shoulders are low,
    // it is a little steeper than the 25 degrees of average proportions.
    const float trunk = slope(pose, Bone::upper_arm_left, Bone::thigh_left);
    const float thigh = slope(pose, Bone::thigh_left, Bone::shin_left);
    CHECK(trunk == Approx(thigh).margin(1.0F));
    CHECK(thigh == Approx(25.0F).margin(4.0F));
    const WorldPose lying = pose_at("glute_bridge", Side::both, 0.0);
    CHECK(joint_at(pose, Bone::thigh_left).y - joint_at(lying, Bone::thigh_left).y > 0.15F);
}

TEST_CASE("the clamshell opens about the heels while the pelvis keeps still") {
    const WorldPose closed = pose_at("clamshell", Side::left, 0.0);
    const WorldPose open = pose_at("clamshell", Side::left, 1.0);
    const ClinicalAngles start = measure_angles(closed);
    CHECK(start.hip_flexion.left == Approx(45.0F).margin(kAngle));
    CHECK(start.hip_flexion.right == Approx(45.0F).margin(kAngle));
    CHECK(start.knee_flexion.left == Approx(90.0F).margin(kAngle));
    CHECK(start.knee_flexion.right == Approx(90.0F).margin(kAngle));

    const ClinicalAngles top = measure_angles(open);
    CHECK(top.hip_flexion.left == Approx(39.0F).margin(2.0F + kAngle));
    CHECK(top.hip_abduction.left == Approx(24.0F).margin(3.0F + kAngle));
    CHECK(top.hip_rotation.left == Approx(26.5F).margin(4.5F + kAngle));
    const float rise = joint_at(open, Bone::shin_left).y - joint_at(closed, Bone::shin_left).y;
    CHECK(rise > 0.15F);
    CHECK(rise < 0.20F);

    PoseSolver coach(catalogue().posture_library);
    for (int step = 0; step <= kSteps; ++step) {
        const double progress = static_cast<double>(step) / kSteps;
        const WorldPose pose = coach.frame(at_phase(movement("clamshell"), Side::left, 0, progress)).pose;
        CHECK(std::abs(measure_angles(pose).pelvis_roll) < 0.1F);
        CHECK(glm::distance(joint_at(pose, Bone::pelvis), joint_at(closed, Bone::pelvis)) < 1e-4F);
        const auto heel = [&](const char* contact) {
            const ContactPoint& point = *find_contact(contact);
            return pose.carry(point.bone, point.neutral);
        };
        CHECK(glm::distance(heel("heel_left"), heel("heel_right")) < 0.012F);
    }
}

TEST_CASE("the donkey kick lifts the thigh into the trunk's line and no further") {
    const WorldPose start = pose_at("donkey_kick", Side::left, 0.0);
    const ClinicalAngles kneeling = measure_angles(start);
    for (const float hip : {kneeling.hip_flexion.left, kneeling.hip_flexion.right}) {
        CHECK(hip == Approx(73.0F).margin(kAngle));
    }
    CHECK(kneeling.shoulder_flexion.left == Approx(73.0F).margin(kAngle));
    CHECK(kneeling.knee_flexion.left == Approx(90.0F).margin(kAngle));
    CHECK(kneeling.elbow_flexion.left == Approx(0.0F).margin(kAngle));
    CHECK(slope(start, Bone::shin_left, Bone::thigh_left) > 90.0F - kAngle);      // thighs upright
    CHECK(slope(start, Bone::hand_left, Bone::upper_arm_left) > 90.0F - kAngle);  // arms upright

    const WorldPose top = pose_at("donkey_kick", Side::left, 1.0);
    const ClinicalAngles lifted = measure_angles(top);
    CHECK(lifted.hip_flexion.left > -10.0F);
    CHECK(lifted.hip_flexion.left < 0.0F);
    CHECK(lifted.knee_flexion.left == Approx(90.0F).margin(kAngle));
    CHECK(lifted.hip_flexion.right == Approx(kneeling.hip_flexion.right).margin(0.1F));
    const float thigh = slope(top, Bone::shin_left, Bone::thigh_left);
    CHECK(thigh == Approx(90.0F - lifted.trunk_pitch).margin(kAngle));
    const glm::vec3 sole_faces = top.rotation[index(Bone::foot_left)] * glm::vec3(0.0F, -1.0F, 0.0F);
    CHECK(sole_faces.y > 0.9F);
}
