#pragma once

#include <string_view>

#include "ui/ui.h"

namespace ingear::ui {

/// What is being said, at the bottom of a screen or a part of it; nothing for no words.
void build_caption(Ui& ui, const Rect& within, std::string_view words);

}  // namespace ingear::ui
