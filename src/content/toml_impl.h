#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

#include "content/toml_reader.h"

/// Shared by the readers' own sources, so that the TOML library stays out of their header.
namespace ingear::content {

/// "expected a number, not "two"".
[[nodiscard]] std::string expected_not(std::string_view expected, const toml::node& found);

/// A table that has been asked for, its place in the file and the keys that may be in it.
struct SeenTable {
    const toml::table* table = nullptr;
    std::string path;  ///< "phases[0]"; "" for the root
    std::vector<std::string> known;
};

struct TomlFile::Impl {
    std::string label;
    std::vector<Error>* problems = nullptr;
    toml::table root;
    std::vector<SeenTable> tables;

    /// Of a key or, where there is no such key, of its table.
    [[nodiscard]] toml::source_index line_of(std::size_t index, std::string_view key) const;
    [[nodiscard]] Error error_at(toml::source_index line, std::string_view path, std::string message) const;
    /// That is a problem.
    void tell(toml::source_index line, std::string_view path, std::string message);
    /// The table's index, new or known.
    std::size_t see(const toml::table& table, std::string path);
    /// The value, or null; the key is known from now on.
    const toml::node* find(std::size_t index, std::string_view key);
    /// The same; null is a problem.
    const toml::node* require(std::size_t index, std::string_view key, std::string_view expected);
    void refuse(std::size_t index, std::string_view key, std::string_view expected, const toml::node& found);
    [[nodiscard]] std::string path(std::size_t index, std::string_view key) const;
};

}  // namespace ingear::content
