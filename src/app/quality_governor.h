#pragma once

#include "render/stage/coach_renderer.h"

namespace ingear::app {

/// Chooses what the picture may cost by how long frames really take, never by the name of a machine. It
/// lowers quickly, because a stutter is seen at once, and raises seldom, because every change is seen, too.
class QualityGovernor {
  public:
    /// `seconds` that making a frame took, waiting for the display excluded where that is known.
    void frame(double seconds);
    [[nodiscard]] render::Quality quality() const { return quality_; }
    /// After a pause or another picture: what was measured no longer counts.
    void forget();

  private:
    void change(render::Quality quality);

    render::Quality quality_ = render::Quality::high;
    int frames_ = 0;       ///< measured since the last change
    int late_ = 0;         ///< of them, over the budget
    double sum_ = 0.0;     ///< seconds, of the frames since the last look
    int calm_looks_ = 0;   ///< looks in a row with much time to spare
    int raises_left_ = 2;  ///< a machine that had to be lowered again is not raised for ever
};

}  // namespace ingear::app
