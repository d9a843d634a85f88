#include "content/toml_reader.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/paths.h"
#include "content/toml_guard.h"

namespace ingear::content {

namespace {

/// A table that has been asked for, its place in the file and the keys that may be in it.
struct SeenTable {
    const toml::table* table = nullptr;
    std::string path;  ///< "phases[0]"; "" for the root
    std::vector<std::string> known;
};

constexpr auto kRoot = std::string_view{};

std::string describe_range(Range range) {
    return fmt::format("a number from {} to {}", range.low, range.high);
}

std::string describe_choice(std::span<const std::string_view> allowed) {
    std::string words;
    for (const std::string_view word : allowed)
        words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", word);
    return "one of " + words;
}

/// What stands in the file, short enough for a message.
std::string describe(const toml::node& node) {
    if (const auto* text = node.as_string()) {
        constexpr std::size_t kLongest = 40;
        const std::string& value = text->get();
        return value.size() <= kLongest ? fmt::format("\"{}\"", value) : std::string("a long text");
    }
    if (const auto* whole = node.as_integer()) return fmt::format("{}", whole->get());
    if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
    if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
    if (node.is_table()) return "a table";
    if (node.is_array()) return "a list";
    return "a date or time";
}

std::string expected_not(std::string_view expected, const toml::node& found) {
    return fmt::format("expected {}, not {}", expected, describe(found));
}

std::optional<double> finite_number(const toml::node& node) {
    const std::optional<double> value = node.value<double>();
    if (!node.is_number() || !value || !std::isfinite(*value)) return std::nullopt;
    return value;
}

std::optional<double> number_within(const toml::node& node, Range range) {
    const std::optional<double> value = finite_number(node);
    if (!value || *value < range.low || *value > range.high) return std::nullopt;
    return value;
}

std::optional<int> whole_within(const toml::node& node, int low, int high) {
    const auto* whole = node.as_integer();
    if (whole == nullptr || whole->get() < low || whole->get() > high) return std::nullopt;
    return static_cast<int>(whole->get());
}

/// Letters to change, add or leave out (Levenshtein), by the usual two-row table.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = above[j] + (a[i] == b[j] ? 0 : 1);
            row[j + 1] = std::min({changed, above[j + 1] + 1, row[j] + 1});
        }
        above = std::move(row);
    }
    return above.back();
}

}  // namespace

std::string nearest_word(std::string_view word, std::span<const std::string> candidates) {
    // A third of the letters may be wrong; more, and the guess would be noise.
    std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
    std::string nearest;
    if (word.size() > 64) return nearest;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance >= best) continue;
        best = distance;
        nearest = candidate;
    }
    return nearest;
}

struct TomlFile::Impl {
    std::string label;
    std::vector<Error>* problems = nullptr;
    toml::table root;
    std::vector<SeenTable> tables;

    void tell(toml::source_index line, std::string_view path, std::string message) {
        std::string where = fmt::format("{}:{}", label, line);
        if (!path.empty()) where += fmt::format(": {}", path);
        Error problem{std::move(message), std::move(where)};
        // Two readers may ask for the same key.
        if (std::find(problems->begin(), problems->end(), problem) == problems->end()) {
            problems->push_back(std::move(problem));
        }
    }

    std::size_t see(const toml::table& table, std::string path) {
        const auto known = std::find_if(tables.begin(), tables.end(),
                                        [&](const SeenTable& seen) { return seen.table == &table; });
        if (known != tables.end()) return static_cast<std::size_t>(known - tables.begin());
        tables.push_back({&table, std::move(path), {}});
        return tables.size() - 1;
    }

    /// The value, or null; the key is known from now on.
    const toml::node* find(std::size_t index, std::string_view key) {
        SeenTable& seen = tables[index];
        if (std::find(seen.known.begin(), seen.known.end(), key) == seen.known.end())
            seen.known.emplace_back(key);
        return seen.table->get(key);
    }

    const toml::node* require(std::size_t index, std::string_view key, std::string_view expected) {
        const toml::node* node = find(index, key);
        if (node == nullptr) {
            tell(tables[index].table->source().begin.line, path(index, key),
                 fmt::format("is missing: expected {}", expected));
        }
        return node;
    }

    [[nodiscard]] std::string path(std::size_t index, std::string_view key) const {
        const std::string& parent = tables[index].path;
        return parent.empty() ? std::string(key) : fmt::format("{}.{}", parent, key);
    }

    void refuse(std::size_t index, std::string_view key, std::string_view expected, const toml::node& found) {
        tell(found.source().begin.line, path(index, key), expected_not(expected, found));
    }
};

TomlFile::TomlFile() : impl_(std::make_unique<Impl>()) {}
TomlFile::~TomlFile() = default;

std::unique_ptr<TomlFile> TomlFile::read(const std::filesystem::path& path, std::string label,
                                         std::vector<Error>& problems) {
    constexpr std::uintmax_t kLargestFile = 1024 * 1024;
    std::error_code error;
    const auto refuse = [&](std::string message) {
        problems.push_back({std::move(message), label});
        return nullptr;
    };
    if (!std::filesystem::exists(path, error)) return refuse("there is no such file");
    if (!std::filesystem::is_regular_file(path, error)) return refuse("is not a file");
    if (std::filesystem::file_size(path, error) > kLargestFile || error) {
        return refuse("is too large: expected at most 1 MiB");
    }
    const Result<std::string> text = read_file(path);
    if (!text) return refuse(text.error().message);
    return parse(*text, std::move(label), problems);
}

std::unique_ptr<TomlFile> TomlFile::parse(std::string_view text, std::string label,
                                          std::vector<Error>& problems) {
    if (const std::optional<std::size_t> line = first_line_nested_too_deeply(text)) {
        problems.push_back({"the key has too many parts", fmt::format("{}:{}", label, *line)});
        return nullptr;
    }
    std::unique_ptr<TomlFile> file(new TomlFile);
    file->impl_->label = std::move(label);
    file->impl_->problems = &problems;
    try {
        file->impl_->root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        file->impl_->tell(error.source().begin.line, kRoot, std::string(error.description()));
        return nullptr;
    }
    return file;
}

TomlTable TomlFile::root() {
    return {*this, impl_->see(impl_->root, std::string(kRoot))};
}

const std::vector<Error>& TomlFile::problems() const {
    return *impl_->problems;
}

void TomlFile::report_unknown_keys() {
    for (const SeenTable& seen : impl_->tables) {
        for (const auto& [key, node] : *seen.table) {
            const std::string_view name = key.str();
            if (std::find(seen.known.begin(), seen.known.end(), name) != seen.known.end()) continue;
            const std::string meant = nearest_word(name, seen.known);
            const std::string hint = meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant);
            const std::string path =
                seen.path.empty() ? std::string(name) : fmt::format("{}.{}", seen.path, name);
            impl_->tell(key.source().begin.line, path, "there is no such key" + hint);
        }
    }
}

bool TomlTable::has(std::string_view key) const {
    return file_->impl_->find(index_, key) != nullptr;
}

std::vector<std::string> TomlTable::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, node] : *file_->impl_->tables[index_].table) keys.emplace_back(key.str());
    return keys;
}

std::string TomlTable::text(std::string_view key) const {
    constexpr std::string_view kExpected = "a text";
    const toml::node* node = file_->impl_->require(index_, key, kExpected);
    if (node == nullptr) return {};
    if (node->is_string() && !node->as_string()->get().empty()) return node->as_string()->get();
    file_->impl_->refuse(index_, key, kExpected, *node);
    return {};
}

std::string TomlTable::text_or(std::string_view key, std::string fallback) const {
    return has(key) ? text(key) : std::move(fallback);
}

std::string TomlTable::choice(std::string_view key, std::span<const std::string_view> allowed) const {
    const std::string expected = describe_choice(allowed);
    const toml::node* node = file_->impl_->require(index_, key, expected);
    if (node == nullptr) return {};
    const auto* text = node->as_string();
    if (text != nullptr && std::find(allowed.begin(), allowed.end(), text->get()) != allowed.end())
        return text->get();
    file_->impl_->refuse(index_, key, expected, *node);
    return {};
}

std::string TomlTable::choice_or(std::string_view key, std::span<const std::string_view> allowed,
                                 std::string fallback) const {
    return has(key) ? choice(key, allowed) : std::move(fallback);
}

double TomlTable::number(std::string_view key, Range range) const {
    const std::string expected = describe_range(range);
    const toml::node* node = file_->impl_->require(index_, key, expected);
    if (node == nullptr) return range.low;
    if (const auto value = number_within(*node, range)) return *value;
    file_->impl_->refuse(index_, key, expected, *node);
    return range.low;
}

double TomlTable::number_or(std::string_view key, Range range, double fallback) const {
    return has(key) ? number(key, range) : fallback;
}

int TomlTable::whole(std::string_view key, int low, int high) const {
    const std::string expected = fmt::format("a whole number from {} to {}", low, high);
    const toml::node* node = file_->impl_->require(index_, key, expected);
    if (node == nullptr) return low;
    if (const auto value = whole_within(*node, low, high)) return *value;
    file_->impl_->refuse(index_, key, expected, *node);
    return low;
}

int TomlTable::whole_or(std::string_view key, int low, int high, int fallback) const {
    return has(key) ? whole(key, low, high) : fallback;
}

std::optional<int> TomlTable::optional_whole(std::string_view key, int low, int high) const {
    if (!has(key)) return std::nullopt;
    return whole(key, low, high);
}

bool TomlTable::flag(std::string_view key) const {
    constexpr std::string_view kExpected = "true or false";
    const toml::node* node = file_->impl_->require(index_, key, kExpected);
    if (node == nullptr) return false;
    if (const auto* flag = node->as_boolean()) return flag->get();
    file_->impl_->refuse(index_, key, kExpected, *node);
    return false;
}

bool TomlTable::flag_or(std::string_view key, bool fallback) const {
    return has(key) ? flag(key) : fallback;
}

std::vector<std::string> TomlTable::texts(std::string_view key) const {
    return read_texts(key, true);
}

std::vector<std::string> TomlTable::optional_texts(std::string_view key) const {
    return read_texts(key, false);
}

std::vector<std::string> TomlTable::read_texts(std::string_view key, bool required) const {
    constexpr std::string_view kExpected = "a list of texts";
    TomlFile::Impl& file = *file_->impl_;
    const toml::node* node = required ? file.require(index_, key, kExpected) : file.find(index_, key);
    if (node == nullptr) return {};
    const auto* list = node->as_array();
    if (list == nullptr || list->empty()) {
        file.refuse(index_, key, kExpected, *node);
        return {};
    }
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto* text = (*list)[i].as_string();
        if (text != nullptr && !text->get().empty())
            texts.push_back(text->get());
        else
            file.refuse(index_, fmt::format("{}[{}]", key, i), "a text", (*list)[i]);
    }
    return texts;
}

std::vector<double> TomlTable::numbers(std::string_view key, std::size_t count, Range range) const {
    TomlFile::Impl& file = *file_->impl_;
    const std::string expected =
        fmt::format("a list of {} numbers from {} to {}", count, range.low, range.high);
    std::vector<double> numbers(count, range.low);
    const toml::node* node = file.require(index_, key, expected);
    if (node == nullptr) return numbers;
    const auto* list = node->as_array();
    if (list == nullptr || list->size() != count) {
        file.refuse(index_, key, expected, *node);
        return numbers;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (const auto value = number_within((*list)[i], range))
            numbers[i] = *value;
        else
            file.refuse(index_, fmt::format("{}[{}]", key, i), describe_range(range), (*list)[i]);
    }
    return numbers;
}

std::optional<TomlTable> TomlTable::table(std::string_view key) const {
    if (file_->impl_->require(index_, key, "a table") == nullptr) return std::nullopt;
    return optional_table(key);
}

std::optional<TomlTable> TomlTable::optional_table(std::string_view key) const {
    TomlFile::Impl& file = *file_->impl_;
    const toml::node* node = file.find(index_, key);
    if (node == nullptr) return std::nullopt;
    if (const auto* table = node->as_table())
        return TomlTable(*file_, file.see(*table, file.path(index_, key)));
    file.refuse(index_, key, "a table", *node);
    return std::nullopt;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) const {
    return read_tables(key, true);
}

std::vector<TomlTable> TomlTable::optional_tables(std::string_view key) const {
    return read_tables(key, false);
}

std::vector<TomlTable> TomlTable::read_tables(std::string_view key, bool required) const {
    const std::string expected = fmt::format("a list of tables, [[{}]]", path_of(key));
    TomlFile::Impl& file = *file_->impl_;
    const toml::node* node = required ? file.require(index_, key, expected) : file.find(index_, key);
    if (node == nullptr) return {};
    const auto* list = node->as_array();
    if (list == nullptr || list->empty()) {
        file.refuse(index_, key, expected, *node);
        return {};
    }
    std::vector<TomlTable> tables;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const std::string path = fmt::format("{}[{}]", path_of(key), i);
        if (const auto* table = (*list)[i].as_table())
            tables.push_back(TomlTable(*file_, file.see(*table, path)));
        else
            file.tell((*list)[i].source().begin.line, path, expected_not("a table", (*list)[i]));
    }
    return tables;
}

void TomlTable::problem(std::string_view key, std::string message) const {
    const TomlFile::Impl& file = *file_->impl_;
    const toml::node* node = file.tables[index_].table->get(key);
    if (node == nullptr) node = file.tables[index_].table;
    file_->impl_->tell(node->source().begin.line, path_of(key), std::move(message));
}

std::string TomlTable::path_of(std::string_view key) const {
    return file_->impl_->path(index_, key);
}

}  // namespace ingear::content
