#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include <cmath>

#include "content/movement_data.h"
#include "motion/contacts.h"
#include "support/catch.h"

/// The variants on the mat beside their facts; the three basic ones are in movement_exercises_test.cpp.

using namespace ingear;
using namespace ingear::motion;
using movement_data::at_phase;
using movement_data::catalogue;
using movement_data::movement;
using movement_data::pose_at;

namespace {

constexpr float kAngle = 3.0F;  // degrees: how near to the facts a pose has to be

glm::vec3 joint_at(const WorldPose& pose, Bone bone) {
    return pose.position[index(bone)];
}

glm::vec3 way(const WorldPose& pose, Bone from, Bone to) {
    return glm::normalize(joint_at(pose, to) - joint_at(pose, from));
}

/// Degrees above the horizon of the way from one joint to another.
float slope(const WorldPose& pose, Bone from, Bone to) {
    return glm::degrees(std::asin(way(pose, from, to).y));
}

float angle_between(glm::vec3 a, glm::vec3 b) {
    return glm::degrees(std::acos(glm::clamp(glm::dot(a, b), -1.0F, 1.0F)));
}

double hold_seconds(const std::string& id) {
    for (const Phase& phase : movement(id).phases) {
        if (phase.name == "hold") return phase.seconds;
    }
    return 0.0;
}

/// The greatest difference in height of the two hip joints through a rep.
float largest_hip_drop(const std::string& id) {
    PoseSolver coach(catalogue().posture_library);
    float largest = 0.0F;
    for (std::size_t phase = 0; phase < movement(id).phases.size(); ++phase) {
        for (int step = 0; step <= 20; ++step) {
            const WorldPose pose = coach.frame(at_phase(movement(id), Side::left, phase, step / 20.0)).pose;
            largest = std::max(
                largest, std::abs(joint_at(pose, Bone::thigh_left).y - joint_at(pose, Bone::thigh_right).y));
        }
    }
    return largest;
}

}  // namespace

TEST_CASE("the single-leg bridge has the angles of the facts") {
    for (const char* id : {"single_leg_bridge", "single_leg_bridge_hold"}) {
        INFO(id);
        const WorldPose lying = pose_at(id, Side::left, 0.0);
        const ClinicalAngles start = measure_angles(lying);
        CHECK(start.hip_flexion.left == Approx(63.0F).margin(kAngle));
        CHECK(start.knee_flexion.left == Approx(135.0F).margin(kAngle));
        CHECK(start.ankle_dorsiflexion.left == Approx(-18.0F).margin(kAngle));

        const WorldPose up = pose_at(id, Side::left, 1.0);
        const ClinicalAngles top = measure_angles(up);
        CHECK(top.hip_flexion.left == Approx(0.0F).margin(kAngle));
        CHECK(top.knee_flexion.left == Approx(117.0F).margin(kAngle));
        CHECK(top.ankle_dorsiflexion.left == Approx(0.0F).margin(kAngle));
        const glm::vec3 shoulder = up.carry(Bone::chest, neutral_position(Bone::upper_arm_left));
        const glm::vec3 trunk = glm::normalize(joint_at(up, Bone::thigh_left) - shoulder);
        CHECK(glm::degrees(std::asin(trunk.y)) ==
              Approx(slope(up, Bone::thigh_left, Bone::shin_left)).margin(kAngle));

        for (const WorldPose& pose : {lying, up}) {
            CHECK(measure_angles(pose).knee_flexion.right == Approx(0.0F).margin(kAngle));
            const glm::vec3 left = way(pose, Bone::thigh_left, Bone::shin_left);
            const glm::vec3 right = way(pose, Bone::thigh_right, Bone::shin_right);
            CHECK(slope(pose, Bone::thigh_left, Bone::shin_left) ==
                  Approx(slope(pose, Bone::thigh_right, Bone::shin_right)).margin(kAngle));
            CHECK(angle_between(left, right) < 12.0F);  // side by side, a little apart
        }
    }
}

TEST_CASE("on one leg the pelvis stays level") {
    constexpr float kTwoDegrees = 0.006F;  // metres: of hip joints that are 17.6 cm apart
    for (const char* id : {"single_leg_bridge", "single_leg_bridge_hold", "bridge_march"}) {
        INFO(id);
        CHECK(largest_hip_drop(id) < kTwoDegrees);
    }
}

TEST_CASE("in the long hold the arms are crossed on the chest") {
    const WorldPose pose = pose_at("single_leg_bridge_hold", Side::left, 1.0);
    const auto across = [&](Bone hand) {
        const glm::vec3 from_chest = joint_at(pose, hand) - joint_at(pose, Bone::chest);
        return (glm::conjugate(pose.rotation[index(Bone::chest)]) * from_chest).x;
    };
    CHECK(across(Bone::finger2_left) < 0.0F);
    CHECK(across(Bone::finger2_right) > 0.0F);
    for (const Bone hand : {Bone::hand_left, Bone::hand_right}) {
        CHECK(glm::distance(joint_at(pose, hand), pose.carry(Bone::chest, {0.0F, 1.30F, 0.08F})) < 0.15F);
    }
}

TEST_CASE("the march lifts one knee over the hip and leaves all else as it is") {
    const WorldPose up = pose_at("bridge_march", Side::left, 0.0);
    const WorldPose marching = pose_at("bridge_march", Side::left, 1.0);
    const ClinicalAngles start = measure_angles(up);
    CHECK(start.hip_flexion.left == Approx(0.0F).margin(kAngle));
    CHECK(start.hip_flexion.right == Approx(0.0F).margin(kAngle));
    CHECK(start.knee_flexion.left == Approx(100.0F).margin(kAngle));
    CHECK(start.ankle_dorsiflexion.left == Approx(-14.0F).margin(kAngle));
    const ClinicalAngles top = measure_angles(marching);
    CHECK(top.hip_flexion.right == Approx(80.0F).margin(10.0F));
    CHECK(top.knee_flexion.right == Approx(90.0F).margin(kAngle));
    CHECK(glm::distance(joint_at(up, Bone::thigh_left), joint_at(marching, Bone::thigh_left)) < 0.01F);
    // The marching foot stands on the floor before and after.
    CHECK(joint_at(up, Bone::foot_right).y == Approx(kMatTop + kAnkleAboveSole).margin(0.004F));
}

TEST_CASE("the wide bridge has the hips 30 degrees apart") {
    for (const double progress : {0.0, 1.0}) {
        const ClinicalAngles angles = measure_angles(pose_at("glute_bridge_wide", Side::both, progress));
        CHECK(angles.hip_abduction.left == Approx(30.0F).margin(kAngle));
        CHECK(angles.hip_abduction.right == Approx(30.0F).margin(kAngle));
    }
    const WorldPose top = pose_at("glute_bridge_wide", Side::both, 1.0);
    CHECK(measure_angles(top).hip_flexion.left == Approx(0.0F).margin(kAngle));
}

TEST_CASE("the lying squeeze moves nothing but the tilt of the pelvis") {
    const WorldPose loose = pose_at("supine_squeeze", Side::both, 0.0);
    const WorldPose firm = pose_at("supine_squeeze", Side::both, 1.0);
    for (const Bone bone : {Bone::thigh_left, Bone::shin_left, Bone::foot_left, Bone::hand_left, Bone::head})
        CHECK(glm::distance(joint_at(loose, bone), joint_at(firm, bone)) < 0.015F);
    const auto tilt = [](const WorldPose& pose) {
        const glm::vec3 axis = pose.rotation[index(Bone::pelvis)] * glm::vec3(0.0F, 1.0F, 0.0F);
        return glm::degrees(std::asin(axis.y));
    };
    CHECK(tilt(loose) - tilt(firm) == Approx(4.0F).margin(1.5F));
    CHECK(hold_seconds("supine_squeeze") == 5.0);
}

TEST_CASE("the held clamshell is the clamshell with the hips at 60 degrees") {
    const ClinicalAngles closed = measure_angles(pose_at("clamshell_hold", Side::left, 0.0));
    CHECK(closed.hip_flexion.left == Approx(60.0F).margin(kAngle));
    CHECK(closed.hip_flexion.right == Approx(60.0F).margin(kAngle));
    CHECK(closed.knee_flexion.left == Approx(90.0F).margin(kAngle));
    const WorldPose shut = pose_at("clamshell_hold", Side::left, 0.0);
    const WorldPose open = pose_at("clamshell_hold", Side::left, 1.0);
    const float rise = joint_at(open, Bone::shin_left).y - joint_at(shut, Bone::shin_left).y;
    CHECK(rise > 0.15F);
    CHECK(rise < 0.20F);
    CHECK(std::abs(measure_angles(open).pelvis_roll) < 0.1F);
    CHECK(glm::distance(open.carry(Bone::foot_left, find_contact("heel_left")->neutral),
                        open.carry(Bone::foot_right, find_contact("heel_right")->neutral)) < 0.013F);
}

TEST_CASE("the straight leg rises in line with the back") {
    const ClinicalAngles down = measure_angles(pose_at("straight_leg_side_raise", Side::left, 0.0));
    const ClinicalAngles up = measure_angles(pose_at("straight_leg_side_raise", Side::left, 1.0));
    for (const ClinicalAngles& angles : {down, up}) {
        CHECK(angles.knee_flexion.left == Approx(0.0F).margin(kAngle));
        CHECK(angles.hip_flexion.left == Approx(0.0F).margin(kAngle));
        CHECK(angles.hip_rotation.left == Approx(0.0F).margin(kAngle));
        CHECK(std::abs(angles.pelvis_roll) < 0.1F);
    }
    CHECK(up.hip_abduction.left > 27.0F);
    CHECK(up.hip_abduction.left < 40.0F);
    CHECK(down.hip_abduction.left == Approx(0.0F).margin(5.0F));
}

TEST_CASE("the fire hydrant lifts the knee to the side and keeps hip and knee bent") {
    const ClinicalAngles kneeling = measure_angles(pose_at("fire_hydrant", Side::left, 0.0));
    const ClinicalAngles lifted = measure_angles(pose_at("fire_hydrant", Side::left, 1.0));
    CHECK(lifted.hip_abduction.left > 30.0F);
    CHECK(lifted.hip_abduction.left < 40.0F);
    CHECK(lifted.hip_flexion.left == Approx(kneeling.hip_flexion.left).margin(kAngle));
    CHECK(lifted.knee_flexion.left == Approx(90.0F).margin(kAngle));
    CHECK(std::abs(lifted.pelvis_roll) < 5.0F);
    CHECK(lifted.hip_flexion.right == Approx(kneeling.hip_flexion.right).margin(0.1F));
}

TEST_CASE("held variants hold as long as their facts say and breathe") {
    CHECK(hold_seconds("glute_bridge_hold") == 5.0);
    CHECK(hold_seconds("clamshell_hold") == 5.0);
    CHECK(hold_seconds("donkey_kick_hold") == 3.0);
    CHECK(hold_seconds("single_leg_bridge_hold") == 60.0);

    PoseSolver coach(catalogue().posture_library);
    const Movement& bridge = movement("glute_bridge_hold");
    const auto belly = [&](double progress) {
        const WorldPose pose = coach.frame(at_phase(bridge, Side::both, 1, progress)).pose;
        return pose.rotation[index(Bone::spine1)];
    };
    CHECK(std::abs(glm::dot(belly(0.0), belly(0.4))) < 0.99995F);
    CHECK(std::abs(glm::dot(belly(0.0), belly(1.0))) > 0.999999F);
}
