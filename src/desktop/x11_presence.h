#pragma once

#include <memory>

#include "desktop/event_loop.h"
#include "desktop/presence_source.h"

namespace ingear::desktop {

/// The X server: alarms on its IDLETIME counter, and whether the active window fills the screen.
class X11Presence : public IdleSource {
  public:
    /// Connects to $DISPLAY now, and again whenever the server comes back.
    [[nodiscard]] static std::unique_ptr<X11Presence> create(EventLoop& loop, Changed changed);
    [[nodiscard]] virtual bool full_screen() const = 0;
    /// For the window in use, beside what tells of the hands.
    [[nodiscard]] virtual PresenceReport window_report() const = 0;
};

}  // namespace ingear::desktop
