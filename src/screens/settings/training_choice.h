#pragma once

#include "domain/programme/training_days.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Days and a moment to choose, from `y` down, with what that comes to in words. Returns where it ends.
float training_choice(ui::Ui& ui, const char* id, const ui::Rect& page, float y,
                      domain::TrainingDays& training);

}  // namespace ingear::screens
