#pragma once

#include "screens/camera_control.h"
#include "screens/lesson_show.h"
#include "screens/screen.h"

namespace ingear::screens {

/// The room behind a lesson: the coach, and the camera that looks at what the page is about.
class LessonStaging {
  public:
    void step(double dt, bool reduced_motion);
    /// What is seen, `ahead` seconds after the last step. `free`: the part of the window where she is to be.
    void direct(LessonShow& show, motion::Choreographer& choreographer, double ahead, const Rect& window,
                const Rect& free, bool mirrored, bool reduced_motion);
    [[nodiscard]] const StageView& view() const { return view_; }
    /// Lets the player turn her by pointer within a part of the window.
    void read_pointer(Ui& ui, const Rect& reach, bool mirrored) {
        control_.read_pointer(ui, rig_, reach, mirrored);
    }

    /// After a change to another movement: how much the picture is still veiled, 0 … 1.
    [[nodiscard]] float veil() const { return veil_; }
    [[nodiscard]] bool moving() const {
        return veil_ > 0.0F || settling_ > 0.0 || rig_.moving() || control_.moving();
    }

  private:
    CameraRig rig_;
    CameraControl control_;
    motion::FrameSmoother smoother_;
    const motion::Movement* last_movement_ = nullptr;
    bool seen_ = false;
    float veil_ = 0.0F;
    double settling_ = 0.0;     ///< seconds until a jump has faded out
    double since_shown_ = 0.0;  ///< seconds since the last frame
    double last_ahead_ = 0.0;
    StageView view_;
};

}  // namespace ingear::screens
