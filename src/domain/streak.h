#pragma once

#include <vector>

#include "base/time.h"

namespace ingear::domain {

/// Since a day, so many sessions a week are the player's target.
struct Target {
    LocalDate since{};
    int sessions_a_week = 2;
};

struct ThisWeek {
    int done = 0;
    int target = 2;
    bool secured = false;  ///< the target is met
};

/// Weeks (Monday to Sunday) that met the player's target, one after another. The current week adds to the
/// streak once it is secured and can't break it.
struct Streak {
    int target = 2;
    int weeks = 0;
    int best = 0;
    int reserves = 0;       ///< tokens that cover a missed week
    double strength = 0.0;  ///< habit strength 0 … 1, over finished days
    ThisWeek this_week;
};

/// `session_dates`: the local date of every session that counts, any order, repeats allowed. `targets` any
/// order; before the first one the target is 2. A week is held to the target in force on its Monday… or a
/// lower one chosen within it.
[[nodiscard]] Streak compute_streak(const std::vector<LocalDate>& session_dates,
                                    const std::vector<Target>& targets, LocalDate today);

/// The target that a week is held to. `targets` in any order.
[[nodiscard]] int target_of_week(const std::vector<Target>& targets, LocalDate monday);

}  // namespace ingear::domain
