#pragma once

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>
#include <string>
#include <vector>

#include "content/movement_data.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"

/// Every exercise, on either side, the right way and with each of its faults.
namespace every_rep_of_all {

using namespace ingear;
using namespace ingear::motion;
using movement_data::at_phase;
using movement_data::catalogue;

inline constexpr int kSteps = 40;
inline constexpr float kDrift = 0.0025F;  // metres: how far a contact may stray
inline constexpr float kDriftWithFault = 0.005F;
/// Where a fault raises the heels or tips the feet, the foot rolls over a contact in the middle of its sole.
inline constexpr float kRolled = 0.025F;

inline std::vector<Side> sides_of(const domain::Exercise& exercise) {
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
    [[nodiscard]] AnimationState at(std::size_t phase, double progress) const {
        AnimationState animation = at_phase(exercise->movement, side, phase, progress);
        animation.fault = fault;
        return animation;
    }
};

/// Calls `look(coach, rep)` for each exercise, side and fault.
template <class Look>
void every_rep(Look look) {
    PoseSolver coach(catalogue().posture_library);
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
void every_step(PoseSolver& coach, const Rep& rep, Look look) {
    for (std::size_t phase = 0; phase < rep.exercise->movement.phases.size(); ++phase) {
        for (int step = 0; step <= kSteps; ++step) {
            const double progress = static_cast<double>(step) / kSteps;
            INFO("phase " << phase << " at " << progress);
            look(phase, coach.frame(rep.at(phase, progress)).pose);
        }
    }
}

inline double degrees_between(const glm::quat& a, const glm::quat& b) {
    const glm::quat turn = glm::conjugate(a) * b;
    return 2.0 * glm::degrees(std::atan2(glm::length(glm::vec3(turn.x, turn.y, turn.z)), std::abs(turn.w)));
}

inline glm::quat turn_in_joint(const WorldPose& pose, std::size_t bone) {
    if (bone == 0) return pose.rotation[0];
    return glm::conjugate(pose.rotation[index(*parent(static_cast<Bone>(bone)))]) * pose.rotation[bone];
}

}  // namespace every_rep_of_all
