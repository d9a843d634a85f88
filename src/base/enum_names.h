#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

/// Enumerations and their names: one table of each, in the order of the values, which count from 0.
namespace ingear {

template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

/// None where no value has that name.
template <class Enum, std::size_t N>
[[nodiscard]] constexpr std::optional<Enum> value_named(const std::array<std::string_view, N>& names,
                                                        std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace ingear
