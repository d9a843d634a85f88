#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/composer.h"
#include "domain/past_sessions.h"
#include "domain/plan.h"
#include "domain/streak.h"

namespace ingear::domain {

/// What is on today, in words for the player.
struct TodayPlan {
    Routine routine;  ///< with nothing in it when there is none to do
    std::string why;  ///< one sentence
    bool rest_day =
        false;  ///< it is wiser to rest (less than 48 h since the last session); starting stays possible
    PainAdvice advice = PainAdvice::none;
};

/// `last_session`: when the last one that counts began, if any; then the session is composed from the
/// standard ladder. The first one of all is the routine "first_steps", and so is every one where there is no
/// ladder.
[[nodiscard]] TodayPlan plan_today(const Catalogue& catalogue, const Streak& streak,
                                   const std::optional<Moment>& last_session, const TrainingHistory& history,
                                   const SessionWish& wish, const Moment& now);

}  // namespace ingear::domain
