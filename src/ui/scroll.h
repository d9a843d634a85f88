#pragma once

#include "ui/ui.h"

namespace ingear::ui {

/// Where a page is scrolled to; lives with its screen.
struct ScrollState {
    float offset = 0.0F;   ///< pixels, ≥ 0
    float content = 0.0F;  ///< height of the content in the last frame
    bool dragged = false;  ///< the pointer went down on the page and holds it …
    float held_at = 0.0F;  ///< … there, pixels
};

/// A box with content that may be higher than it: the wheel, a drag, Page up and down,
/// Home, End and the focus scroll it. Lives for a
/// frame's part; draw into `page` between its begin and end.
class ScrollArea {
  public:
    /// `bar`: shows where in the content one is; left out over the room, where cut cards show that there is
    /// more.
    ScrollArea(Ui& ui, const Rect& box, ScrollState& state, bool bar = true);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    /// The page's upper left and width; its height is as it comes.
    [[nodiscard]] Rect page() const { return page_; }
    /// Tells where the content ends, in pixels of the window.
    void set_end(float y) { end_ = y; }

  private:
    void follow_drag();
    void follow_focus();

    Ui& ui_;
    Rect box_;
    ScrollState& state_;
    Rect page_;
    bool bar_;
    float end_;
};

}  // namespace ingear::ui
