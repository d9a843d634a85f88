#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desktop/loop.h"

namespace ingear::desktop {

/// For Settings, `doctor` and the status: a source, whether it works, and what it sees right now.
struct SenseReport {
    std::string what;    ///< "keyboard and pointer", "lock and sleep", …
    std::string source;  ///< "X11", "Wayland", "logind", …
    bool active = false;
    std::string sees;  ///< in a few words; why not, where it isn't active
};

/// A source of news about the desk. Each may be missing, restart or lie: then it says so once, and tries
/// again.
class Sense {
  public:
    virtual ~Sense() = default;
    [[nodiscard]] virtual SenseReport report() const = 0;
};

/// One that can tell when keyboard and pointer rest. It speaks up after `rest_after` of rest, and when work
/// goes on.
class IdleSense : public Sense {
  public:
    virtual void set_rest_after(Uptime rest_after) = 0;
    [[nodiscard]] virtual bool active() const = 0;
    [[nodiscard]] virtual std::optional<Uptime> idle_since() const = 0;
};

using Changed = std::function<void()>;

}  // namespace ingear::desktop
