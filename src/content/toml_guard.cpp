#include "content/toml_guard.h"

#include <algorithm>

namespace ingear::content {

namespace {

constexpr int kMostDots = 7;

/// Where the string or comment that begins at `at` ends: the index after it.
std::size_t skip_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const std::string_view triple = text.substr(at, 3);
    const bool multiline = triple.size() == 3 && triple[1] == quote && triple[2] == quote;
    std::size_t i = at + (multiline ? 3 : 1);
    while (i < text.size()) {
        if (text[i] == '\\' && quote == '"') {
            i += 2;
            continue;
        }
        if (!multiline && (text[i] == quote || text[i] == '\n')) return i + 1;
        if (multiline && text.substr(i, 3) == triple) return i + 3;
        ++i;
    }
    return text.size();
}

bool ends_chain(char c) {
    return c == '\n' || c == ',' || c == '=' || c == '[' || c == ']' || c == '{' || c == '}';
}

}  // namespace

std::optional<std::size_t> first_line_nested_too_deeply(std::string_view text) {
    std::size_t line = 1;
    int dots = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        std::size_t next = i + 1;
        if (c == '"' || c == '\'') next = skip_string(text, i);
        if (c == '#') next = std::min(text.find('\n', i), text.size());
        if (c == '.' && ++dots > kMostDots) return line;
        if (ends_chain(c)) dots = 0;
        for (; i < next && i < text.size(); ++i) line += text[i] == '\n' ? 1 : 0;
    }
    return std::nullopt;
}

}  // namespace ingear::content
