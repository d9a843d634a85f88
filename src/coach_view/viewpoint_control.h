#pragma once

#include "coach_view/viewpoint_rig.h"
#include "ui/ui.h"

namespace ingear::coach_view {

/// What turns a viewpoint by keys, and comes nearer or goes farther away.
struct ViewpointKeys {
    ui::KeySet left, right, up, down, nearer, farther;
};

/// Turns a viewpoint by pointer and keys: a drag turns, the wheel comes nearer.
class ViewpointControl {
  public:
    /// By pointer, within a part of the window that widgets leave free; call it after them.
    void read_pointer(ui::Ui& ui, ViewpointRig& rig, const ui::Rect& reach, bool mirrored);
    void read_keys(ui::Ui& ui, const ViewpointKeys& keys, bool mirrored);
    /// Lets the camera glide to where the keys sent it.
    void step(double dt, ViewpointRig& rig, bool reduced_motion);
    [[nodiscard]] bool moving() const { return to_turn_.x != 0.0F || to_turn_.y != 0.0F || to_zoom_ != 0.0F; }

  private:
    bool dragging_ = false;
    ui::Vec2 last_pointer_;
    ui::Vec2 to_turn_;      ///< degrees that are still to be turned
    float to_zoom_ = 0.0F;  ///< notches
};

}  // namespace ingear::coach_view
