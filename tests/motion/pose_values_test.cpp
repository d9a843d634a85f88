#include "motion/pose_values.h"

#include <cmath>

#include "motion/animation_state.h"
#include "motion/posing.h"
#include "motion/random_motion.h"
#include "support/catch.h"

using namespace ingear::motion;

TEST_CASE("a name without a side sets both, and a side wins over it") {
    PoseValues values;
    overlay(values, {{"knee_flexion", 90.0F}, {"knee_flexion_right", 20.0F}, {"pelvis_tilt", -5.0F}});
    CHECK(values.at(SideValue::knee_flexion, Side::left) == 90.0F);
    CHECK(values.at(SideValue::knee_flexion, Side::right) == 20.0F);
    CHECK(values[MidValue::pelvis_tilt] == -5.0F);
    add(values, {{"knee_flexion", 10.0F}}, 0.5F);
    CHECK(values.at(SideValue::knee_flexion, Side::left) == 95.0F);
    CHECK(values.at(SideValue::knee_flexion, Side::right) == 25.0F);
}

TEST_CASE("only names that mean something have a range") {
    CHECK(pose_value_range("hip_flexion").has_value());
    CHECK(pose_value_range("hip_flexion_left").has_value());
    CHECK(pose_value_range("anchor_x").has_value());
    CHECK_FALSE(pose_value_range("anchor_x_left").has_value());
    CHECK_FALSE(pose_value_range("_left").has_value());
    CHECK_FALSE(pose_value_range("hip").has_value());
    CHECK_FALSE(pose_value_range("").has_value());
    for (const std::string& name : pose_value_names()) {
        CHECK(pose_value_range(name)->low < pose_value_range(name)->high);
    }
}

TEST_CASE("a blend is the one pose at 0 and the other at 1") {
    CHECK(rc::check("ends", [] {
        const PoseValues a = random_motion::values();
        const PoseValues b = random_motion::values();
        RC_ASSERT(blend(a, b, 0.0F).mid == a.mid);
        for (std::size_t side = 0; side < 2; ++side) {
            for (std::size_t i = 0; i < kSideValueCount; ++i) {
                RC_ASSERT(std::abs(blend(a, b, 1.0F).side[side][i] - b.side[side][i]) < 1e-3F);
            }
        }
    }));
}

TEST_CASE("angles are measured as they were asked for") {
    CHECK(rc::check("round trip", [] {
        PoseValues values = random_motion::values();
        for (const Side side : {Side::left, Side::right}) {
            // Near the poles of the angles flexion and rotation are one; there they can't be told apart.
            values.at(SideValue::shoulder_abduction, side) = random_motion::number(-45.0F, 75.0F);
            // The collar bone moves the arm too.
            values.at(SideValue::clavicle_elevation, side) = 0.0F;
            values.at(SideValue::clavicle_protraction, side) = 0.0F;
        }
        const Setting standing = solve_contacts({0, 1, 0}, {0, 0, 1}, "pelvis", {}, values);
        const ClinicalAngles angles = measure_angles(solve_forward(pose_body(values, standing).local));
        const auto same = [&](SideValue value, const Bilateral& measured) {
            RC_ASSERT(std::abs(values.at(value, Side::left) - measured.left) < 0.1F);
            RC_ASSERT(std::abs(values.at(value, Side::right) - measured.right) < 0.1F);
        };
        same(SideValue::hip_flexion, angles.hip_flexion);
        same(SideValue::hip_abduction, angles.hip_abduction);
        same(SideValue::hip_rotation, angles.hip_rotation);
        same(SideValue::knee_flexion, angles.knee_flexion);
        same(SideValue::elbow_flexion, angles.elbow_flexion);
        same(SideValue::shoulder_abduction, angles.shoulder_abduction);
    }));
}
