#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "content/movement_data.h"
#include "domain/catalogue/exercise.h"
#include "motion/body_shape.h"
#include "motion/contacts.h"
#include "motion/pose_values.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::motion;

namespace {

constexpr float kSunk = 0.018F;    // metres: a knee or toe that slides through the soft mat
constexpr float kPassing = 10.0F;  // degrees more that a joint may give for a moment under weight
constexpr float kNear = 0.012F;    // metres: breath moves the resting body a little differently

struct RestingPlace {
    std::string name;
    const Movement* movement;
    Side side;
};

std::vector<RestingPlace> resting_places() {
    std::vector<RestingPlace> places{{"standing", nullptr, Side::both}};
    for (const domain::Exercise& exercise : movement_data::catalogue().exercises) {
        if (!exercise.sided) places.push_back({exercise.id, &exercise.movement, Side::both});
        if (exercise.sided) places.push_back({exercise.id + " left", &exercise.movement, Side::left});
        if (exercise.sided) places.push_back({exercise.id + " right", &exercise.movement, Side::right});
    }
    return places;
}

struct Passage {
    AnimationState animation;
    double seconds = 0.0;
};

/// Calls `look(way)` for the way between every two resting places.
template <class Look>
void every_way(Look look) {
    PoseSolver coach(movement_data::catalogue().posture_library);
    for (const RestingPlace& from : resting_places()) {
        for (const RestingPlace& to : resting_places()) {
            if (from.name == to.name) continue;
            Passage way;
            way.animation.kind = AnimationState::Kind::transition;
            way.animation.from_movement = from.movement;
            way.animation.from_side = from.side;
            way.animation.movement = to.movement;
            way.animation.side = to.side;
            way.seconds = coach.transition_time(from.movement, from.side, to.movement, to.side).count();
            INFO(from.name << " to " << to.name);
            look(coach, way);
        }
    }
}

/// Calls `look(time, pose)` sixty times a second on the way.
template <class Look>
void every_frame(PoseSolver& coach, Passage way, Look look) {
    const int frames = static_cast<int>(std::ceil(60.0 * way.seconds));
    for (int frame = 0; frame <= frames; ++frame) {
        const double time = way.seconds * frame / frames;
        way.animation.progress = time / way.seconds;
        way.animation.clock = 100.0 + time;
        look(time, coach.frame(way.animation).pose);
    }
}

glm::quat turn_in_joint(const WorldPose& pose, std::size_t bone) {
    return glm::conjugate(pose.rotation[index(*parent(static_cast<Bone>(bone)))]) * pose.rotation[bone];
}

double degrees_between(const glm::quat& a, const glm::quat& b) {
    const glm::quat turn = glm::conjugate(a) * b;
    return 2.0 * glm::degrees(std::atan2(glm::length(glm::vec3(turn.x, turn.y, turn.z)), std::abs(turn.w)));
}

}  // namespace

TEST_CASE("a way takes its time, but not all the time to get into place") {
    every_way([](PoseSolver&, const Passage& way) {
        CHECK(way.seconds >= 2.0);
        // From a chair she gets up before she goes down to the floor, and from a split stance she steps in.
        const auto stands_first = [](const Movement* movement) {
            return movement != nullptr &&
                   (movement->posture == "chair" || movement->posture == "split_stance");
        };
        const AnimationState& animation = way.animation;
        const bool farther = stands_first(animation.movement) || stands_first(animation.from_movement);
        CHECK(way.seconds < (farther ? 14.0 : 12.0));
    });
}

TEST_CASE("on the way she stays above the floor") {
    every_way([](PoseSolver& coach, const Passage& way) {
        float deepest = 0.0F;
        std::string_view part = "";
        every_frame(coach, way, [&](double, const WorldPose& pose) {
            for (const Ellipsoid& each : body_shape()) {
                const float depth = kMatTop - lowest_point(each, pose);
                if (!(depth > deepest)) continue;
                deepest = depth;
                part = name(each.bone);
            }
        });
        INFO(part);
        CHECK(deepest < kSunk);
    });
}

TEST_CASE("on the way no joint hurries or jumps") {
    every_way([](PoseSolver& coach, const Passage& way) {
        WorldPose last;
        double fastest = 0.0;
        std::string_view joint = "";
        double last_time = -1.0;
        every_frame(coach, way, [&](double time, const WorldPose& pose) {
            for (std::size_t bone = 1; last_time >= 0.0 && bone < kAnimatedBoneCount; ++bone) {
                const double speed = degrees_between(turn_in_joint(last, bone), turn_in_joint(pose, bone)) /
                                     (time - last_time);
                REQUIRE(std::isfinite(speed));
                if (speed <= fastest) continue;
                fastest = speed;
                joint = name(static_cast<Bone>(bone));
            }
            last = pose;
            last_time = time;
        });
        INFO(joint);
        CHECK(fastest < 400.0);
    });
}

TEST_CASE("on the way joints stay within what they can do") {
    every_way([](PoseSolver& coach, const Passage& way) {
        every_frame(coach, way,
                    [&](double, const WorldPose& pose) { movement_data::check_ranges(pose, kPassing); });
    });
}

TEST_CASE("a way joins what was before and what comes after") {
    every_way([](PoseSolver& coach, const Passage& way) {
        const auto shown = [&](const Movement* movement, Side side) {
            AnimationState rest;
            rest.kind = movement == nullptr ? AnimationState::Kind::stand : AnimationState::Kind::ready;
            rest.movement = movement;
            rest.side = side;
            rest.clock = way.animation.clock;
            rest.reduced_motion = true;
            return coach.frame(rest).pose;
        };
        AnimationState animation = way.animation;
        const WorldPose before = shown(animation.from_movement, animation.from_side);
        const WorldPose after = shown(animation.movement, animation.side);
        animation.progress = 0.0;
        const WorldPose first = coach.frame(animation).pose;
        animation.progress = 1.0;
        const WorldPose last = coach.frame(animation).pose;
        for (std::size_t bone = 0; bone < kAnimatedBoneCount; ++bone) {
            INFO(name(static_cast<Bone>(bone)));
            CHECK(glm::distance(first.position[bone], before.position[bone]) < kNear);
            CHECK(glm::distance(last.position[bone], after.position[bone]) < kNear);
        }
    });
}
