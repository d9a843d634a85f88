#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/breaks/break_settings.h"

namespace ingear::storage {

/// A list of days ("mon", …) as a bit each, Monday first; none where it isn't one.
[[nodiscard]] std::optional<std::uint8_t> days_from(const toml::node& node);
[[nodiscard]] toml::array day_names(std::uint8_t days);

/// Reads the table [breaks] of the settings, if it is there; a bad key is told and leaves its default.
void read_breaks(const toml::table& settings, const std::filesystem::path& file,
                 domain::BreakSettings& breaks, std::vector<Error>& problems);
/// Writes it; keys it doesn't know stay.
void write_breaks(toml::table& settings, const domain::BreakSettings& breaks);

}  // namespace ingear::storage
