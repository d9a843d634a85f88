#include <glm/geometric.hpp>

#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/contacts.h"
#include "sample_motion.h"
#include "support/catch.h"

using namespace ingear::motion;

namespace {

constexpr int kSteps = 40;

/// A squat that the legs carry; then a step back with the right foot, and a rise onto its toes.
Movement legs_at_work() {
    Movement movement = sample_motion::squat();
    movement.anchor = "feet";
    movement.poses = {
        {"start", {{"hip_flexion", 7.0F}, {"knee_flexion", 14.0F}, {"ankle_dorsiflexion", 7.0F}}},
        {"low",
         {{"pelvis_tilt", 25.0F},
          {"hip_flexion", 65.0F},
          {"knee_flexion", 60.0F},
          {"ankle_dorsiflexion", 20.0F}}},
        {"back",
         {{"hip_flexion_left", 25.0F},
          {"knee_flexion_left", 25.0F},
          {"ankle_dorsiflexion_left", 0.0F},
          {"hip_flexion_right", -14.0F},
          {"knee_flexion_right", 25.0F}},
         {{{"sole_left", Spot{0.10F, 0.03F, 0.0F}}, {"ball_right", Spot{-0.10F, -0.30F, 0.0F}}}},
         "foot_left"},
        {"toes",
         {{"heel_lift_right", 50.0F}, {"hip_flexion_left", 25.0F}, {"knee_flexion_left", 25.0F}},
         {},
         ""},
    };
    movement.poses[3].contacts = movement.poses[2].contacts;
    movement.poses[3].anchor = "foot_left";
    movement.phases = {
        {"lower", 3.0, "start", "low", Breathing::as_it_comes, 0.0F, 1.0F},
        {"lift", 2.0, "low", "start", Breathing::as_it_comes, 1.0F, 0.0F},
        {"step", 1.5, "start", "back", Breathing::as_it_comes, 0.0F, 0.0F},
        {"rise", 1.5, "back", "toes", Breathing::as_it_comes, 0.0F, 0.0F},
        {"return", 1.5, "toes", "start", Breathing::as_it_comes, 0.0F, 0.0F, {{"back", 0.4F}}}};
    return movement;
}

struct Coach {
    PoseSolver coach{sample_motion::library()};
    Movement movement = legs_at_work();

    WorldPose at(std::size_t phase, double progress) {
        AnimationState animation;
        animation.kind = AnimationState::Kind::phase;
        animation.movement = &movement;
        animation.phase = phase;
        animation.progress = progress;
        return coach.frame(animation).pose;
    }
};

glm::vec3 place(const WorldPose& pose, const char* contact) {
    const ContactPoint& point = *find_contact(contact);
    return pose.carry(point.bone, point.neutral);
}

}  // namespace

TEST_CASE("legs that carry bend as the angles say, and evenly in time") {
    Coach coach;
    const ClinicalAngles low = measure_angles(coach.at(0, 1.0));
    CHECK(low.knee_flexion.left == Approx(60.0F).margin(1.0F));
    CHECK(low.knee_flexion.right == Approx(60.0F).margin(1.0F));
    CHECK(low.ankle_dorsiflexion.left == Approx(20.0F).margin(1.0F));
    CHECK(low.hip_flexion.left == Approx(65.0F).margin(1.0F));
    CHECK(measure_angles(coach.at(0, 0.5)).knee_flexion.left == Approx(37.0F).margin(1.5F));
    for (int step = 0; step <= kSteps; ++step) {
        const WorldPose pose = coach.at(0, static_cast<double>(step) / kSteps);
        CHECK(glm::distance(place(pose, "sole_left"), {0.10F, kMatTop, 0.03F}) < 0.001F);
        CHECK(glm::distance(place(pose, "sole_right"), {-0.10F, kMatTop, 0.03F}) < 0.001F);
    }
}

TEST_CASE("a foot that changes its place is lifted on the way, and the other stays") {
    Coach coach;
    float highest = 0.0F;
    for (int step = 0; step <= kSteps; ++step) {
        const WorldPose pose = coach.at(2, static_cast<double>(step) / kSteps);
        CHECK(glm::distance(place(pose, "sole_left"), {0.10F, kMatTop, 0.03F}) < 0.001F);
        highest = std::max(highest, place(pose, "ball_right").y);
    }
    CHECK(highest > 0.06F);
    CHECK(glm::distance(place(coach.at(2, 1.0), "ball_right"), {-0.10F, kMatTop, -0.30F}) < 0.001F);
}

TEST_CASE("a heel rises about the ball of the foot") {
    Coach coach;
    for (int step = 0; step <= kSteps; ++step) {
        const WorldPose pose = coach.at(3, static_cast<double>(step) / kSteps);
        CHECK(glm::distance(place(pose, "ball_right"), {-0.10F, kMatTop, -0.30F}) < 0.001F);
    }
    CHECK(place(coach.at(3, 1.0), "heel_right").y > 0.12F);
}

TEST_CASE("a phase passes through the poses on its way without a stop") {
    Coach coach;
    const auto heel = [&](double progress) { return place(coach.at(4, progress), "heel_right"); };
    const auto knee = [&](double progress) {
        return measure_angles(coach.at(4, progress)).knee_flexion.left;
    };
    CHECK(glm::distance(heel(0.4), place(coach.at(2, 1.0), "heel_right")) < 0.002F);
    CHECK(knee(0.4) == Approx(25.0F).margin(1.0F));
    CHECK(glm::distance(coach.at(4, 1.0).position[0], coach.at(0, 0.0).position[0]) < 0.0001F);
}

TEST_CASE("only what is held all through a phase counts as its contacts") {
    const Movement movement = legs_at_work();
    Coach coach;
    CHECK(contact_points(movement, Side::left, 0, coach.at(0, 0.0)).size() == 2);
    const auto stepping = contact_points(movement, Side::left, 2, coach.at(2, 0.5));
    REQUIRE(stepping.size() == 1);
    CHECK(stepping.front().name == "sole_left");
    CHECK(contact_points(movement, Side::right, 2, coach.at(2, 0.5)).front().name == "sole_right");
}

TEST_CASE("fingertips rest at the height of a desk") {
    Movement movement = sample_motion::squat();
    movement.poses.front().angles = {{"pelvis_tilt", 8.0F}, {"anchor_y", 0.94F}, {"finger_curl", 14.0F}};
    movement.contacts.push_back({"fingertips_left", Spot{0.17F, 0.42F, 0.0F}, {}, kDeskHeight});
    PoseSolver coach(sample_motion::library());
    AnimationState animation;
    animation.kind = AnimationState::Kind::ready;
    animation.movement = &movement;
    const glm::vec3 tips = place(coach.frame(animation).pose, "fingertips_left");
    CHECK(glm::distance(tips, {0.17F, kMatTop + kDeskHeight + 0.006F, 0.42F}) < 0.003F);
}
