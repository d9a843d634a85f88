#pragma once

#include <string_view>

#include "screens/ui.h"

namespace ingear::screens {

/// What is being said, at the bottom of any screen; nothing for no words.
void build_caption(Ui& ui, std::string_view words);

}  // namespace ingear::screens
