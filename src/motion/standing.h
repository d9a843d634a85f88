#pragma once

#include "motion/movement.h"
#include "motion/pose_transition.h"
#include "motion/posing.h"

namespace ingear::motion {

/// The coach on her feet: at ease, or waving to the player.
class StandingCoach {
  public:
    /// Takes the posture "standing"; without one she stands in the neutral stance.
    explicit StandingCoach(const PostureLibrary& postures);

    /// With breath and sway; `still` leaves out the sway. Allocates nothing.
    [[nodiscard]] LocalPose at(double clock, bool waving, bool still) const;
    /// Without breath and sway, for a transition.
    [[nodiscard]] TransitionStop resting_stop() const { return rest_; }
    [[nodiscard]] float look_around() const { return look_around_; }  ///< degrees

  private:
    struct Stance {
        PoseValues values;
        Setting setting;
    };
    [[nodiscard]] static Stance make_stance(const BodyPose& pose);

    Stance at_ease_;
    Stance greeting_;
    TransitionStop rest_;
    float look_around_ = 40.0F;
};

}  // namespace ingear::motion
