#pragma once

#include "domain/training_days.h"
#include "screens/ui.h"

namespace ingear::screens {

/// Days and a moment to choose, from `y` down, with what that comes to in words. Returns where it ends.
float training_choice(Ui& ui, const char* id, const Rect& page, float y, domain::TrainingDays& training);

}  // namespace ingear::screens
