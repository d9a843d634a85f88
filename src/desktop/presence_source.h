#pragma once

#include <functional>
#include <optional>
#include <string>

#include "desktop/event_loop.h"

namespace ingear::desktop {

/// For Settings, `doctor` and the status: a source, whether it works, and what it sees right now.
struct PresenceReport {
    std::string what;    ///< "keyboard and pointer", "lock and sleep", …
    std::string source;  ///< "X11", "Wayland", "logind", …
    bool active = false;
    std::string sees;  ///< in a few words; why not, where it isn't active
};

/// A source of news about the desk. Each may be missing, restart or lie: then it says so once, and tries
/// again.
class PresenceSource {
  public:
    virtual ~PresenceSource() = default;
    [[nodiscard]] virtual PresenceReport report() const = 0;
};

/// One that can tell when keyboard and pointer rest. It speaks up after `rest_after` of rest, and when work
/// goes on.
class IdleSource : public PresenceSource {
  public:
    virtual void set_rest_after(Uptime rest_after) = 0;
    [[nodiscard]] virtual bool active() const = 0;
    [[nodiscard]] virtual std::optional<Uptime> idle_since() const = 0;
};

using Changed = std::function<void()>;

}  // namespace ingear::desktop
