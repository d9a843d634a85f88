#pragma once

#include <optional>
#include <vector>

#include "domain/log/log_event.h"
#include "domain/session/plan.h"

namespace ingear::journal {

/// The events of a session as if every set of it had been done as planned, for one that is recorded by hand.
/// `effort` 1 … 5 and `pain` 0 … 10 as the player rates it.
[[nodiscard]] std::vector<domain::LogEvent> whole_session(const domain::SessionPlan& plan,
                                                          const domain::Catalogue& catalogue,
                                                          const Moment& start, std::optional<int> effort,
                                                          std::optional<int> pain);

}  // namespace ingear::journal
