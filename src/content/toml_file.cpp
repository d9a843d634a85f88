#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <numeric>

#include "base/paths.h"
#include "content/toml_guard.h"
#include "content/toml_impl.h"

namespace ingear::content {

namespace {

constexpr auto kRoot = std::string_view{};

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

std::string expected_not(std::string_view expected, const toml::node& found) {
    return fmt::format("expected {}, not {}", expected, describe(found));
}

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

toml::source_index TomlFile::Impl::line_of(std::size_t index, std::string_view key) const {
    const toml::node* node = tables[index].table->get(key);
    if (node == nullptr) node = tables[index].table;
    return node->source().begin.line;
}

Error TomlFile::Impl::error_at(toml::source_index line, std::string_view path, std::string message) const {
    std::string where = fmt::format("{}:{}", label, line);
    if (!path.empty()) where += fmt::format(": {}", path);
    return {std::move(message), std::move(where)};
}

void TomlFile::Impl::tell(toml::source_index line, std::string_view path, std::string message) {
    Error problem = error_at(line, path, std::move(message));
    // Two readers may ask for the same key.
    if (std::find(problems->begin(), problems->end(), problem) == problems->end()) {
        problems->push_back(std::move(problem));
    }
}

std::size_t TomlFile::Impl::see(const toml::table& table, std::string path) {
    const auto known = std::find_if(tables.begin(), tables.end(),
                                    [&](const SeenTable& seen) { return seen.table == &table; });
    if (known != tables.end()) return static_cast<std::size_t>(known - tables.begin());
    tables.push_back({&table, std::move(path), {}});
    return tables.size() - 1;
}

const toml::node* TomlFile::Impl::find(std::size_t index, std::string_view key) {
    SeenTable& seen = tables[index];
    if (std::find(seen.known.begin(), seen.known.end(), key) == seen.known.end())
        seen.known.emplace_back(key);
    return seen.table->get(key);
}

const toml::node* TomlFile::Impl::require(std::size_t index, std::string_view key,
                                          std::string_view expected) {
    const toml::node* node = find(index, key);
    if (node == nullptr) {
        tell(tables[index].table->source().begin.line, path(index, key),
             fmt::format("is missing: expected {}", expected));
    }
    return node;
}

std::string TomlFile::Impl::path(std::size_t index, std::string_view key) const {
    const std::string& parent = tables[index].path;
    return parent.empty() ? std::string(key) : fmt::format("{}.{}", parent, key);
}

void TomlFile::Impl::refuse(std::size_t index, std::string_view key, std::string_view expected,
                            const toml::node& found) {
    tell(found.source().begin.line, path(index, key), expected_not(expected, found));
}

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

}  // namespace ingear::content
