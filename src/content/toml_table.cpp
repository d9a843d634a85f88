#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "content/toml_impl.h"

namespace ingear::content {

namespace {

std::string describe_range(Range range) {
    return fmt::format("a number from {} to {}", range.low, range.high);
}

std::string describe_choice(std::span<const std::string_view> allowed) {
    std::string words;
    for (const std::string_view word : allowed)
        words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", word);
    return "one of " + words;
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

}  // namespace

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
    if (list == nullptr || (required && list->empty())) {
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
    if (list == nullptr || (required && list->empty())) {
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

Error TomlTable::error_at(std::string_view key, std::string message) const {
    return file_->impl_->error_at(file_->impl_->line_of(index_, key), path_of(key), std::move(message));
}

void TomlTable::problem(std::string_view key, std::string message) const {
    file_->impl_->tell(file_->impl_->line_of(index_, key), path_of(key), std::move(message));
}

std::string TomlTable::path_of(std::string_view key) const {
    return file_->impl_->path(index_, key);
}

}  // namespace ingear::content
