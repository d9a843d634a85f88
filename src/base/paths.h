#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ingear {

/// Where the player's data live: $XDG_DATA_HOME/ingear, else ~/.local/share/ingear.
[[nodiscard]] std::filesystem::path default_data_dir();
/// Where the settings live: $XDG_CONFIG_HOME/ingear, else ~/.config/ingear.
[[nodiscard]] std::filesystem::path default_config_dir();
/// What came with the program (assets, shaders, fonts, the baked coach): ../share/ingear beside the program's
/// folder.
[[nodiscard]] std::filesystem::path share_dir();

/// Creates the folder with its parents, for the player's eyes only (0700), and says why when it can't.
[[nodiscard]] Result<void> make_private_dir(const std::filesystem::path& dir);

/// Replaces a file's text as a whole: written beside it, synced, renamed, 0600. A crash leaves the old or the
/// new text.
[[nodiscard]] Result<void> write_private_file(const std::filesystem::path& file, std::string_view text);

/// A whole file as text.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file);

}  // namespace ingear
