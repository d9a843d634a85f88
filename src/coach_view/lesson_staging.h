#pragma once

#include "coach_view/lesson_show.h"
#include "coach_view/staged_screen.h"
#include "coach_view/viewpoint_control.h"

namespace ingear::coach_view {

/// The room behind a lesson: the coach, and the camera that looks at what the page is about.
class LessonStaging {
  public:
    void step(double dt, bool reduced_motion);
    /// What is seen, `ahead` seconds after the last step. `free`: the part of the window where she is to be.
    void direct(LessonShow& show, motion::PoseSolver& pose_solver, double ahead, const ui::Rect& window,
                const ui::Rect& free, bool mirrored, bool reduced_motion);
    [[nodiscard]] const StageView& view() const { return view_; }
    /// Lets the player turn her by pointer within a part of the window.
    void read_pointer(ui::Ui& ui, const ui::Rect& reach, bool mirrored) {
        control_.read_pointer(ui, rig_, reach, mirrored);
    }

    /// After a change to another movement: how much the picture is still veiled, 0 … 1.
    [[nodiscard]] float veil() const { return veil_; }
    [[nodiscard]] bool moving() const {
        return veil_ > 0.0F || settling_ > 0.0 || rig_.moving() || control_.moving();
    }

  private:
    ViewpointRig rig_;
    ViewpointControl control_;
    motion::FrameSmoother smoother_;
    const motion::Movement* last_movement_ = nullptr;
    bool seen_ = false;
    float veil_ = 0.0F;
    double settling_ = 0.0;     ///< seconds until a jump has faded out
    double since_shown_ = 0.0;  ///< seconds since the last frame
    double last_ahead_ = 0.0;
    StageView view_;
};

}  // namespace ingear::coach_view
