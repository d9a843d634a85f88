#pragma once

#include <filesystem>
#include <functional>

#include "desktop/event_loop.h"
#include "domain/breaks/break_scheduler.h"

namespace ingear::agent {

/// What the agent needs from the player's files, read in a process of its own, so that reading costs no
/// memory.
struct Readings {
    domain::BreakSettings breaks;
    domain::Uptime sat_today{};
};
/// What is wrong in the files goes to stderr; the defaults stand in.
[[nodiscard]] Readings read_files(const std::filesystem::path& config_dir,
                                  const std::filesystem::path& data_dir);

/// Calls back when the settings file has changed.
class SettingsWatch {
  public:
    SettingsWatch(desktop::EventLoop& loop, std::filesystem::path config_dir, std::function<void()> changed);

  private:
    void watch();

    desktop::EventLoop& loop_;
    std::filesystem::path config_dir_;
    std::function<void()> changed_;
    desktop::EventSource folder_;  ///< that of the settings, or the one around it until that is made
};

}  // namespace ingear::agent
