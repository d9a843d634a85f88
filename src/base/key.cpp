#include "base/key.h"

namespace ingear {

namespace {

struct KeyWords {
    std::string_view label;
    std::string_view name;
};

constexpr std::array<KeyWords, static_cast<std::size_t>(Key::digit0)> kWords{{
    {"", "none"},
    {"Enter", "enter"},
    {"Esc", "escape"},
    {"Space", "space"},
    {"Tab", "tab"},
    {"Backspace", "backspace"},
    {"Delete", "delete"},
    {"←", "left"},
    {"→", "right"},
    {"↑", "up"},
    {"↓", "down"},
    {"Page up", "page_up"},
    {"Page down", "page_down"},
    {"Home", "home"},
    {"End", "end"},
    {"F1", "f1"},
    {"F11", "f11"},
    {"Pause", "pause"},
    {"+", "plus"},
    {"–", "minus"},
    {",", "comma"},
    {".", "period"},
    {"?", "question"},
    {"Select", "pad_select"},
}};
constexpr std::string_view kLabels = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kNames = "0123456789abcdefghijklmnopqrstuvwxyz";

}  // namespace

std::string_view key_label(Key key) {
    const auto index = static_cast<std::size_t>(key);
    return index < kWords.size() ? kWords[index].label : kLabels.substr(index - kWords.size(), 1);
}

std::string_view key_name(Key key) {
    const auto index = static_cast<std::size_t>(key);
    return index < kWords.size() ? kWords[index].name : kNames.substr(index - kWords.size(), 1);
}

std::optional<Key> key_named(std::string_view name) {
    for (std::size_t index = 0; index < kKeyCount; ++index)
        if (key_name(static_cast<Key>(index)) == name) return static_cast<Key>(index);
    return std::nullopt;
}

}  // namespace ingear
