#include "ui/input.h"

namespace ingear::ui {

namespace {

constexpr std::array<std::string_view, kKeyCount> kLabels{
    "",          "Enter", "Esc", "Space", "Tab",   "Backspace", "Delete", "←", "→", "↑", "↓", "Page up",
    "Page down", "Home",  "End", "F11",   "Pause", "+",         "–",      ",", ".", "0", "1", "2",
    "3",         "4",     "5",   "6",     "7",     "8",         "9",      "A", "B", "C", "D", "E",
    "F",         "G",     "H",   "I",     "J",     "K",         "L",      "M", "N", "O", "P", "Q",
    "R",         "S",     "T",   "U",     "V",     "W",         "X",      "Y", "Z",
};

}  // namespace

std::string_view key_label(Key key) {
    return kLabels[static_cast<std::size_t>(key)];
}

}  // namespace ingear::ui
