#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "content/movement_data.h"
#include "motion/body_shape.h"
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

WorldPose pose_in(const std::string& id, Side side, std::size_t phase, double progress) {
    PoseSolver coach(catalogue().posture_library);
    return coach.frame(at_phase(movement(id), side, phase, progress)).pose;
}

void within(float value, float low, float high) {
    CHECK(value > low - kAngle);
    CHECK(value < high + kAngle);
}

float joint_height(const WorldPose& pose, Bone bone) {
    return pose.position[index(bone)].y - kMatTop;
}

}  // namespace

TEST_CASE("squats have the angles of the facts, arms level and the knees over the feet") {
    struct Depth {
        const char* id;
        float knee, ankle_low, ankle_high, hip_low, hip_high, trunk_low, trunk_high;
    };
    for (const Depth& depth :
         {Depth{"squat_45", 45, 15, 20, 38, 58, 13, 28}, Depth{"squat_60", 60, 20, 25, 53, 72, 18, 32},
          Depth{"squat_90", 90, 25, 30, 96, 115, 36, 50}}) {
        INFO(depth.id);
        const WorldPose low = pose_at(depth.id, Side::both, 1.0);
        const ClinicalAngles angles = measure_angles(low);
        within(angles.knee_flexion.left, depth.knee, depth.knee);
        within(angles.ankle_dorsiflexion.left, depth.ankle_low, depth.ankle_high);
        within(angles.hip_flexion.left, depth.hip_low, depth.hip_high);
        within(angles.trunk_pitch, depth.trunk_low, depth.trunk_high);
        const glm::vec3 arm =
            low.position[index(Bone::hand_left)] - low.position[index(Bone::upper_arm_left)];
        within(glm::degrees(std::asin(arm.y / glm::length(arm))), -5.0F, 5.0F);
        const glm::vec3 knee = low.position[index(Bone::shin_left)];
        const glm::vec3 toes = low.position[index(Bone::toe_left)];
        CHECK(std::abs(knee.x - toes.x) < 0.03F);
        CHECK(measure_angles(low).knee_flexion.right == Approx(angles.knee_flexion.left).margin(0.5F));
    }
    CHECK(joint_height(pose_at("squat_60", Side::both, 1.0), Bone::thigh_left) ==
          Approx(0.46F * 1.70F).margin(0.03F));
    CHECK(joint_height(pose_at("squat_90", Side::both, 1.0), Bone::thigh_left) ==
          Approx(0.37F * 1.70F).margin(0.03F));
}

TEST_CASE("the chair tap touches the cushions and doesn't sink into them") {
    const Movement& tap = movement("squat_chair_tap");
    REQUIRE(tap.props.size() == 1);
    const float seat = kSeatHeight + kCushionHeight * static_cast<float>(tap.props.front().cushions);
    const ContactPoint& seat_bones = *find_contact("sit_bones");
    const float bottom =
        lowest_point(seat_bones.group, pose_at("squat_chair_tap", Side::both, 1.0)) - kMatTop;
    CHECK(bottom == Approx(seat).margin(0.03F));
}

TEST_CASE("lunges end with an upright front shin and the rear knee just above the floor") {
    for (const std::string id : {"reverse_lunge", "forward_lunge"}) {
        INFO(id);
        const WorldPose low = pose_in(id, Side::left, 2, 0.5);
        const ClinicalAngles angles = measure_angles(low);
        within(angles.hip_flexion.left, 95, 105);
        within(angles.knee_flexion.left, 90, 90);
        within(angles.ankle_dorsiflexion.left, 0, 10);
        within(angles.trunk_pitch, 5, 15);
        within(angles.hip_flexion.right, -10, 0);
        within(angles.knee_flexion.right, 90, 100);
        constexpr float kKneecap = 0.053F;  // metres in front of the joint
        const float above_floor = joint_height(low, Bone::shin_right) - kKneecap;
        CHECK(above_floor > 0.02F);
        CHECK(above_floor < 0.06F);
        const ContactPoint& ball = *find_contact("ball_right");
        const float step = low.position[index(Bone::foot_left)].z - low.carry(ball.bone, ball.neutral).z;
        CHECK(step == Approx(0.49F * 1.70F).margin(0.05F));
    }
}

TEST_CASE("desk moves have the angles of the facts") {
    const ClinicalAngles kick = measure_angles(pose_at("standing_kickback", Side::left, 1.0));
    within(kick.hip_flexion.left, -15, -15);
    within(kick.knee_flexion.left, 0, 10);
    within(kick.knee_flexion.right, 5, 10);
    CHECK(kick.trunk_pitch < 10.0F + kAngle);
    within(measure_angles(pose_at("standing_abduction", Side::left, 1.0)).hip_abduction.left, 25, 30);
    const ClinicalAngles march = measure_angles(pose_at("march", Side::both, 1.0));
    within(march.hip_flexion.left, 70, 90);
    within(march.knee_flexion.left, 90, 90);
    within(march.shoulder_flexion.right, 30, 30);
    within(march.elbow_flexion.right, 90, 90);
    const ClinicalAngles toes = measure_angles(pose_at("calf_raise", Side::both, 1.0));
    within(toes.ankle_dorsiflexion.left, -45, -40);
    within(toes.knee_flexion.left, 0, 5);
    within(measure_angles(pose_at("standing_squeeze", Side::both, 1.0)).hip_flexion.left, -3, -3);
}

TEST_CASE("she sits on the chair until she gets up") {
    const ClinicalAngles seated = measure_angles(pose_at("sit_to_stand", Side::both, 0.0));
    within(seated.hip_flexion.left, 88, 88);
    within(seated.knee_flexion.left, 94, 98);
    within(seated.ankle_dorsiflexion.left, 10, 15);
    const ContactPoint& seat = *find_contact("sit_bones");
    const glm::vec3 sitting = pose_at("sit_to_stand", Side::both, 0.0).carry(seat.bone, seat.neutral);
    for (const double progress : {0.1, 0.2, 0.3, 0.36}) {
        const WorldPose pose = pose_at("sit_to_stand", Side::both, progress);
        CHECK(glm::distance(pose.carry(seat.bone, seat.neutral), sitting) < 0.005F);
    }
    const ClinicalAngles off = measure_angles(pose_at("sit_to_stand", Side::both, 0.36));
    within(off.trunk_pitch, 35, 45);
    within(off.hip_flexion.left, 110, 120);
    const ClinicalAngles standing = measure_angles(pose_at("sit_to_stand", Side::both, 1.0));
    within(standing.hip_flexion.left, 0, 2);
    within(standing.knee_flexion.left, 0, 5);
}

TEST_CASE("the self-test on one leg raises the free side of the pelvis") {
    const WorldPose held = pose_in("trendelenburg_stance", Side::left, 1, 0.5);
    CHECK(joint_height(held, Bone::thigh_right) > joint_height(held, Bone::thigh_left) + 0.01F);
    within(measure_angles(held).hip_flexion.right, 0, 30);
}
