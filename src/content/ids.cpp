#include "content/ids.h"

#include <algorithm>

namespace ingear::content {

namespace {

bool is_small_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_sound_id(const std::string& id) {
    constexpr std::size_t kLongest = 64;
    return !id.empty() && id.size() <= kLongest && is_small_letter(id.front()) &&
           std::all_of(id.begin(), id.end(),
                       [](char c) { return is_small_letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

std::string read_id(const TomlTable& table) {
    const std::string id = table.text("id");
    if (!id.empty() && !is_sound_id(id)) {
        table.problem("id", "expected small letters, digits and underscores, beginning with a letter");
    }
    return id;
}

}  // namespace ingear::content
