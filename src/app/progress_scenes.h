#pragma once

#include "app/rehearsal.h"

namespace ingear::app {

/// The player's own progress; an invented half year where there is nothing yet.
[[nodiscard]] Result<void> stage_progress(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_progress_one(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_progress_empty(Rehearsal& rehearsal, double at_seconds);

}  // namespace ingear::app
