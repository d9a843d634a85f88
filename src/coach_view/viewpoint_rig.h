#pragma once

#include <glm/vec3.hpp>
#include <vector>

#include "render/stage/coach_renderer.h"
#include "ui/geometry.h"

namespace ingear::coach_view {

/// Moves a camera that frames something in a picture of `part`'s shape, so that the same appears in that part
/// of the whole window. Boxes in pixels, y down.
[[nodiscard]] render::Viewpoint placed_in(const render::Viewpoint& framed, const ui::Rect& window,
                                          const ui::Rect& part, bool mirrored);

/// What a camera has in its picture, and where it looks at it from.
struct Aim {
    std::vector<glm::vec3> points;  ///< metres
    float yaw = 20.0F;              ///< degrees, as in render::Viewpoint
    float pitch = 9.0F;
    float margin = 0.07F;    ///< of the picture's size, left free on every side
    float farthest = 11.0F;  ///< metres; the room ends behind it, and she gets small
};

/// The camera that looks at the coach: an aim, what the player turned and zoomed, and a smooth way from one
/// to the next.
class ViewpointRig {
  public:
    /// At once or by a smooth move. What the player turned is forgotten.
    void look(Aim aim, bool at_once);
    /// The player drags: degrees.
    void orbit(float yaw, float pitch);
    /// The player zooms: + nearer, in notches.
    void zoom(float notches);
    /// Back to the preset.
    void settle();
    [[nodiscard]] bool turned() const { return turn_yaw_ != 0.0F || turn_pitch_ != 0.0F || zoom_ != 1.0F; }

    void step(double dt, bool reduced_motion);
    /// For a window and the part of it that no panel covers.
    [[nodiscard]] render::Viewpoint camera(const ui::Rect& window, const ui::Rect& free, bool mirrored);
    [[nodiscard]] bool moving() const { return share_ < 1.0; }

  private:
    Aim aim_;
    render::Viewpoint from_;   ///< where a move began
    render::Viewpoint shown_;  ///< the last one, before it was placed in the window
    double share_ = 1.0;       ///< of the way from `from_` to what `aim_` frames
    float turn_yaw_ = 0.0F;
    float turn_pitch_ = 0.0F;
    float zoom_ = 1.0F;
};

}  // namespace ingear::coach_view
