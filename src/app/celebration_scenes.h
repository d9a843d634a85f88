#pragma once

#include "app/rehearsal.h"

/// Stages what is celebrated, so many seconds after it begins (below 0: where much of it is seen).
namespace ingear::app {

[[nodiscard]] Result<void> stage_rep_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_set_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_exercise_done(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_session_done(Rehearsal& rehearsal, double at_seconds);
/// On the summary of a session: its marbles fall, then its badge lights up.
[[nodiscard]] Result<void> stage_marbles(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_badge(Rehearsal& rehearsal, double at_seconds);
/// A session that meets the week's target.
[[nodiscard]] Result<void> stage_week(Rehearsal& rehearsal, double at_seconds);
/// In a rest, so many seconds after the jar was taken out; it is being shaken.
[[nodiscard]] Result<void> stage_rest_jar(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_jar_full(Rehearsal& rehearsal, double at_seconds);

}  // namespace ingear::app
