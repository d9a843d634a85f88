#pragma once

#include <vector>

#include "ui/focus.h"

namespace ingear::ui {

/// Values that glide to where they should be instead of jumping: hovers, switches, rings.
class Transitions {
  public:
    /// Moves the value of `id` towards `target`, nine tenths of the way in about `seconds`, and returns it.
    /// The first time it is at the target at once.
    float ease(WidgetId id, float target, float seconds);
    /// As above, but begins at `start`.
    float ease_from(WidgetId id, float start, float target, float seconds);

    void begin_frame(double dt);
    /// Whether some value was not yet at its target in this frame.
    [[nodiscard]] bool moving() const { return moving_; }
    /// With it values jump to their targets.
    void set_instant(bool instant) { instant_ = instant; }
    void reset() { values_.clear(); }

  private:
    struct Value {
        WidgetId id = kNoWidget;
        float value = 0.0F;
    };
    std::vector<Value> values_;
    double dt_ = 0.0;
    bool moving_ = false;
    bool instant_ = false;
};

}  // namespace ingear::ui
