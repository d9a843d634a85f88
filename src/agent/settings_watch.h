#pragma once

#include <filesystem>
#include <functional>

#include "desktop/loop.h"
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
class SettingsWatch final : public desktop::Source {
  public:
    SettingsWatch(std::filesystem::path config_dir, std::function<void()> changed);
    ~SettingsWatch() override;
    SettingsWatch(const SettingsWatch&) = delete;
    SettingsWatch& operator=(const SettingsWatch&) = delete;

    [[nodiscard]] int fd() const override { return inotify_; }
    void dispatch(short ready) override;

  private:
    void watch();

    std::filesystem::path config_dir_;
    std::function<void()> changed_;
    int inotify_;
    bool folder_there_ = false;
};

}  // namespace ingear::agent
