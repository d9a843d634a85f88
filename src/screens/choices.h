#pragma once

#include <span>
#include <string>

#include "screens/ui.h"

namespace ingear::screens {

inline constexpr float kChoiceHeight = 34.0F;

/// One of several, as chips that go on in the next line where a line is full. Returns the chosen index;
/// `used` is the height that they take, in pixels.
int choices(Ui& ui, const char* id, const Rect& box, std::span<const std::string> labels, int chosen,
            float& used);

}  // namespace ingear::screens
