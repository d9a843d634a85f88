#include <algorithm>
#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <tuple>

#include "content/movement_data.h"
#include "motion/body_shape.h"
#include "motion/contacts.h"
#include "motion/mirror.h"
#include "motion/pose_values.h"

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

std::vector<Side> sides_of(const domain::Exercise& exercise) {
    return exercise.sided ? std::vector{Side::left, Side::right} : std::vector{Side::both};
}

/// Calls `look(exercise, side, phase, pose)` through a whole rep of each exercise on each side.
template <class Look>
void sweep(Look look) {
    Choreographer coach(catalogue().posture_library);
    for (const domain::Exercise& exercise : catalogue().exercises) {
        for (const Side side : sides_of(exercise)) {
            for (std::size_t phase = 0; phase < exercise.movement.phases.size(); ++phase) {
                for (int step = 0; step <= kSteps; ++step) {
                    const double progress = static_cast<double>(step) / kSteps;
                    INFO(exercise.id << " " << to_string(side) << " phase " << phase << " at " << progress);
                    look(exercise, side, phase,
                         coach.frame(at_phase(exercise.movement, side, phase, progress)).pose);
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("pinned points stay still through a whole rep") {
    constexpr float kDrift = 0.0025F;  // metres
    std::vector<NamedPoint> first;
    std::tuple<std::string, Side, std::size_t> last;
    sweep([&](const domain::Exercise& exercise, Side side, std::size_t phase, const WorldPose& pose) {
        const auto now = contact_points(exercise.movement, side, phase, pose);
        REQUIRE(!now.empty());
        const std::tuple current{exercise.id, side, phase};
        if (last != current) first = now;
        last = current;
        for (std::size_t i = 0; i < now.size(); ++i) {
            INFO(now[i].name);
            CHECK(glm::distance(now[i].position, first[i].position) < kDrift);
        }
    });
}

TEST_CASE("nothing sinks into the mat, and what is said to rest on it does") {
    sweep([&](const domain::Exercise& exercise, Side, std::size_t phase, const WorldPose& pose) {
        for (const Ellipsoid& part : body_shape()) {
            INFO(name(part.bone));
            CHECK(lowest_point(part, pose) > kMatTop - 0.008F);
        }
        for (const NamedPoint& held : contact_points(exercise.movement, Side::left, phase, pose)) {
            const auto& contacts = contacts_in(exercise.movement, exercise.movement.phases[phase].from);
            const Contact& contact =
                *std::find_if(contacts.begin(), contacts.end(),
                              [&](const Contact& each) { return each.point == held.name; });
            const ContactPoint& point = *find_contact(contact.point);
            const bool floats =
                point.hold == Hold::heel && contact.point == "heel_left";  // it rests on the other
            if (point.group.empty() || floats || exercise.sided) continue;
            INFO(contact.point);
            CHECK(lowest_point(point.group, pose) < kMatTop + contact.height + 0.006F);
        }
    });
}

TEST_CASE("joints stay within what they can do") {
    sweep([&](const domain::Exercise&, Side, std::size_t, const WorldPose& pose) {
        const ClinicalAngles angles = measure_angles(pose);
        const auto within = [](SideValue value, const Bilateral& measured) {
            const ValueRange range = range_of(value);
            for (const float angle : {measured.left, measured.right}) {
                CHECK(angle > range.low - 0.5F);
                CHECK(angle < range.high + 0.5F);
            }
        };
        within(SideValue::hip_flexion, angles.hip_flexion);
        within(SideValue::hip_abduction, angles.hip_abduction);
        within(SideValue::hip_rotation, angles.hip_rotation);
        within(SideValue::knee_flexion, angles.knee_flexion);
        within(SideValue::ankle_dorsiflexion, angles.ankle_dorsiflexion);
        within(SideValue::elbow_flexion, angles.elbow_flexion);
    });
}

TEST_CASE("a rep ends where it began and no joint hurries") {
    Choreographer coach(catalogue().posture_library);
    for (const domain::Exercise& exercise : catalogue().exercises) {
        const Movement& moves = exercise.movement;
        WorldPose last = coach.frame(at_phase(moves, Side::left, moves.phases.size() - 1, 1.0)).pose;
        for (std::size_t phase = 0; phase < moves.phases.size(); ++phase) {
            const double seconds = moves.phases[phase].seconds / kSteps;
            for (int step = 0; step <= kSteps; ++step) {
                const double progress = static_cast<double>(step) / kSteps;
                const WorldPose now = coach.frame(at_phase(moves, Side::left, phase, progress)).pose;
                for (std::size_t i = 0; i < kAnimatedBoneCount; ++i) {
                    const glm::quat turn = glm::conjugate(last.rotation[i]) * now.rotation[i];
                    const float sine = glm::length(glm::vec3(turn.x, turn.y, turn.z));
                    const double degrees = 2.0 * glm::degrees(std::asin(std::min(1.0F, sine)));
                    INFO(exercise.id << " " << name(static_cast<Bone>(i)));
                    CHECK(degrees <= (step == 0 ? 0.05 : 400.0 * seconds));
                }
                last = now;
            }
        }
    }
}

TEST_CASE("the right side is the mirror image of the left") {
    Choreographer coach(catalogue().posture_library);
    for (const std::string id : {"clamshell", "donkey_kick"}) {
        for (int step = 0; step <= kSteps; ++step) {
            const double progress = static_cast<double>(step) / kSteps;
            const WorldPose left = coach.frame(at_phase(movement(id), Side::left, 0, progress)).pose;
            const WorldPose right = coach.frame(at_phase(movement(id), Side::right, 0, progress)).pose;
            for (std::size_t i = 0; i < kBoneCount; ++i) {
                const std::size_t there = index(mirrored(static_cast<Bone>(i)));
                CHECK(glm::distance(right.position[there], mirrored(left.position[i])) < 1e-4F);
            }
        }
    }
}

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

    Choreographer coach(catalogue().posture_library);
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

TEST_CASE("every fault of an exercise can be seen") {
    Choreographer coach(catalogue().posture_library);
    for (const domain::Exercise& exercise : catalogue().exercises) {
        CHECK(exercise.movement.faults.size() == exercise.faults.size());
        for (const Fault& fault : exercise.movement.faults) {
            float farthest = 0.0F;
            for (std::size_t phase = 0; phase < exercise.movement.phases.size(); ++phase) {
                for (const double progress : {0.3, 0.5, 1.0}) {
                    Performance performance = at_phase(exercise.movement, Side::left, phase, progress);
                    const WorldPose right_way = coach.frame(performance).pose;
                    performance.fault = &fault;
                    const WorldPose wrong_way = coach.frame(performance).pose;
                    for (std::size_t i = 0; i < kBoneCount; ++i) {
                        farthest =
                            std::max(farthest, glm::distance(right_way.position[i], wrong_way.position[i]));
                    }
                }
            }
            INFO(exercise.id << " " << fault.id);
            CHECK(farthest > 0.02F);
        }
    }
}
