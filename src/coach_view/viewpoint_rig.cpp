#include "coach_view/viewpoint_rig.h"

#include <cmath>
#include <glm/trigonometric.hpp>
#include <utility>

#include "render/gl/view.h"

namespace ingear::coach_view {

namespace {

constexpr double kMoveSeconds = 1.4;

/// Minimum jerk: no jolt at either end.
float smooth(double share) {
    return static_cast<float>(share * share * share * (share * (share * 6.0 - 15.0) + 10.0));
}

float blend(float from, float to, float share) {
    return from + (to - from) * share;
}

/// The short way round.
float blend_angle(float from, float to, float share) {
    const float way = std::remainder(to - from, 360.0F);
    return from + way * share;
}

}  // namespace

render::Viewpoint placed_in(const render::Viewpoint& framed, const ui::Rect& window, const ui::Rect& part,
                            bool mirrored) {
    render::Viewpoint camera = framed;
    camera.distance *= window.height / std::max(part.height, 1.0F);
    const float half_angle = glm::radians(camera.field_of_view * 0.5F);
    const float metres_per_pixel = 2.0F * camera.distance * std::tan(half_angle) / window.height;
    const float aside = (part.centre().x - window.centre().x) * (mirrored ? -1.0F : 1.0F);
    const float below = part.centre().y - window.centre().y;

    const render::ViewAxes axes = render::view_axes(camera.yaw, camera.pitch);
    camera.target += (axes.up * below - axes.right * aside) * metres_per_pixel;
    return camera;
}

void ViewpointRig::look(Aim aim, bool at_once) {
    from_ = shown_;
    share_ = at_once || aim_.points.empty() ? 1.0 : 0.0;
    aim_ = std::move(aim);
    settle();
}

void ViewpointRig::orbit(float yaw, float pitch) {
    turn_yaw_ += yaw;
    // From just above the floor to nearly overhead.
    turn_pitch_ = std::clamp(turn_pitch_ + pitch, -2.0F - aim_.pitch, 80.0F - aim_.pitch);
}

void ViewpointRig::zoom(float notches) {
    zoom_ = std::clamp(zoom_ * std::pow(0.9F, notches), 0.45F, 1.8F);
}

void ViewpointRig::settle() {
    turn_yaw_ = 0.0F;
    turn_pitch_ = 0.0F;
    zoom_ = 1.0F;
}

void ViewpointRig::step(double dt, bool reduced_motion) {
    share_ = reduced_motion ? 1.0 : std::min(1.0, share_ + dt / kMoveSeconds);
}

render::Viewpoint ViewpointRig::camera(const ui::Rect& window, const ui::Rect& free, bool mirrored) {
    const float aspect = free.width / std::max(free.height, 1.0F);
    shown_ =
        render::framing(aim_.points, aim_.yaw + turn_yaw_, aim_.pitch + turn_pitch_, aspect, aim_.margin);
    shown_.distance *= zoom_;
    if (share_ < 1.0) {
        const float share = smooth(share_);
        shown_.yaw = blend_angle(from_.yaw, shown_.yaw, share);
        shown_.pitch = blend(from_.pitch, shown_.pitch, share);
        shown_.distance = blend(from_.distance, shown_.distance, share);
        shown_.target = from_.target + (shown_.target - from_.target) * share;
    }
    render::Viewpoint camera = placed_in(shown_, window, free, mirrored);
    camera.distance = std::min(camera.distance, aim_.farthest);
    return camera;
}

}  // namespace ingear::coach_view
