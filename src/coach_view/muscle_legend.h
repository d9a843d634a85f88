#pragma once

#include "coach_view/muscle_legend_model.h"
#include "ui/ui.h"

namespace ingear::coach_view {

/// The height, in pixels, at which the whole legend is seen.
[[nodiscard]] float muscle_legend_height(const ui::Ui& ui, const MuscleLegend& legend);

/// Names the muscles beside chips in the colours of their light, from the top of the box: as many as there is
/// room for, the ones that work hardest first. Returns the height used, 0 where there is room for less than
/// two (or for the only one), or where the box is too narrow for their names.
float muscle_legend(ui::Ui& ui, const ui::Rect& box, const MuscleLegend& legend);

}  // namespace ingear::coach_view
