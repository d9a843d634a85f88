#pragma once

#include <string_view>

#include "ui/geometry.h"
#include "ui/ui.h"

/// Rows of a page of settings: words on the left, a control on the right; below them in a small window.
namespace ingear::ui {

struct SettingRow {
    const char* icon = nullptr;  ///< null for none
    std::string_view name;
    std::string_view detail;  ///< "" for none
};

/// Whether controls stand below their words.
[[nodiscard]] bool settings_are_narrow(const Ui& ui);
/// Of a card with so many rows in it.
[[nodiscard]] float settings_height(const Ui& ui, int rows);
/// Draws a row's words, with a line above unless it is the `first`, and returns the box for its control.
Rect setting_row(Ui& ui, Cutter& rest, const SettingRow& row, float control_width, bool first = false);

}  // namespace ingear::ui
