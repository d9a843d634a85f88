#pragma once

#include "agent/options.h"

namespace ingear::agent {

/// Asks the agent that runs to do something, or what it knows. The exit code.
[[nodiscard]] int ask_running_agent(const Options& options);

}  // namespace ingear::agent
