#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/ui.h"

namespace ingear::ui {

inline constexpr float kChoiceHeight = 34.0F;

/// Several to choose from, as chips that go on in the next line where a line is full. Returns the one that
/// was pressed in this frame; `used` is the height that they take, in pixels.
std::optional<int> choices(Ui& ui, const char* id, const Rect& box, std::span<const std::string> labels,
                           int chosen, float& used);

}  // namespace ingear::ui
