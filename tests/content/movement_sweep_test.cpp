#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <map>
#include <optional>

#include "content/body_overlap.h"
#include "content/every_rep.h"
#include "content/movement_data.h"
#include "domain/catalogue/exercise.h"
#include "motion/body_shape.h"
#include "motion/contacts.h"
#include "motion/mirror.h"
#include "motion/pose_values.h"
#include "support/catch.h"

/// What every exercise has to keep to, the right way and with each of its faults, on either side.

using namespace ingear;
using namespace ingear::motion;
using movement_data::catalogue;
using namespace every_rep_of_all;

namespace {

constexpr float kSunk = 0.008F;  // metres: into the soft mat
constexpr float kSunkWithFault = 0.010F;
constexpr float kDeepest = 0.010F;  // metres: one part of the body inside another
constexpr double kFastest = 400.0;  // degrees a second
constexpr double kJoint = 0.05;     // degrees: between the end of a phase and the next one's begin
constexpr float kPlain = 0.02F;     // metres: a fault that can be seen

}  // namespace

TEST_CASE("pinned points stay still through a whole rep and with a fault too") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        std::vector<NamedPoint> first;
        std::optional<std::size_t> last_phase;
        std::map<std::string, float> farthest;
        every_step(coach, rep, [&](std::size_t phase, const WorldPose& pose) {
            const auto contacts = contacts_through(rep.exercise->movement, phase);
            const auto now = contact_points(rep.exercise->movement, rep.side, phase, pose);
            REQUIRE(now.size() == contacts.size());
            if (last_phase != phase) first = now;
            last_phase = phase;
            for (std::size_t i = 0; i < now.size(); ++i) {
                if (!rep.holds(contacts[i].point)) continue;
                float& drift = farthest[contacts[i].point];
                drift = std::max(drift, glm::distance(now[i].position, first[i].position));
            }
        });
        for (const auto& [contact, drift] : farthest) {
            INFO(contact);
            CHECK(drift < rep.drift(contact));
        }
    });
}

TEST_CASE("nothing sinks into the mat and what is said to rest on it does") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        float deepest = 0.0F;
        std::string_view part = "";
        every_step(coach, rep, [&](std::size_t phase, const WorldPose& pose) {
            for (const Ellipsoid& each : body_shape()) {
                const float depth = kMatTop - lowest_point(each, pose);
                if (!(depth > deepest)) continue;
                deepest = depth;
                part = name(each.bone);
            }
            for (const Contact& contact : contacts_through(rep.exercise->movement, phase)) {
                const ContactPoint& point = *find_contact(contact.point);
                if (point.group.empty() || rep.exercise->sided || rep.fault != nullptr) continue;
                INFO(contact.point);
                CHECK(lowest_point(point.group, pose) < kMatTop + contact.height + 0.006F);
            }
        });
        INFO(part);
        CHECK(deepest < (rep.fault == nullptr ? kSunk : kSunkWithFault));
    });
}

TEST_CASE("no limb is inside another or the trunk") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        body_overlap::Overlap deepest;
        every_step(coach, rep, [&](std::size_t, const WorldPose& pose) {
            const body_overlap::Overlap here = body_overlap::deepest_overlap(pose);
            if (here.depth > deepest.depth) deepest = here;
        });
        INFO(name(deepest.inner) << " in " << name(deepest.outer));
        CHECK(deepest.depth < kDeepest);
    });
}

TEST_CASE("joints stay within what they can do") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        every_step(coach, rep,
                   [&](std::size_t, const WorldPose& pose) { movement_data::check_ranges(pose, 0.5F); });
    });
}

TEST_CASE("a rep ends where it began and no joint hurries") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        const auto& phases = rep.exercise->movement.phases;
        WorldPose last = coach.frame(rep.at(phases.size() - 1, 1.0)).pose;
        std::size_t last_phase = phases.size();
        double fastest = 0.0;
        double gap = 0.0;
        every_step(coach, rep, [&](std::size_t phase, const WorldPose& now) {
            for (std::size_t bone = 0; bone < kAnimatedBoneCount; ++bone) {
                const double turn = degrees_between(turn_in_joint(last, bone), turn_in_joint(now, bone));
                REQUIRE(std::isfinite(turn));
                if (phase != last_phase) gap = std::max(gap, turn);
                if (phase == last_phase) fastest = std::max(fastest, turn * kSteps / phases[phase].seconds);
            }
            last = now;
            last_phase = phase;
        });
        CHECK(gap <= kJoint);
        CHECK(fastest <= kFastest);
    });
}

TEST_CASE("the right side is the mirror image of the left where she lies or in the other place") {
    PoseSolver mirror(catalogue().posture_library);
    every_rep([&](PoseSolver& coach, const Rep& rep) {
        if (rep.side != Side::right) return;
        const Rep other{rep.exercise, Side::left, rep.fault};
        const bool in_place = coach.place_side(&rep.exercise->movement, Side::right) == Side::both;
        const auto image = [&](glm::vec3 point) {
            return in_place ? glm::vec3(point.x, point.y, -point.z) : mirrored(point);
        };
        float farthest = 0.0F;
        for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
            for (int step = 0; step <= kSteps; ++step) {
                const double progress = static_cast<double>(step) / kSteps;
                const WorldPose right = coach.frame(rep.at(phase, progress)).pose;
                const WorldPose left = mirror.frame(other.at(phase, progress)).pose;
                for (std::size_t i = 0; i < kBoneCount; ++i) {
                    const std::size_t there = index(mirrored(static_cast<Bone>(i)));
                    farthest =
                        std::max(farthest, glm::distance(right.position[there], image(left.position[i])));
                }
            }
        }
        CHECK(farthest < 1e-4F);
    });
}

TEST_CASE("every fault can be seen") {
    every_rep([](PoseSolver& coach, const Rep& rep) {
        CHECK(rep.exercise->movement.faults.size() == rep.exercise->faults.size());
        if (rep.fault == nullptr) return;
        const Rep right_way{rep.exercise, rep.side, nullptr};
        float farthest = 0.0F;
        for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
            for (const double progress : {0.3, 0.5, 1.0}) {
                const WorldPose right = coach.frame(right_way.at(phase, progress)).pose;
                const WorldPose wrong = coach.frame(rep.at(phase, progress)).pose;
                for (std::size_t i = 0; i < kBoneCount; ++i)
                    farthest = std::max(farthest, glm::distance(right.position[i], wrong.position[i]));
            }
        }
        CHECK(farthest > kPlain);
    });
}
