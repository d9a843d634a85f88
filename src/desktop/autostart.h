#pragma once

#include <filesystem>

#include "base/result.h"

namespace ingear::desktop {

/// Lets the agent `agent` come up with the desktop, or no longer, by this user's own files: an XDG autostart
/// entry and, for desktops whose session is systemd's, a hardened user unit. Where both take effect the
/// second agent ends itself. `config_home`: $XDG_CONFIG_HOME or ~/.config.
[[nodiscard]] Result<void> set_start_at_login(const std::filesystem::path& config_home,
                                              const std::filesystem::path& agent, bool on);
[[nodiscard]] std::filesystem::path config_home();

}  // namespace ingear::desktop
