#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "domain/programme/composer.h"
#include "domain/programme/past_sessions.h"
#include "domain/session/plan.h"
#include "domain/streak/streak.h"

namespace ingear::domain {

/// What stands between the player and a session.
enum class StartGate {
    open,
    soft_rest,  ///< 24 to 48 hours since the last one: wiser not to, but the player decides
    hard_rest,  ///< less than 24 hours
    red_flags,  ///< told and not taken back
};

/// What is on today, in words for the player.
struct TodayPlan {
    Routine routine;        ///< with nothing in it when there is none to do
    std::string why;        ///< one sentence
    bool rest_day = false;  ///< it is wiser to rest: the day of the last session, and the one after it
    bool paused = false;    ///< the streak is, and why tells until when
    PainAdvice advice = PainAdvice::none;
    Rest rest = Rest::none;
    std::optional<Instant> rested_at;    ///< when the soft rest is over, while there is one
    std::optional<Instant> opens;        ///< when the hard rest is over, while there is one
    std::vector<std::string> red_flags;  ///< that lock exercise, by their ids
    std::string when;                    ///< "Your next day is Thursday, after lunch."; "" without days

    [[nodiscard]] StartGate gate() const;
    /// When a session is possible again, where the hard rest keeps from it.
    [[nodiscard]] std::optional<Instant> opens_at() const { return opens; }
};

/// `last_session`: when the last one that counts began, if any; then the session is composed from the
/// standard ladder. The first one of all is the routine "first_steps", and so is every one where there is no
/// ladder.
[[nodiscard]] TodayPlan plan_today(const Catalogue& catalogue, const Streak& streak,
                                   const std::optional<Moment>& last_session, const TrainingHistory& history,
                                   const SessionWish& wish, const Moment& now);

}  // namespace ingear::domain
