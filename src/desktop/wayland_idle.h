#pragma once

#include <memory>

#include "desktop/event_loop.h"
#include "desktop/presence_source.h"

namespace ingear::desktop {

/// ext-idle-notify-v1 of a Wayland compositor; where it is offered, the kind that minds input alone and no
/// idle inhibitors.
class WaylandIdle : public IdleSource {
  public:
    /// Connects to $WAYLAND_DISPLAY now, and again whenever the compositor comes back.
    [[nodiscard]] static std::unique_ptr<WaylandIdle> create(EventLoop& loop, Changed changed);
};

}  // namespace ingear::desktop
