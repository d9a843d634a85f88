#pragma once

#include <string>
#include <vector>

#include "ui/scroll.h"

/// The questions about red flags, and the advice that follows.
namespace ingear::screens {

/// The questions as a list to tick, from `y` down; `ticked`: the ids that apply. Returns where it ends.
float red_flag_list(ui::Ui& ui, const ui::Rect& page, float y, std::vector<std::string>& ticked);

/// Whether a part of the list, in a page of that height, is still to be scrolled to.
[[nodiscard]] bool more_below(const ui::ScrollState& scroll, float height);

/// What to do now, in a few sentences.
[[nodiscard]] std::string red_flag_advice(const std::vector<std::string>& flags);
/// "My knee is badly swollen", told back.
[[nodiscard]] std::string red_flag_told(const std::string& id);

}  // namespace ingear::screens
