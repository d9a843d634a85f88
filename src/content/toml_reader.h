#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

/// Reading TOML files whose keys are all known. Every problem of a file is collected with its file, line and
/// key, so that whoever writes one sees all that is wrong at once; reading goes on with a harmless value.
namespace ingear::content {

/// Both ends belong to it.
struct Range {
    double low = 0.0;
    double high = 0.0;
};

class TomlFile;

/// A table of a file. Asking for a key makes it a known one. A light handle: copies mean the same table, and
/// the file outlives them.
class TomlTable {
  public:
    /// Whether the key is there; makes it known.
    [[nodiscard]] bool has(std::string_view key) const;
    /// Every key of the table, in alphabetical order; makes none known.
    [[nodiscard]] std::vector<std::string> keys() const;

    /// A text that isn't empty.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::string text_or(std::string_view key, std::string fallback) const;
    /// One of the allowed words.
    [[nodiscard]] std::string choice(std::string_view key, std::span<const std::string_view> allowed) const;
    [[nodiscard]] std::string choice_or(std::string_view key, std::span<const std::string_view> allowed,
                                        std::string fallback) const;
    /// A finite number, whole or not.
    [[nodiscard]] double number(std::string_view key, Range range) const;
    [[nodiscard]] double number_or(std::string_view key, Range range, double fallback) const;
    [[nodiscard]] int whole(std::string_view key, int low, int high) const;
    [[nodiscard]] int whole_or(std::string_view key, int low, int high, int fallback) const;
    [[nodiscard]] std::optional<int> optional_whole(std::string_view key, int low, int high) const;
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] bool flag_or(std::string_view key, bool fallback) const;
    /// A list with at least one text in it, none of them empty.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    /// The same, or no such key.
    [[nodiscard]] std::vector<std::string> optional_texts(std::string_view key) const;
    /// A list of exactly `count` numbers.
    [[nodiscard]] std::vector<double> numbers(std::string_view key, std::size_t count, Range range) const;

    /// `[key]` or `key = { … }`. None when it isn't there, which is a problem with `table`.
    [[nodiscard]] std::optional<TomlTable> table(std::string_view key) const;
    [[nodiscard]] std::optional<TomlTable> optional_table(std::string_view key) const;
    /// `[[key]]` or `key = [{ … }, …]`: at least one with `tables`, any number with `optional_tables`.
    [[nodiscard]] std::vector<TomlTable> tables(std::string_view key) const;
    [[nodiscard]] std::vector<TomlTable> optional_tables(std::string_view key) const;

    /// Words about a key of this table, at its line or, where there is no such key, at the table's.
    [[nodiscard]] Error error_at(std::string_view key, std::string message) const;
    /// Tells them as a problem of the file.
    void problem(std::string_view key, std::string message) const;
    /// "phases[0].seconds"; the key alone in the file's root.
    [[nodiscard]] std::string path_of(std::string_view key) const;

  private:
    friend class TomlFile;
    TomlTable(TomlFile& file, std::size_t index) : file_(&file), index_(index) {}
    [[nodiscard]] std::vector<TomlTable> read_tables(std::string_view key, bool required) const;
    [[nodiscard]] std::vector<std::string> read_texts(std::string_view key, bool required) const;

    TomlFile* file_;
    std::size_t index_;  ///< into the file's list of tables
};

/// One file being read.
class TomlFile {
  public:
    /// Reads and parses a file; null, and one problem, where that fails (it can't be read, it isn't TOML, it
    /// is larger or more deeply nested than any sane file). `label` names it in problems, such as
    /// "exercises/clamshell.toml".
    [[nodiscard]] static std::unique_ptr<TomlFile> read(const std::filesystem::path& path, std::string label,
                                                        std::vector<Error>& problems);
    /// The same for a text in memory.
    [[nodiscard]] static std::unique_ptr<TomlFile> parse(std::string_view text, std::string label,
                                                         std::vector<Error>& problems);
    ~TomlFile();
    TomlFile(const TomlFile&) = delete;
    TomlFile& operator=(const TomlFile&) = delete;

    [[nodiscard]] TomlTable root();
    [[nodiscard]] const std::vector<Error>& problems() const;
    /// Call it when all has been read: tells every key that nobody asked for, with the likely meant one.
    void report_unknown_keys();

  private:
    friend class TomlTable;
    TomlFile();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The candidate that `word` may have been meant to be: few letters differ. Empty when none is near.
[[nodiscard]] std::string nearest_word(std::string_view word, std::span<const std::string> candidates);

}  // namespace ingear::content
