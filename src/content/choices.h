#pragma once

#include <array>

#include "base/enum_names.h"
#include "content/toml_reader.h"

namespace ingear::content {

/// One of an enumeration's values by its name; the first one where the key is wrong, which is a problem.
template <class Enum, std::size_t N>
[[nodiscard]] Enum read_choice(const TomlTable& table, std::string_view key,
                               const std::array<std::string_view, N>& names) {
    return value_named<Enum>(names, table.choice(key, names)).value_or(Enum{});
}

/// The same, or no such key.
template <class Enum, std::size_t N>
[[nodiscard]] Enum read_choice_or(const TomlTable& table, std::string_view key,
                                  const std::array<std::string_view, N>& names, Enum otherwise) {
    const std::string fallback(name_of(names, otherwise));
    return value_named<Enum>(names, table.choice_or(key, names, fallback)).value_or(otherwise);
}

}  // namespace ingear::content
