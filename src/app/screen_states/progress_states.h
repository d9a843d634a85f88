#pragma once

#include "app/headless_game.h"

namespace ingear::app {

/// The player's own progress; an invented half year where there is nothing yet.
[[nodiscard]] Result<void> stage_progress(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_progress_one(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_progress_empty(HeadlessGame& headless, double at_seconds);

}  // namespace ingear::app
