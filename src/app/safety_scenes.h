#pragma once

#include "app/rehearsal.h"

/// Stages what keeps the player safe: the welcome, red flags, rests, and what is asked about pain.
namespace ingear::app {

[[nodiscard]] Result<void> stage_welcome(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_welcome_flags(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_welcome_advice(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_welcome_plan(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_locked(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_lift_lock(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_rest_day(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_rest_hard(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_pain_before(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_pain_before_high(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_morning(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_hurts(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_hurts_settle(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_hurts_swap(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_change(Rehearsal& rehearsal, double at_seconds);
[[nodiscard]] Result<void> stage_change_choice(Rehearsal& rehearsal, double at_seconds);

}  // namespace ingear::app
