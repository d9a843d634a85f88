#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ingear::content {

/// The line (from 1) of the first key with more parts ("a.b.c.…") than any file of ours needs. Each part is a
/// table within a table, and taking a tower of a hundred thousand tables down again overflows the stack of
/// the TOML library, which itself only limits the nesting of values.
[[nodiscard]] std::optional<std::size_t> first_line_nested_too_deeply(std::string_view text);

}  // namespace ingear::content
