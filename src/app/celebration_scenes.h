#pragma once

#include "app/rehearsal.h"

/// Stages what is celebrated, so many seconds after it begins (below 0: where much of it is seen).
namespace ingear::app {

[[nodiscard]] Result<void> stage_rep_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_set_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_exercise_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_session_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_jar_full(Rehearsal& rehearsal, double at_seconds);

}  // namespace ingear::app
