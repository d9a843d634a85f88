#pragma once

#include <filesystem>

#include "base/result.h"

namespace ingear::desktop {

/// Whether the agent comes up with the desktop: the XDG autostart entry of this user.
[[nodiscard]] bool starts_at_login(const std::filesystem::path& config_home);
/// Writes the entry for the program `agent`, or takes it away. `config_home`: $XDG_CONFIG_HOME or ~/.config.
[[nodiscard]] Result<void> set_start_at_login(const std::filesystem::path& config_home,
                                              const std::filesystem::path& agent, bool on);
[[nodiscard]] std::filesystem::path config_home();

}  // namespace ingear::desktop
