#pragma once

#include "screens/camera_rig.h"
#include "screens/ui.h"

namespace ingear::screens {

/// Turns a camera by pointer and keys: a drag turns, the wheel comes nearer, W A S D turn and + – come
/// nearer.
class CameraControl {
  public:
    /// By pointer, within a part of the window that widgets leave free; call it after them.
    void read_pointer(Ui& ui, CameraRig& rig, const Rect& reach, bool mirrored);
    void read_keys(Ui& ui, CameraRig& rig, bool mirrored);
    /// Lets the camera glide to where the keys sent it.
    void step(double dt, CameraRig& rig, bool reduced_motion);
    [[nodiscard]] bool moving() const { return to_turn_.x != 0.0F || to_turn_.y != 0.0F || to_zoom_ != 0.0F; }

  private:
    bool dragging_ = false;
    Vec2 last_pointer_;
    Vec2 to_turn_;          ///< degrees that are still to be turned
    float to_zoom_ = 0.0F;  ///< notches
};

}  // namespace ingear::screens
