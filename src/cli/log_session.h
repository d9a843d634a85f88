#pragma once

#include "cli/command.h"

/// The parts of `ingear log` that are about sessions.
namespace ingear::cli {

Action declare_log_session(CLI::App& parser);
Action declare_log_remove(CLI::App& parser);
Action declare_log_put_back(CLI::App& parser);

}  // namespace ingear::cli
