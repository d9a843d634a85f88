#pragma once

#include <optional>

#include "base/time.h"
#include "coach_view/viewpoint_rig.h"
#include "motion/animation_state.h"

namespace ingear::coach_view {

/// How a shot follows from what was seen before it.
enum class Follows {
    on,     ///< without a jump
    fades,  ///< with a jump that fades out
    cuts,   ///< from somewhere so different that the picture is cut
};

/// When a shot is asked for, and what was seen before it.
struct ShotRequest {
    motion::PoseSolver& pose_solver;
    double ahead = 0.0;                              ///< seconds after the source's last step
    bool reduced_motion = false;                     ///< nothing is to glide or fade
    const motion::AnimationState* before = nullptr;  ///< what was seen last; null: nothing yet
    double since = 0.0;                              ///< seconds since then
    bool taken_over = false;  ///< what was seen last came from another source, and she is to glide on from it
};

/// What is to be seen of the coach at one moment.
struct Shot {
    motion::AnimationState animation;
    std::optional<motion::MuscleGlow> glow;  ///< in place of the animation state's own
    Follows follows = Follows::on;
    Seconds fade{0.6};  ///< how long a jump takes to fade out
    /// A mistake that is being taught, whether it is seen at this moment or not; null for none.
    const motion::Fault* mistake = nullptr;
    /// Which part of what the source shows this is: the camera looks anew when it, the movement or the side
    /// changes.
    int part = 0;
};

/// Who tells what the coach does: an exercise or a lesson that is shown over and over, a session, or nothing
/// in particular.
class CoachSource {
  public:
    virtual ~CoachSource() = default;

    virtual void step(Seconds dt) = 0;
    [[nodiscard]] virtual Shot shot(const ShotRequest& request) = 0;
    /// What the camera has to have in the picture for that shot, by turns from one of the presets.
    [[nodiscard]] virtual Aim aim(const Shot& shot, std::size_t preset,
                                  motion::PoseSolver& pose_solver) const = 0;
    /// From which preset the mistake that is taught is told best; `now` where that is good enough.
    [[nodiscard]] virtual std::size_t telling_preset(motion::PoseSolver& pose_solver, std::size_t now) const {
        (void)pose_solver;
        return now;
    }
};

}  // namespace ingear::coach_view
