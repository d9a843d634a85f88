#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/log_event.h"
#include "domain/plan.h"
#include "domain/streak.h"

namespace ingear::domain {

/// What is on today, in words for the player.
struct TodayPlan {
    std::string routine;
    std::string why;  ///< one sentence
    bool rest_day =
        false;  ///< it is wiser to rest (less than 48 h since the last session); starting stays possible
};

/// `last_session`: when the last one that counts began, if any.
[[nodiscard]] TodayPlan plan_today(const Catalogue& catalogue, const Streak& streak,
                                   const std::optional<Moment>& last_session, const Moment& now);

}  // namespace ingear::domain
