#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "domain/break_settings.h"

namespace ingear::storage {

/// Reads the table [breaks] of the settings, if it is there; a bad key is told and leaves its default.
void read_breaks(const toml::table& settings, const std::filesystem::path& file,
                 domain::BreakSettings& breaks, std::vector<Error>& problems);
/// Writes it; keys it doesn't know stay.
void write_breaks(toml::table& settings, const domain::BreakSettings& breaks);

}  // namespace ingear::storage
