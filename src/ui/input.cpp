#include "ui/input.h"

namespace ingear::ui {

namespace {

struct KeyWords {
    std::string_view name;   ///< in scripts
    std::string_view label;  ///< on screen
};

constexpr std::array<KeyWords, kKeyCount> kWords{{
    {"", ""},
    {"enter", "Enter"},
    {"escape", "Esc"},
    {"space", "Space"},
    {"tab", "Tab"},
    {"backspace", "Backspace"},
    {"delete", "Delete"},
    {"left", "←"},
    {"right", "→"},
    {"up", "↑"},
    {"down", "↓"},
    {"page_up", "Page up"},
    {"page_down", "Page down"},
    {"home", "Home"},
    {"end", "End"},
    {"f11", "F11"},
    {"pause", "Pause"},
    {"plus", "+"},
    {"minus", "–"},
    {"comma", ","},
    {"period", "."},
    {"0", "0"},
    {"1", "1"},
    {"2", "2"},
    {"3", "3"},
    {"4", "4"},
    {"5", "5"},
    {"6", "6"},
    {"7", "7"},
    {"8", "8"},
    {"9", "9"},
    {"a", "A"},
    {"b", "B"},
    {"c", "C"},
    {"d", "D"},
    {"e", "E"},
    {"f", "F"},
    {"g", "G"},
    {"h", "H"},
    {"i", "I"},
    {"j", "J"},
    {"k", "K"},
    {"l", "L"},
    {"m", "M"},
    {"n", "N"},
    {"o", "O"},
    {"p", "P"},
    {"q", "Q"},
    {"r", "R"},
    {"s", "S"},
    {"t", "T"},
    {"u", "U"},
    {"v", "V"},
    {"w", "W"},
    {"x", "X"},
    {"y", "Y"},
    {"z", "Z"},
}};

}  // namespace

std::string_view key_label(Key key) {
    return kWords[static_cast<std::size_t>(key)].label;
}

std::optional<Key> key_from(std::string_view name) {
    for (std::size_t i = 1; i < kWords.size(); ++i)
        if (kWords[i].name == name) return static_cast<Key>(i);
    return std::nullopt;
}

}  // namespace ingear::ui
