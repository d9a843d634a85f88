#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/ui.h"

namespace ingear::ui {

/// A row of a card of settings: words on the left, a control on the right; below them in a small window.
/// Without a name the whole row is the control's.
struct SettingRow {
    const char* icon = nullptr;  ///< null for none
    std::string_view name;
    std::string_view detail;  ///< "" for none
    float size;               ///< pixels: the control's width; without a name the row's height
    std::function<void(const Rect&)> control;  ///< draws the control into its box, and reads it
};

/// Whether controls stand below their words.
[[nodiscard]] bool settings_are_narrow(const Ui& ui);
/// A card from `y` down, as tall as its rows. Returns where the next one begins.
float settings_card(Ui& ui, const Rect& page, float y, const std::vector<SettingRow>& rows);

}  // namespace ingear::ui
