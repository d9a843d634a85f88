#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <map>
#include <optional>

#include "content/body_overlap.h"
#include "content/movement_data.h"
#include "motion/body_shape.h"
#include "motion/contacts.h"
#include "motion/mirror.h"
#include "motion/pose_values.h"

/// What every exercise has to keep to, the right way and with each of its faults, on either side.

using namespace ingear;
using namespace ingear::motion;
using movement_data::at_phase;
using movement_data::catalogue;

namespace {

constexpr int kSteps = 40;
constexpr float kDrift = 0.0025F;  // metres: how far a contact may stray
constexpr float kDriftWithFault = 0.005F;
/// Where a fault raises the heels or tips the feet, the foot rolls over a contact in the middle of its sole.
constexpr float kRolled = 0.025F;
constexpr float kSunk = 0.008F;  // metres: into the soft mat
constexpr float kSunkWithFault = 0.010F;
constexpr float kDeepest = 0.010F;  // metres: one part of the body inside another
constexpr double kFastest = 400.0;  // degrees a second
constexpr double kJoint = 0.05;     // degrees: between the end of a phase and the next one's begin
constexpr float kPlain = 0.02F;     // metres: a fault that can be seen

std::vector<Side> sides_of(const domain::Exercise& exercise) {
    return exercise.sided ? std::vector{Side::left, Side::right} : std::vector{Side::both};
}

/// A rep of an exercise as it is played.
struct Rep {
    const domain::Exercise* exercise;
    Side side;
    const Fault* fault;  ///< null: the right way

    [[nodiscard]] std::string name() const {
        return exercise->id + " " + std::string(to_string(side)) + (fault ? " with " + fault->id : "");
    }
    [[nodiscard]] bool holds(const std::string& contact) const {
        return fault == nullptr ||
               std::find(fault->lets_go.begin(), fault->lets_go.end(), contact) == fault->lets_go.end();
    }
    /// How far a contact may stray, metres.
    [[nodiscard]] float drift(const std::string& contact) const {
        if (fault == nullptr) return kDrift;
        const bool foot = contact.starts_with("sole") || contact.starts_with("ball");
        return foot && rolls_the_feet() ? kRolled : kDriftWithFault;
    }
    [[nodiscard]] bool rolls_the_feet() const {
        for (const KeyPose& pose : fault->offsets) {
            for (const auto& [angle, offset] : pose.angles)
                if (angle.starts_with("heel_lift") || angle.starts_with("foot_tilt")) return true;
        }
        return false;
    }
    [[nodiscard]] Performance at(std::size_t phase, double progress) const {
        Performance performance = at_phase(exercise->movement, side, phase, progress);
        performance.fault = fault;
        return performance;
    }
};

/// Calls `look(coach, rep)` for each exercise, side and fault.
template <class Look>
void every_rep(Look look) {
    Choreographer coach(catalogue().posture_library);
    for (const domain::Exercise& exercise : catalogue().exercises) {
        for (const Side side : sides_of(exercise)) {
            std::vector<const Fault*> faults{nullptr};
            for (const Fault& fault : exercise.movement.faults) faults.push_back(&fault);
            for (const Fault* fault : faults) {
                const Rep rep{&exercise, side, fault};
                INFO(rep.name());
                look(coach, rep);
            }
        }
    }
}

/// Calls `look(phase, pose)` in small steps through a rep.
template <class Look>
void every_step(Choreographer& coach, const Rep& rep, Look look) {
    for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
        for (int step = 0; step <= kSteps; ++step) {
            const double progress = static_cast<double>(step) / kSteps;
            INFO("phase " << phase << " at " << progress);
            look(phase, coach.frame(rep.at(phase, progress)).pose);
        }
    }
}

double degrees_between(const glm::quat& a, const glm::quat& b) {
    const glm::quat turn = glm::conjugate(a) * b;
    return 2.0 * glm::degrees(std::atan2(glm::length(glm::vec3(turn.x, turn.y, turn.z)), std::abs(turn.w)));
}

glm::quat turn_in_joint(const WorldPose& pose, std::size_t bone) {
    if (bone == 0) return pose.rotation[0];
    return glm::conjugate(pose.rotation[index(*parent(static_cast<Bone>(bone)))]) * pose.rotation[bone];
}

}  // namespace

TEST_CASE("pinned points stay still through a whole rep and with a fault too") {
    every_rep([](Choreographer& coach, const Rep& rep) {
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
    every_rep([](Choreographer& coach, const Rep& rep) {
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
    every_rep([](Choreographer& coach, const Rep& rep) {
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
    every_rep([](Choreographer& coach, const Rep& rep) {
        every_step(coach, rep,
                   [&](std::size_t, const WorldPose& pose) { movement_data::check_ranges(pose, 0.5F); });
    });
}

TEST_CASE("a rep ends where it began and no joint hurries") {
    every_rep([](Choreographer& coach, const Rep& rep) {
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
    Choreographer mirror(catalogue().posture_library);
    every_rep([&](Choreographer& coach, const Rep& rep) {
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
    every_rep([](Choreographer& coach, const Rep& rep) {
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
