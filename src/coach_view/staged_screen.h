#pragma once

#include "motion/animation_state.h"
#include "render/gl/viewpoint.h"
#include "ui/screen.h"

namespace ingear::coach_view {

/// The room behind a screen: what the loop draws before the screen's shapes.
struct StageView {
    motion::CoachFrame coach;
    render::Viewpoint camera;
    render::Viewport viewport;
    bool mirrored = false;
};

/// A screen with a room and the coach behind its shapes.
class StagedScreen : public ui::Screen {
  public:
    /// The room behind it, as of the last `build`; null for none.
    [[nodiscard]] virtual const StageView* stage() const = 0;
};

/// What is behind a screen; null where there is none, or no screen.
[[nodiscard]] inline const StageView* stage_of(const ui::Screen* screen) {
    const auto* staged = dynamic_cast<const StagedScreen*>(screen);
    return staged ? staged->stage() : nullptr;
}

}  // namespace ingear::coach_view
