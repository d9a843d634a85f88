#pragma once

#include "motion/animation_state.h"
#include "render/gl/viewpoint.h"
#include "ui/screen.h"

namespace ingear::coach_view {

/// The coach between sessions: she waves, then stands at ease. Some seconds after the player last did
/// anything she comes to rest, so that an open window costs nothing.
class IdleCoach {
  public:
    /// `waves`: she greets first.
    explicit IdleCoach(bool waves) : waves_(waves) {}

    /// The player did something: she goes on living for a while.
    void wake() { awake_ = 0.0; }
    void step(double dt);
    /// How she stands, `ahead` seconds after the last step.
    [[nodiscard]] motion::CoachFrame frame(motion::PoseSolver& pose_solver, double ahead,
                                           bool reduced_motion);
    [[nodiscard]] bool moving() const;
    [[nodiscard]] bool waving() const;

    /// A camera that has all of her, standing and waving, in `part` of the window.
    [[nodiscard]] static render::Viewpoint camera(const ui::Rect& window, const ui::Rect& part,
                                                  bool mirrored);

  private:
    bool waves_;
    double life_ = 0.0;   ///< seconds of her own life
    double awake_ = 0.0;  ///< seconds since the player last did anything
    double shown_ = 0.0;  ///< the life at the last frame
    bool waved_last_ = false;
    motion::FrameSmoother smoother_{Seconds{0.8}};
};

}  // namespace ingear::coach_view
