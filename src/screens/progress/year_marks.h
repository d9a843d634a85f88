#pragma once

#include "screens/progress/year_model.h"
#include "ui/ui.h"

/// The signs of the calendar. Each has a shape of its own, so that none is told by its colour alone.
namespace ingear::screens {

/// What a day was, in a box: a disc for a session, a dot for breaks, a small square for a self-test, stripes
/// for a pause.
void day_mark(ui::Ui& ui, const ui::Rect& cell, const YearDay& day);

/// What became of a week, above its days: a star, a wrench, a pause, an umbrella; nothing for a quiet one.
void week_mark(ui::Ui& ui, const ui::Rect& cell, domain::WeekKind kind);

}  // namespace ingear::screens
