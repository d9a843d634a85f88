#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/session/session.h"

namespace ingear::cli {

/// A command that a script gives at a time.
struct TimedCommand {
    double t = 0.0;  ///< seconds of session time, as `t` of the events
    domain::Command command{};
    int line = 0;  ///< 1-based, in the script
};

/// Reads a script: one command a line after its time, "12.5 pause", times never going back. Empty lines and
/// what follows a # are left out. `name` is what errors call the script.
[[nodiscard]] Result<std::vector<TimedCommand>> parse_script(std::string_view text, const std::string& name);

}  // namespace ingear::cli
