#pragma once

#include <vector>

#include "motion/movement.h"
#include "motion/pose_transition.h"
#include "motion/posing.h"

/// A movement made ready for sampling: its poses as values, its contacts as places.
namespace ingear::motion {

class PreparedMovement {
  public:
    PreparedMovement(const Movement& movement, const PostureLibrary& postures);

    /// Through a phase: `progress` 0 … 1 of its time. `fault` is one of the movement's own, or null;
    /// `fault_share` 0 … 1 is how much of it is there.
    [[nodiscard]] Posed at(std::size_t phase, double progress, const Fault* fault, Breath breath,
                           float fault_share = 1.0F) const;
    [[nodiscard]] Posed start(const Fault* fault, Breath breath) const;

    /// Its start pose without breath, for a transition; for the left side.
    [[nodiscard]] TransitionStop resting_stop(const Movement& movement, const Fault* fault) const;

    /// What the chest takes part in the breath (see Breath): hands that carry weight on stretched arms leave
    /// the shoulders no room to rise and fall.
    [[nodiscard]] float chest_share() const { return leans_on_arms_ ? 0.0F : 1.0F; }
    /// Whether the head lies on the mat at any time, so that it can't nod.
    [[nodiscard]] bool rests_head() const { return rests_head_; }
    /// How far the head turns to the player, degrees.
    [[nodiscard]] float look_around() const { return look_around_; }

  private:
    /// The movement as it is, or with a fault.
    struct Variant {
        const Fault* fault = nullptr;
        std::vector<PoseValues> poses;
        std::vector<Setting> settings;  ///< one a pose
    };
    /// A pose of a phase, and when.
    struct Stop {
        std::size_t pose = 0;
        double at = 0.0;  ///< share of the phase's time
    };
    /// A moment of a phase.
    struct Instant {
        PoseValues values;
        Setting setting;
    };
    [[nodiscard]] const Variant& variant(const Fault* fault) const;
    [[nodiscard]] Instant instant(const Variant& shown, std::size_t phase, double progress) const;
    [[nodiscard]] Variant make_variant(const Movement& movement, const BodyPose& body,
                                       const Fault* fault) const;

    std::vector<Variant> variants_;          ///< the first is without a fault
    std::vector<std::vector<Stop>> phases_;  ///< at least two stops each
    bool leans_on_arms_ = false;
    bool rests_head_ = false;
    float look_around_ = 20.0F;
};

}  // namespace ingear::motion
