#include <glm/geometric.hpp>

#include "domain/catalogue/exercise.h"
#include "motion/animation_state.h"
#include "motion/easing.h"
#include "motion/mirror.h"
#include "motion/sample_motion.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;
using Kind = AnimationState::Kind;

namespace {

AnimationState in_phase(const Movement& movement, Side side, std::size_t phase, double progress) {
    AnimationState animation;
    animation.kind = Kind::phase;
    animation.movement = &movement;
    animation.side = side;
    animation.phase = phase;
    animation.progress = progress;
    return animation;
}

float farthest_joint(const WorldPose& a, const WorldPose& b) {
    float farthest = 0.0F;
    for (std::size_t i = 0; i < kBoneCount; ++i)
        farthest = std::max(farthest, glm::distance(a.position[i], b.position[i]));
    return farthest;
}

}  // namespace

TEST_CASE("held hands and feet stay where they are through a rep") {
    for (const Movement& movement : {sample_motion::leg_lift(), sample_motion::squat()}) {
        PoseSolver coach(sample_motion::library());
        for (const Side side : {Side::left, Side::right}) {
            const auto first =
                contact_points(movement, side, 0, coach.frame(in_phase(movement, side, 0, 0.0)).pose);
            REQUIRE(first.size() == movement.contacts.size());
            for (std::size_t phase = 0; phase < movement.phases.size(); ++phase) {
                for (int step = 0; step <= 20; ++step) {
                    const auto frame = coach.frame(in_phase(movement, side, phase, step / 20.0));
                    const auto now = contact_points(movement, side, phase, frame.pose);
                    for (std::size_t i = 0; i < now.size(); ++i) {
                        INFO(movement.id << " " << now[i].name);
                        CHECK(glm::distance(now[i].position, first[i].position) < 0.001F);
                    }
                }
            }
        }
    }
}

TEST_CASE("the right side is the mirror image of the left") {
    const Movement movement = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    for (int step = 0; step <= 10; ++step) {
        AnimationState animation = in_phase(movement, Side::left, 0, step / 10.0);
        animation.clock = 3.7 * step;
        for (const Kind kind : {Kind::phase, Kind::ready}) {
            animation.kind = kind;
            animation.side = Side::left;
            const CoachFrame left = coach.frame(animation);
            animation.side = Side::right;
            const CoachFrame right = coach.frame(animation);
            for (std::size_t i = 0; i < kBoneCount; ++i) {
                const std::size_t there = index(mirrored(static_cast<Bone>(i)));
                CHECK(glm::distance(right.pose.position[there], mirrored(left.pose.position[i])) < 1e-4F);
            }
            CHECK(right.face.gaze_left == Approx(-left.face.gaze_left).margin(1e-3));
            CHECK(right.glow[Muscle::gluteus_maximus][1] == left.glow[Muscle::gluteus_maximus][0]);
            CHECK(right.glow[Muscle::gluteus_medius][0] == left.glow[Muscle::gluteus_medius][1]);
        }
    }
}

TEST_CASE("phases join, and a rep ends as it began") {
    const Movement movement = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    for (std::size_t phase = 0; phase < movement.phases.size(); ++phase) {
        const std::size_t next = (phase + 1) % movement.phases.size();
        const CoachFrame end = coach.frame(in_phase(movement, Side::left, phase, 1.0));
        const CoachFrame begin = coach.frame(in_phase(movement, Side::left, next, 0.0));
        CHECK(farthest_joint(end.pose, begin.pose) < 1e-5F);
        CHECK(end.glow[Muscle::gluteus_maximus][0] == Approx(begin.glow[Muscle::gluteus_maximus][0]));
    }
}

TEST_CASE("the muscles glow with the effort, the working side's more") {
    const Movement movement = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    const CoachFrame top = coach.frame(in_phase(movement, Side::left, 1, 0.5));
    CHECK(top.glow[Muscle::gluteus_maximus][0] == Approx(1.0F));
    CHECK(top.glow[Muscle::gluteus_maximus][1] == Approx(0.25F));
    CHECK(top.glow[Muscle::gluteus_medius][0] == Approx(0.5F));
    AnimationState hidden = in_phase(movement, Side::left, 1, 0.5);
    hidden.effort_glow = 0.0F;
    CHECK(coach.frame(hidden).glow[Muscle::gluteus_maximus][0] == 0.0F);
    const CoachFrame both = coach.frame(in_phase(movement, Side::both, 1, 0.5));
    CHECK(both.glow[Muscle::gluteus_maximus][1] == Approx(1.0F));
}

TEST_CASE("a fault shows at the poses that it names") {
    const Movement movement = sample_motion::leg_lift();
    PoseSolver coach(sample_motion::library());
    const auto abduction = [&](std::size_t phase, double progress, const Fault* fault) {
        AnimationState animation = in_phase(movement, Side::left, phase, progress);
        animation.fault = fault;
        return measure_angles(coach.frame(animation).pose).hip_abduction.left;
    };
    const Fault* fault = &movement.faults.front();
    CHECK(abduction(0, 0.0, fault) == Approx(abduction(0, 0.0, nullptr)).margin(0.1));
    CHECK(abduction(0, 1.0, fault) == Approx(abduction(0, 1.0, nullptr) + 20.0F).margin(0.1));
}

TEST_CASE("the same performance gives the same frame, whatever was asked before") {
    const Movement movement = sample_motion::leg_lift();
    PoseSolver one(sample_motion::library());
    PoseSolver other(sample_motion::library());
    for (int step = 0; step < 20; ++step)
        static_cast<void>(other.frame(in_phase(movement, Side::right, 0, step / 20.0)));
    AnimationState animation = in_phase(movement, Side::left, 2, 0.3);
    animation.clock = 12.34;
    CHECK(farthest_joint(one.frame(animation).pose, other.frame(animation).pose) == 0.0F);
}

TEST_CASE("a performance without what it needs shows her standing") {
    PoseSolver coach(sample_motion::library());
    AnimationState animation;
    const CoachFrame standing = coach.frame(animation);
    for (const Kind kind : {Kind::ready, Kind::phase}) {
        animation.kind = kind;
        CHECK(farthest_joint(coach.frame(animation).pose, standing.pose) == 0.0F);
    }
    const Movement movement = sample_motion::leg_lift();
    AnimationState beyond = in_phase(movement, Side::left, 99, 0.5);
    AnimationState ready = beyond;
    ready.kind = Kind::ready;
    CHECK(farthest_joint(coach.frame(beyond).pose, coach.frame(ready).pose) == 0.0F);
    PoseSolver without_library{PostureLibrary{}};
    CHECK(without_library.frame(AnimationState{}).pose.position[0].y == Approx(0.945F).margin(0.01));
}

TEST_CASE("standing at ease she breathes, sways and blinks, but her feet stay") {
    PoseSolver coach(sample_motion::library());
    AnimationState animation;
    const CoachFrame first = coach.frame(animation);
    float sway = 0.0F;
    float blink = 0.0F;
    for (int frame = 1; frame < 1200; ++frame) {
        animation.clock = frame / 60.0;
        const CoachFrame now = coach.frame(animation);
        sway = std::max(sway, glm::distance(now.pose.position[0], first.pose.position[0]));
        blink = std::max(blink, now.face.blink);
        for (const Bone foot : {Bone::foot_left, Bone::foot_right}) {
            CHECK(glm::distance(now.pose.position[index(foot)], first.pose.position[index(foot)]) < 1e-4F);
        }
    }
    CHECK(sway > 0.004F);
    CHECK(sway < 0.04F);
    CHECK(blink > 0.9F);
}

TEST_CASE("from a start pose with a fault to the one without she goes a way that meets both") {
    Movement movement = sample_motion::leg_lift();
    movement.faults = {{"knees_apart", {{"start", {{"hip_abduction", 12.0F}}}}}};
    PoseSolver coach(sample_motion::library());
    AnimationState settling = in_phase(movement, Side::left, 0, 0.0);
    settling.kind = Kind::transition;
    settling.from_movement = &movement;
    settling.from_side = Side::left;
    settling.from_fault = &movement.faults.front();
    AnimationState wrong = in_phase(movement, Side::left, 0, 0.0);
    wrong.fault = &movement.faults.front();
    const AnimationState right = in_phase(movement, Side::left, 0, 0.0);

    constexpr float kBreath = 0.02F;  // metres: the chest and what hangs on it
    CHECK(farthest_joint(coach.frame(wrong).pose, coach.frame(right).pose) > 0.05F);
    CHECK(farthest_joint(coach.frame(settling).pose, coach.frame(wrong).pose) < kBreath);
    CoachFrame shown = coach.frame(settling);
    for (int step = 1; step <= 60; ++step) {
        settling.progress = step / 60.0;
        const CoachFrame next = coach.frame(settling);
        CHECK(farthest_joint(shown.pose, next.pose) < 0.02F);
        shown = next;
    }
    CHECK(farthest_joint(shown.pose, coach.frame(right).pose) < kBreath);
}
