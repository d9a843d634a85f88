#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"

namespace ingear::agent {

/// What the command line asks for.
struct Options {
    enum class Command {
        run,
        status,
        pause,
        pause_until_tomorrow,
        pause_while,
        resume,
        break_now,
        help,
        version
    };
    Command command = Command::run;
    bool json = false;
    std::chrono::seconds pause{0};
    std::string program;         ///< to pause while it runs
    int speed = 1;               ///< how fast its time runs, 1 … 3600
    std::filesystem::path game;  ///< what opens the break; empty: `ingear` beside the agent
    std::filesystem::path data_dir, config_dir;
};

/// The error is a misuse, in words for the player.
[[nodiscard]] Result<Options> read_options(int argc, const char* const* argv);
/// "90", "90s", "45m", "1h", "1h30m"; from a second to a day.
[[nodiscard]] std::optional<std::chrono::seconds> duration_from(std::string_view text);
[[nodiscard]] const char* help_text();

}  // namespace ingear::agent
