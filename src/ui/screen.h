#pragma once

#include <string_view>
#include <vector>

#include "base/time.h"
#include "ui/ui.h"

namespace ingear::ui {

/// How often a screen wants to be drawn.
enum class RedrawRate {
    still,   ///< only when something happens
    gentle,  ///< about 30 times a second, while the window is in use
    full,    ///< every frame
};

class Screen {
  public:
    virtual ~Screen() = default;

    /// It is on top now: for the first time, or again because what was above it is gone.
    virtual void shown() {}
    /// Time passes, in fixed steps, while it is on top.
    virtual void step(Seconds dt) { (void)dt; }
    /// Reads the input and draws. `ahead`: seconds that have passed since the last step, less than one step.
    virtual void build(Ui& ui, Seconds ahead) = 0;
    [[nodiscard]] virtual RedrawRate redraw_rate() const { return RedrawRate::still; }
    /// Its name in lists and logs: "today", "session".
    [[nodiscard]] virtual std::string_view id() const = 0;
    /// Where commands hold now: the screen, by its id, or what lies over it, and its parts.
    [[nodiscard]] virtual std::vector<std::string_view> scopes() const { return {id()}; }
    /// Help is asked for and will come up over it. False: not now.
    [[nodiscard]] virtual bool step_aside() { return true; }
};

}  // namespace ingear::ui
