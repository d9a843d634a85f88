#pragma once

#include "desktop/sense.h"

namespace ingear::desktop {

/// ext-idle-notify-v1 of a Wayland compositor; where it is offered, the kind that minds input alone and no
/// idle inhibitors.
class WaylandIdle : public IdleSense, public Source {
  public:
    /// Connects to $WAYLAND_DISPLAY now, and again whenever the compositor comes back.
    [[nodiscard]] static std::unique_ptr<WaylandIdle> create(Changed changed);
};

}  // namespace ingear::desktop
