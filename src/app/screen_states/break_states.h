#pragma once

#include "app/headless_game.h"

/// Stages breaks, and the page about them, for their pictures.
namespace ingear::app {

[[nodiscard]] Result<void> stage_breaks(HeadlessGame& headless, double at_seconds);
/// So many seconds into a break (below 0: in the middle of a move).
[[nodiscard]] Result<void> stage_break(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_break_done(HeadlessGame& headless, double at_seconds);

}  // namespace ingear::app
