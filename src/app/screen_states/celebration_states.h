#pragma once

#include "app/headless_game.h"

/// Stages what is celebrated, so many seconds after it begins (below 0: where much of it is seen).
namespace ingear::app {

[[nodiscard]] Result<void> stage_rep_done(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_set_done(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_exercise_done(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_session_done(HeadlessGame& headless, double at_seconds);
/// On the summary of a session: its marbles fall, then its badge lights up.
[[nodiscard]] Result<void> stage_marbles(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_badge(HeadlessGame& headless, double at_seconds);
/// A session that meets the week's target.
[[nodiscard]] Result<void> stage_week(HeadlessGame& headless, double at_seconds);
/// In a rest, so many seconds after the jar was taken out; it is being shaken.
[[nodiscard]] Result<void> stage_rest_jar(HeadlessGame& headless, double at_seconds);
[[nodiscard]] Result<void> stage_jar_full(HeadlessGame& headless, double at_seconds);

}  // namespace ingear::app
