#include "motion/pose_transition.h"

#include <glm/geometric.hpp>

#include <cmath>

#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/posture_graph.h"
#include "motion/sample_motion.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;

namespace {

AnimationState on_the_way(const Movement* from, Side from_side, const Movement* to, Side side,
                          double progress) {
    AnimationState animation;
    animation.kind = AnimationState::Kind::transition;
    animation.from_movement = from;
    animation.from_side = from_side;
    animation.movement = to;
    animation.side = side;
    animation.progress = progress;
    return animation;
}

float farthest_joint(const LocalPose& a, const LocalPose& b) {
    const WorldPose one = solve_forward(a);
    const WorldPose other = solve_forward(b);
    float farthest = 0.0F;
    for (std::size_t i = 0; i < kBoneCount; ++i) {
        farthest = std::max(farthest, glm::distance(one.position[i], other.position[i]));
    }
    return farthest;
}

PoseTransition down() {
    const PostureLibrary library = sample_motion::library();
    TransitionStop half_way = stop_at(library.postures[0].ways[0].points[0].pose);
    half_way.seconds = 2.0;
    TransitionStop kneeling = stop_at(library.postures[1].pose);
    kneeling.seconds = 1.5;
    return PoseTransition({stop_at(library.postures[0].pose), half_way, kneeling});
}

}  // namespace

TEST_CASE("a journey begins and ends in its stops and passes through those between") {
    const PostureLibrary library = sample_motion::library();
    const PoseTransition transition = down();
    CHECK(transition.seconds() == Approx(3.5));
    constexpr float kNear = 0.004F;  // knees and floor may correct a little
    CHECK(farthest_joint(transition.at(0.0, {}), stop_at(library.postures[0].pose).pose) < kNear);
    CHECK(farthest_joint(transition.at(2.0, {}), stop_at(library.postures[0].ways[0].points[0].pose).pose) <
          kNear);
    CHECK(farthest_joint(transition.at(3.5, {}), stop_at(library.postures[1].pose).pose) < kNear);
    CHECK(farthest_joint(transition.at(-1.0, {}), transition.at(0.0, {})) == 0.0F);
    CHECK(farthest_joint(transition.at(9.0, {}), transition.at(3.5, {})) == 0.0F);
}

TEST_CASE("a journey moves smoothly: no joint jumps from frame to frame") {
    const PoseTransition transition = down();
    constexpr double kFrame = 1.0 / 120.0;
    LocalPose last = transition.at(0.0, {});
    float last_step = 0.0F;
    for (double time = kFrame; time <= transition.seconds(); time += kFrame) {
        const LocalPose now = transition.at(time, {});
        const float step = farthest_joint(last, now);
        CHECK(step < 0.04F);
        CHECK(std::abs(step - last_step) < 0.012F);
        last = now;
        last_step = step;
    }
}

TEST_CASE("knees that stay on the floor stay in their place") {
    const PoseTransition transition = down();
    const glm::vec3 knee = solve_forward(transition.at(2.0, {})).position[index(Bone::shin_right)];
    for (double time = 2.0; time <= 3.5; time += 0.02) {
        CHECK(glm::distance(solve_forward(transition.at(time, {})).position[index(Bone::shin_right)], knee) <
              0.012F);
    }
}

TEST_CASE("the way back takes as long and passes the same poses") {
    const Movement lift = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    const Seconds there = coach.transition_time(nullptr, Side::both, &lift, Side::left);
    const Seconds back = coach.transition_time(&lift, Side::left, nullptr, Side::both);
    CHECK(there.count() == Approx(3.5));
    CHECK(back.count() == Approx(there.count()));
    for (const double progress : {0.0, 1.5 / 3.5, 1.0}) {
        const WorldPose forth =
            coach.frame(on_the_way(nullptr, Side::both, &lift, Side::left, 1.0 - progress)).pose;
        const WorldPose again =
            coach.frame(on_the_way(&lift, Side::left, nullptr, Side::both, progress)).pose;
        CHECK(glm::distance(forth.position[0], again.position[0]) < 0.005F);
    }
}

TEST_CASE("there is no way to where she is, and some way to everywhere else") {
    const Movement lift = sample_motion::leg_lift();
    Movement nowhere = sample_motion::squat();
    nowhere.posture = "on the moon";
    PoseSolver coach(sample_motion::library());
    CHECK(coach.transition_time(&lift, Side::left, &lift, Side::left).count() == 0.0);
    CHECK(coach.transition_time(nullptr, Side::left, nullptr, Side::right).count() == 0.0);
    CHECK(coach.transition_time(&lift, Side::left, &lift, Side::right).count() > 0.0);
    CHECK(coach.transition_time(nullptr, Side::both, &nowhere, Side::left).count() > 0.0);
    const WorldPose half = coach.frame(on_the_way(nullptr, Side::both, &nowhere, Side::left, 0.5)).pose;
    CHECK(std::isfinite(half.position[index(Bone::head)].y));
}

TEST_CASE("the right side's way is the mirror image of the left's") {
    const Movement lift = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    for (int step = 0; step <= 20; ++step) {
        const auto left = coach.frame(on_the_way(nullptr, Side::both, &lift, Side::left, step / 20.0)).pose;
        const auto right = coach.frame(on_the_way(nullptr, Side::both, &lift, Side::right, step / 20.0)).pose;
        const glm::vec3 there = left.position[index(Bone::hand_left)];
        CHECK(glm::distance(right.position[index(Bone::hand_right)], {-there.x, there.y, there.z}) < 0.003F);
    }
}
