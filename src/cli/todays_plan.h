#pragma once

#include "cli/context.h"
#include "domain/today.h"

namespace ingear::cli {

/// What is on at the context's moment, from the player's own history.
[[nodiscard]] OrFailure<domain::TodayPlan> todays_plan(const domain::Catalogue& catalogue,
                                                       const Context& context);

/// The streak at the context's moment.
[[nodiscard]] OrFailure<domain::Streak> current_streak(storage::Store& store, const Moment& now);

}  // namespace ingear::cli
