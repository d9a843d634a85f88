#pragma once

#include <vector>

#include "base/time.h"
#include "domain/streak/pauses.h"
#include "domain/streak/targets.h"

namespace ingear::domain {

/// Habit strength, 0 … 1: the Loop habit tracker's score. Day by day it is an average of how well the last
/// seven days met the target, in which older days fade: score = previous · m + met · (1 − m), with
/// m = 0.5^(√f / 13), f the target per day, met = min(1, sessions in seven days / target). Only days that are
/// over count; a paused day leaves the score as it is. `session_dates` in any order.
[[nodiscard]] double habit_strength(const std::vector<LocalDate>& session_dates, const Targets& targets,
                                    const Pauses& pauses, LocalDate today);

/// The soft count of breaks: never a streak, never broken.
struct BreakHabit {
    int prompted = 0;  ///< over the last kBreakDays days, today included
    int followed = 0;  ///< breaks done on a prompt
    int done = 0;      ///< all breaks, those on one's own among them

    static constexpr double kTargetShare = 0.6;
    /// Of the prompts, 0 … 1; none while there were no prompts.
    [[nodiscard]] std::optional<double> share() const;
    [[nodiscard]] bool met() const { return share().value_or(0.0) >= kTargetShare; }

    bool operator==(const BreakHabit&) const = default;
};
inline constexpr std::chrono::days kBreakDays{28};

}  // namespace ingear::domain
