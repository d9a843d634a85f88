#include "domain/streak.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ingear::domain {

namespace {

using std::chrono::days;

constexpr int kDefaultTarget = 2;
constexpr int kDaysAWeek = 7;
constexpr days kWeek{kDaysAWeek};

/// The player's targets in the order they were set.
class Targets {
  public:
    explicit Targets(std::vector<Target> targets) : targets_(std::move(targets)) {
        std::ranges::stable_sort(targets_, {}, &Target::since);
    }

    [[nodiscard]] int on(LocalDate day) const {
        const auto after = std::ranges::upper_bound(targets_, day, {}, &Target::since);
        return after == targets_.begin() ? kDefaultTarget : std::max(1, std::prev(after)->sessions_a_week);
    }

    /// In force on the Monday, or lower where a lower one was chosen within the week.
    [[nodiscard]] int of_week(LocalDate monday) const {
        int lowest = on(monday);
        for (days day{1}; day < kWeek; ++day) lowest = std::min(lowest, on(monday + day));
        return lowest;
    }

  private:
    std::vector<Target> targets_;
};

/// Sessions by day, or by the Monday of the week.
using Counts = std::map<LocalDate, int>;

int count_at(const Counts& counts, LocalDate date) {
    const auto found = counts.find(date);
    return found == counts.end() ? 0 : found->second;
}

/// The Loop habit tracker's score: an exponential average of how well the rolling week met the target, day by
/// day. It rises and falls more slowly the rarer the habit is meant to be. Days that aren't over don't count
/// yet.
double habit_strength(const Counts& by_day, const Targets& targets, LocalDate today) {
    double strength = 0.0;
    if (by_day.empty()) return strength;
    int in_window = 0;
    for (LocalDate day = by_day.begin()->first; day < today; day += days{1}) {
        in_window += count_at(by_day, day) - count_at(by_day, day - kWeek);
        const double target = targets.on(day);
        const double memory = std::pow(0.5, std::sqrt(target / kDaysAWeek) / 13.0);
        const double met = std::min(1.0, in_window / target);
        strength = strength * memory + met * (1.0 - memory);
    }
    return strength;
}

}  // namespace

int target_of_week(const std::vector<Target>& targets, LocalDate monday) {
    return Targets(targets).of_week(monday);
}

Streak compute_streak(const std::vector<LocalDate>& session_dates, const std::vector<Target>& targets,
                      LocalDate today) {
    const Targets target_history(targets);
    const LocalDate this_monday = week_start(today);
    Counts by_day;
    Counts by_week;
    for (const LocalDate date : session_dates) {
        ++by_day[date];
        ++by_week[week_start(date)];
    }

    Streak streak;
    streak.target = target_history.on(today);
    streak.this_week.target = target_history.of_week(this_monday);
    streak.this_week.done = count_at(by_week, this_monday);
    streak.this_week.secured = streak.this_week.done >= streak.this_week.target;

    const LocalDate first = by_week.empty() ? this_monday : std::min(by_week.begin()->first, this_monday);
    for (LocalDate monday = first; monday <= this_monday; monday += kWeek) {
        const bool met = count_at(by_week, monday) >= target_history.of_week(monday);
        if (met)
            ++streak.weeks;
        else if (monday < this_monday)
            streak.weeks = 0;
        streak.best = std::max(streak.best, streak.weeks);
    }
    streak.strength = habit_strength(by_day, target_history, today);
    return streak;
}

}  // namespace ingear::domain
