#include "domain/streak/habit.h"

#include <algorithm>
#include <cmath>

namespace ingear::domain {

namespace {

using std::chrono::days;

constexpr int kDaysAWeek = 7;

/// How much of the score stays from one day to the next: the rarer the habit is meant to be, the more.
double memory_of(int target) {
    return std::pow(0.5, std::sqrt(static_cast<double>(target) / kDaysAWeek) / 13.0);
}

/// How many of the sorted dates lie in (day − 7 days, day].
class RollingWeek {
  public:
    explicit RollingWeek(const std::vector<LocalDate>& dates)
        : dates_(dates), begin_(dates.begin()), end_(dates.begin()) {}

    int up_to(LocalDate day) {
        while (end_ != dates_.end() && *end_ <= day) ++end_;
        while (begin_ != end_ && *begin_ <= day - days{kDaysAWeek}) ++begin_;
        return static_cast<int>(end_ - begin_);
    }

  private:
    const std::vector<LocalDate>& dates_;
    std::vector<LocalDate>::const_iterator begin_, end_;
};

}  // namespace

double habit_strength(const std::vector<LocalDate>& session_dates, const Targets& targets,
                      const Pauses& pauses, LocalDate today) {
    if (session_dates.empty()) return 0.0;
    std::vector<LocalDate> dates = session_dates;
    std::ranges::sort(dates);
    RollingWeek week(dates);
    double strength = 0.0;
    int target = 0;
    double memory = 0.0;
    for (LocalDate day = dates.front(); day < today; day += days{1}) {
        if (pauses.on(day)) continue;
        if (const int now = targets.on(day); now != target) {
            target = now;
            memory = memory_of(target);
        }
        const double met = std::min(1.0, static_cast<double>(week.up_to(day)) / target);
        strength = strength * memory + met * (1.0 - memory);
    }
    return strength;
}

std::optional<double> BreakHabit::share() const {
    if (prompted <= 0) return std::nullopt;
    return std::min(1.0, static_cast<double>(followed) / prompted);
}

}  // namespace ingear::domain
