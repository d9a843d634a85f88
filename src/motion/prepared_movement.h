#pragma once

#include <vector>

#include "motion/journey.h"
#include "motion/movement.h"
#include "motion/posing.h"

/// A movement made ready for sampling: its poses as values, its contacts as places.
namespace ingear::motion {

class PreparedMovement {
  public:
    PreparedMovement(const Movement& movement, const PostureLibrary& postures);

    /// Through a phase: `share` 0 … 1 from its first pose to its second, eased already. `fault` is one of the
    /// movement's own, or null.
    [[nodiscard]] Posed at(std::size_t phase, float share, const Fault* fault, Breath breath) const;
    [[nodiscard]] Posed start(const Fault* fault, Breath breath) const;

    /// Its start pose without breath, for a journey; for the left side.
    [[nodiscard]] JourneyStop resting_stop(const Movement& movement, const Fault* fault) const;

    /// What the chest takes part in the breath (see Breath): hands that carry weight on stretched arms leave
    /// the shoulders no room to rise and fall.
    [[nodiscard]] float chest_share() const { return leans_on_arms_ ? 0.0F : 1.0F; }
    /// How far the head turns to the player, degrees.
    [[nodiscard]] float look_around() const { return look_around_; }

  private:
    /// The movement as it is, or with a fault.
    struct Variant {
        const Fault* fault = nullptr;
        std::vector<PoseValues> poses;
        Setting setting;
    };
    struct Ends {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    [[nodiscard]] const Variant& variant(const Fault* fault) const;
    [[nodiscard]] Variant make_variant(const Movement& movement, const BodyPose& body,
                                       const Fault* fault) const;

    std::vector<Variant> variants_;  ///< the first is without a fault
    std::vector<Ends> phases_;
    bool leans_on_arms_ = false;
    float look_around_ = 20.0F;
};

}  // namespace ingear::motion
