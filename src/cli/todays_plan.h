#pragma once

#include "cli/context.h"
#include "domain/programme/today.h"

namespace ingear::cli {

/// What is on at the context's moment, from the player's own history.
[[nodiscard]] OrFailure<domain::TodayPlan> todays_plan(const domain::Catalogue& catalogue,
                                                       const Context& context);

/// What keeps from a session, and what to do instead; "" where nothing does.
[[nodiscard]] std::string gate_words(const domain::TodayPlan& today, const Moment& now);

}  // namespace ingear::cli
