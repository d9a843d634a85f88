#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "domain/settings/settings.h"

namespace ingear::storage {

struct LoadedSettings {
    domain::Settings settings;
    /// What was wrong in the file, each with line and key; such keys have their defaults. Empty when all is
    /// well.
    std::vector<Error> problems;
};

/// Reads settings.toml. No file: defaults. A file that isn't TOML at all: defaults, one problem; the next
/// save keeps the bad one beside it as settings.toml.bad.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& config_dir);
/// Writes at once and as a whole; keys it doesn't know stay in the file.
[[nodiscard]] Result<void> save_settings(const std::filesystem::path& config_dir,
                                         const domain::Settings& settings);

}  // namespace ingear::storage
