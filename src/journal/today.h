#pragma once

#include <optional>

#include "domain/catalogue/catalogue.h"
#include "domain/programme/today.h"
#include "domain/settings/settings.h"
#include "journal/records.h"

/// What is decided from the log about the day.
namespace ingear::journal {

/// What is on today. `pain_before`: 0 … 10, where the player was asked.
[[nodiscard]] domain::TodayPlan plan_of_today(const domain::Catalogue& catalogue, const Snapshot& snapshot,
                                              const domain::Settings& settings, const Moment& now,
                                              std::optional<int> pain_before = std::nullopt);

}  // namespace ingear::journal
