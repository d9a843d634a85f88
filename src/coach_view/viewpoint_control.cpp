#include "coach_view/viewpoint_control.h"

#include <cmath>

namespace ingear::coach_view {

namespace {

constexpr float kTurn = 15.0F;  // degrees a press of a key
constexpr float kRise = 8.0F;
constexpr float kZoom = 1.0F;   // notches
constexpr double kGlide = 9.0;  // a second: how fast what is left of a turn goes

/// Takes a part of what is left, all of it when little.
float take(float& left, float share, float little) {
    const float part = std::abs(left) < little ? left : left * share;
    left -= part;
    return part;
}

}  // namespace

void ViewpointControl::read_pointer(ui::Ui& ui, ViewpointRig& rig, const ui::Rect& reach, bool mirrored) {
    if (ui.pressed_on_nothing() && ui.pointer_over(reach))
        dragging_ = true;
    else if (dragging_ && ui.input.pointer_moved) {
        const float degrees = 180.0F / ui.window().height;
        const float turn = (last_pointer_.x - ui.input.pointer.x) * degrees;
        rig.orbit(mirrored ? -turn : turn, (ui.input.pointer.y - last_pointer_.y) * degrees);
    }
    dragging_ = dragging_ && ui.input.down;
    last_pointer_ = ui.input.pointer;
    if (ui.input.wheel != 0.0F && ui.pointer_over(reach)) rig.zoom(ui.input.wheel);
}

void ViewpointControl::read_keys(ui::Ui& ui, const ViewpointKeys& keys, bool mirrored) {
    const float way = mirrored ? -1.0F : 1.0F;
    to_turn_.x += way * kTurn * static_cast<float>(ui.presses(keys.right) - ui.presses(keys.left));
    to_turn_.y += kRise * static_cast<float>(ui.presses(keys.up) - ui.presses(keys.down));
    to_zoom_ += kZoom * static_cast<float>(ui.presses(keys.nearer) - ui.presses(keys.farther));
}

void ViewpointControl::step(double dt, ViewpointRig& rig, bool reduced_motion) {
    if (!moving()) return;
    const float share = reduced_motion ? 1.0F : static_cast<float>(1.0 - std::exp(-dt * kGlide));
    rig.orbit(take(to_turn_.x, share, 0.05F), take(to_turn_.y, share, 0.05F));
    rig.zoom(take(to_zoom_, share, 0.01F));
}

}  // namespace ingear::coach_view
