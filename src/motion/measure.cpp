#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "motion/animation_state.h"
#include "motion/contacts.h"

namespace ingear::motion {

namespace {

glm::quat relative(const WorldPose& pose, Bone bone, Bone to) {
    return glm::conjugate(pose.rotation[index(to)]) * pose.rotation[index(bone)];
}

/// Angles of Rx(-flexion) · Rz(± abduction) · Ry(± rotation), degrees, + for the left side.
struct BallAngles {
    float flexion, abduction, rotation;
};

BallAngles ball_angles(const glm::quat& turn, Side side) {
    const float sign = side == Side::left ? 1.0F : -1.0F;
    const glm::vec3 down = turn * glm::vec3(0.0F, -1.0F, 0.0F);
    const float flexion = std::atan2(down.z, -down.y);
    const float abduction = std::asin(glm::clamp(sign * down.x, -1.0F, 1.0F));
    const glm::quat swing = glm::angleAxis(-flexion, glm::vec3(1.0F, 0.0F, 0.0F)) *
                            glm::angleAxis(sign * abduction, glm::vec3(0.0F, 0.0F, 1.0F));
    const glm::vec3 forward = glm::conjugate(swing) * (turn * glm::vec3(0.0F, 0.0F, 1.0F));
    return {glm::degrees(flexion), glm::degrees(abduction),
            glm::degrees(sign * std::atan2(forward.x, forward.z))};
}

/// Turn about the x axis, degrees: + as Rx(+).
float turn_about_x(const glm::quat& turn) {
    const glm::vec3 forward = turn * glm::vec3(0.0F, 0.0F, 1.0F);
    return glm::degrees(std::atan2(-forward.y, forward.z));
}

struct SideAngles {
    BallAngles hip, shoulder;
    float knee, elbow, ankle;
};

SideAngles side_angles(const WorldPose& pose, Side side) {
    const auto bone = [&](Bone left) { return side == Side::left ? left : mirrored(left); };
    SideAngles angles;
    angles.hip = ball_angles(relative(pose, bone(Bone::thigh_left), Bone::pelvis), side);
    angles.shoulder = ball_angles(relative(pose, bone(Bone::upper_arm_left), Bone::chest), side);
    angles.knee = turn_about_x(relative(pose, bone(Bone::shin_left), bone(Bone::thigh_left)));
    angles.elbow = -turn_about_x(relative(pose, bone(Bone::forearm_left), bone(Bone::upper_arm_left)));
    angles.ankle = -turn_about_x(relative(pose, bone(Bone::foot_left), bone(Bone::shin_left)));
    return angles;
}

/// Along the trunk: from between the hips to between the shoulders, as the chest carries them, so that a
/// shrug or a reach of the arms does not count.
glm::vec3 trunk_axis(const WorldPose& pose) {
    const glm::vec3 hips =
        0.5F * (pose.position[index(Bone::thigh_left)] + pose.position[index(Bone::thigh_right)]);
    const glm::vec3 shoulders =
        pose.carry(Bone::chest, {0.0F, neutral_position(Bone::upper_arm_left).y, 0.0F});
    return glm::normalize(shoulders - hips);
}

/// How far the pelvis is turned about its long axis away from lying face up, face down or on a side; 0 when
/// upright.
float roll(const WorldPose& pose) {
    const glm::quat& pelvis = pose.rotation[index(Bone::pelvis)];
    const glm::vec3 left = pelvis * glm::vec3(1.0F, 0.0F, 0.0F);
    const glm::vec3 front = pelvis * glm::vec3(0.0F, 0.0F, 1.0F);
    if (left.y * left.y + front.y * front.y < 0.25F) return 0.0F;  // within 30° of upright a roll is a turn
    constexpr float kQuarter = 90.0F;
    return std::remainder(glm::degrees(std::atan2(left.y, front.y)), kQuarter);
}

void add_sides(std::vector<NamedPoint>& points, const std::string& name, const WorldPose& pose, Bone left,
               glm::vec3 at) {
    points.push_back({name + "_left", pose.carry(left, at)});
    points.push_back({name + "_right", pose.carry(mirrored(left), {-at.x, at.y, at.z})});
}

}  // namespace

ClinicalAngles measure_angles(const WorldPose& pose) {
    const SideAngles left = side_angles(pose, Side::left);
    const SideAngles right = side_angles(pose, Side::right);
    ClinicalAngles angles;
    angles.hip_flexion = {left.hip.flexion, right.hip.flexion};
    angles.hip_abduction = {left.hip.abduction, right.hip.abduction};
    angles.hip_rotation = {left.hip.rotation, right.hip.rotation};
    angles.knee_flexion = {left.knee, right.knee};
    angles.ankle_dorsiflexion = {left.ankle, right.ankle};
    angles.shoulder_flexion = {left.shoulder.flexion, right.shoulder.flexion};
    angles.shoulder_abduction = {left.shoulder.abduction, right.shoulder.abduction};
    angles.elbow_flexion = {left.elbow, right.elbow};

    const glm::vec3 trunk = trunk_axis(pose);
    angles.trunk_pitch = glm::degrees(std::acos(glm::clamp(trunk.y, -1.0F, 1.0F)));
    angles.pelvis_roll = roll(pose);
    const glm::vec3 trunk_in_pelvis = glm::conjugate(pose.rotation[index(Bone::pelvis)]) * trunk;
    angles.pelvis_tilt = -glm::degrees(std::atan2(trunk_in_pelvis.z, trunk_in_pelvis.y));
    angles.lumbar_extension = -turn_about_x(relative(pose, Bone::chest, Bone::pelvis));
    return angles;
}

std::vector<NamedPoint> joint_points(const WorldPose& pose) {
    std::vector<NamedPoint> points;
    for (const Bone bone : {Bone::pelvis, Bone::neck, Bone::head}) {
        points.push_back({std::string(name(bone)), pose.position[index(bone)]});
    }
    const auto add = [&](const char* joint, Bone left, glm::vec3 at) {
        add_sides(points, joint, pose, left, at);
    };
    add("hip", Bone::thigh_left, neutral_position(Bone::thigh_left));
    add("knee", Bone::shin_left, neutral_position(Bone::shin_left));
    add("ankle", Bone::foot_left, neutral_position(Bone::foot_left));
    add("heel", Bone::foot_left, {0.086F, 0.006F, -0.066F});
    add("toe", Bone::toe_left, {0.087F, 0.020F, 0.186F});
    add("shoulder", Bone::upper_arm_left, neutral_position(Bone::upper_arm_left));
    add("elbow", Bone::forearm_left, neutral_position(Bone::forearm_left));
    add("wrist", Bone::hand_left, neutral_position(Bone::hand_left));
    add("fingertips", Bone::finger2_left, {0.146F, 0.690F, -0.014F});
    return points;
}

std::vector<NamedPoint> contact_points(const Movement& movement, Side side, std::size_t phase,
                                       const WorldPose& pose) {
    std::vector<NamedPoint> points;
    for (const Contact& contact : contacts_through(movement, phase)) {
        const ContactPoint* point = find_contact(contact.point);
        if (point == nullptr) continue;
        if (side == Side::right) point = &mirrored(*point);
        points.push_back({std::string(point->name), pose.carry(point->bone, point->neutral)});
    }
    return points;
}

}  // namespace ingear::motion
