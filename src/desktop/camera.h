#pragma once

#include <memory>
#include <string>

#include "desktop/event_loop.h"
#include "desktop/presence_source.h"

namespace ingear::desktop {

/// Whether a program of this user's looks through a camera. Opening and closing a camera's file is news; who
/// holds it is then looked for among the processes.
class Camera : public PresenceSource {
  public:
    /// `dev` and `proc` stand in for /dev and /proc in tests.
    [[nodiscard]] static std::unique_ptr<Camera> create(EventLoop& loop, Changed changed,
                                                        std::string dev = "/dev", std::string proc = "/proc");
    [[nodiscard]] virtual bool in_use() const = 0;
};

}  // namespace ingear::desktop
