#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "domain/streak/habit.h"
#include "domain/streak/pauses.h"
#include "domain/streak/targets.h"

/// The streak: weeks, Monday to Sunday by the player's own calendar, that met the target. The rules in plain
/// words, and why they are as they are, stand in docs/streak.md.
namespace ingear::domain {

/// How many missed weeks of a month a streak can do without. A week belongs to the month of its Monday.
inline constexpr int kReservesAMonth = 2;

/// Whether the player wants a reserve to be spent on a missed week. Of several answers for a week the newest
/// holds; of two of the same instant, yes.
struct ReserveChoice {
    LocalDate week{};  ///< any day of it
    bool declined = false;
    Instant at{};
};

/// All that a streak is made of, each in any order. Which sessions count is told by their records.
struct StreakHistory {
    std::vector<LocalDate> session_dates =
        {};  ///< of every session that counts; a day may come several times
    std::vector<Target> targets = {};
    std::vector<PauseBegin> pauses = {};
    std::vector<Moment> pause_ends = {};
    std::vector<ReserveChoice> reserve_choices = {};
    BreakHabit breaks = {};  ///< of the last kBreakDays days
};

/// Takes over what an event tells of targets, pauses and reserves; of any other, nothing.
void add_to(StreakHistory& history, const Moment& moment, const LogBody& body);

enum class WeekKind {
    met,       ///< as many sessions as the target
    repaired,  ///< missed, and mended by one extra session in the week after
    paused,    ///< missed, with at least one paused day in it
    covered,   ///< missed; a reserve holds the streak
    missed,
    open,  ///< the current week, not met yet
};

struct WeekRecord {
    LocalDate monday{};
    int done = 0;
    int target = 2;
    WeekKind kind = WeekKind::missed;
    /// A session on the Monday or Tuesday after a week that wasn't met: it earns the welcome-back bonus.
    bool welcome_back = false;
    bool declined = false;  ///< the player wants no reserve spent on it
};

/// Every week from that of the first session to the current one, oldest first; none without a session.
[[nodiscard]] std::vector<WeekRecord> weeks_of(const StreakHistory& history, LocalDate today);

struct ThisWeek {
    int done = 0;
    int target = 2;
    bool secured = false;       ///< the target is met
    bool welcome_back = false;  ///< back within two days after a week that wasn't met
};

/// A streak that is over: it stays, in gold.
struct EndedStreak {
    LocalDate from{};   ///< the Monday of its first week
    LocalDate until{};  ///< the Sunday of its last week that met the target
    int weeks = 0;

    bool operator==(const EndedStreak&) const = default;
};

/// Last week was missed and can still be mended.
struct Repair {
    LocalDate week{};      ///< its Monday
    int weeks = 0;         ///< how long the streak is once it is mended
    int to_go = 0;         ///< sessions until then: this week's target and one more
    bool covered = false;  ///< a reserve holds the streak meanwhile, and comes back
};

struct Streak {
    int target = 2;
    int weeks = 0;  ///< that met the target, up to now; the current one as soon as it does
    int best = 0;
    int reserves = 0;       ///< left in this month; 0 before the first session
    double strength = 0.0;  ///< habit_strength
    ThisWeek this_week;
    std::optional<Pause> paused;          ///< today
    std::vector<EndedStreak> ended;       ///< newest first; without one that can still be repaired
    std::optional<Repair> repair;         ///< while there is something to mend
    std::vector<LocalDate> covered;       ///< Mondays of the weeks that reserves cover in this streak
    std::vector<LocalDate> reserve_news;  ///< of those, the recent ones that the player hasn't been told of
    std::optional<LocalDate> declined;    ///< Monday of last week, if it is missed for want of a yes
    BreakHabit breaks;
};

[[nodiscard]] Streak compute_streak(const StreakHistory& history, LocalDate today);

/// The target that a week is held to. `targets` in any order.
[[nodiscard]] int target_of_week(const std::vector<Target>& targets, LocalDate monday);

}  // namespace ingear::domain
