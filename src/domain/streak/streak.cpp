#include "domain/streak/streak.h"

#include <algorithm>
#include <map>
#include <set>

namespace ingear::domain {

namespace {

using std::chrono::days;
constexpr days kWeek{7};
using Index = std::ptrdiff_t;

/// A return counts for the bonus for so long after the missed week.
constexpr days kWelcomeBackWithin{2};
/// What a reserve did longer ago is no news any more.
constexpr days kNewsFor{28};

class Choices {
  public:
    explicit Choices(const std::vector<ReserveChoice>& choices) {
        for (const ReserveChoice& choice : choices) {
            const LocalDate week = week_start(choice.week);
            const auto [at, fresh] = newest_.try_emplace(week, choice);
            const bool later = choice.at > at->second.at || (choice.at == at->second.at && !choice.declined);
            if (!fresh && later) at->second = choice;
        }
    }
    [[nodiscard]] bool declined(LocalDate monday) const {
        const auto found = newest_.find(monday);
        return found != newest_.end() && found->second.declined;
    }
    [[nodiscard]] bool accepted(LocalDate monday) const {
        const auto found = newest_.find(monday);
        return found != newest_.end() && !found->second.declined;
    }

  private:
    std::map<LocalDate, ReserveChoice> newest_;
};

/// Every week judged by itself and the one after it: met, repaired, paused, missed or open.
std::vector<WeekRecord> judge(const StreakHistory& history, const Targets& targets, const Pauses& pauses,
                              const Choices& choices, LocalDate today) {
    const LocalDate this_monday = week_start(today);
    std::map<LocalDate, int> by_week;
    std::set<LocalDate> days_done;
    for (const LocalDate date : history.session_dates) {
        ++by_week[week_start(date)];
        days_done.insert(date);
    }
    std::vector<WeekRecord> found;
    if (by_week.empty()) return found;
    for (LocalDate monday = by_week.begin()->first; monday <= this_monday; monday += kWeek) {
        WeekRecord week{.monday = monday, .target = targets.of_week(monday)};
        if (const auto done = by_week.find(monday); done != by_week.end()) week.done = done->second;
        week.declined = choices.declined(monday);
        if (week.done >= week.target)
            week.kind = WeekKind::met;
        else if (monday == this_monday)
            week.kind = WeekKind::open;
        else if (pauses.within_week(monday))
            week.kind = WeekKind::paused;
        if (!found.empty() && found.back().kind != WeekKind::met) {
            WeekRecord& before = found.back();
            if (before.kind == WeekKind::missed && week.done > week.target) before.kind = WeekKind::repaired;
            const auto back = days_done.lower_bound(monday);
            week.welcome_back = back != days_done.end() && *back < monday + kWelcomeBackWithin;
        }
        found.push_back(week);
    }
    return found;
}

/// The longest run that ends with each week: it may hold no more than two missed weeks of a month, and none
/// that the player doesn't want covered. Found for every end from the one before, so that a history of years
/// takes no longer than it is long.
class Runs {
  public:
    explicit Runs(const std::vector<WeekRecord>& weeks) : met_before_(weeks.size() + 1, 0) {
        std::vector<Index> missed;  // of the month so far
        std::chrono::year_month month{};
        Index begin = 0;
        for (Index i = 0; i < std::ssize(weeks); ++i) {
            const WeekRecord& week = weeks[static_cast<std::size_t>(i)];
            if (month_of(week.monday) != month) {
                month = month_of(week.monday);
                missed.clear();
            }
            if (week.kind == WeekKind::missed) {
                missed.push_back(i);
                if (week.declined)
                    begin = i + 1;
                else if (std::ssize(missed) > kReservesAMonth)
                    begin = std::max(begin, *(missed.end() - kReservesAMonth - 1) + 1);
            }
            begin_.push_back(begin);
            met_before_[static_cast<std::size_t>(i) + 1] =
                met_before_[static_cast<std::size_t>(i)] + (week.kind == WeekKind::met ? 1 : 0);
        }
    }

    [[nodiscard]] Index begin(Index last) const {
        return last < 0 ? 0 : begin_[static_cast<std::size_t>(last)];
    }
    /// Weeks that met the target in the run that ends with `last`.
    [[nodiscard]] int length(Index last) const {
        return last < 0 ? 0
                        : met_before_[static_cast<std::size_t>(last) + 1] -
                              met_before_[static_cast<std::size_t>(begin(last))];
    }
    [[nodiscard]] int longest() const {
        int longest = 0;
        for (Index last = 0; last < std::ssize(begin_); ++last) longest = std::max(longest, length(last));
        return longest;
    }

  private:
    std::vector<Index> begin_;
    std::vector<int> met_before_;
};

/// Where the weeks up to now fall apart into streaks, seen from today backwards.
struct Streaks {
    Index current_begin = 0;  ///< first week that met the target, if `current` > 0
    int current = 0;
    std::vector<EndedStreak> ended;  ///< newest first
};

Index first_met(const std::vector<WeekRecord>& weeks, Index from) {
    while (from < std::ssize(weeks) && weeks[static_cast<std::size_t>(from)].kind != WeekKind::met) ++from;
    return from;
}
Index last_met(const std::vector<WeekRecord>& weeks, Index from) {
    while (from >= 0 && weeks[static_cast<std::size_t>(from)].kind != WeekKind::met) --from;
    return from;
}

/// The last week that counts so far: the current one once it is met, else the one before.
Index last_judged(const std::vector<WeekRecord>& weeks) {
    const Index last = std::ssize(weeks) - 1;
    return last >= 0 && weeks.back().kind == WeekKind::open ? last - 1 : last;
}

void cover(std::vector<WeekRecord>& weeks, Index first, Index last) {
    for (Index i = first; i <= last; ++i) {
        WeekRecord& week = weeks[static_cast<std::size_t>(i)];
        if (week.kind == WeekKind::missed) week.kind = WeekKind::covered;
    }
}

/// Tells the streaks apart and marks the weeks that reserves cover.
Streaks part(std::vector<WeekRecord>& weeks, const Runs& runs) {
    Streaks streaks;
    const Index last = last_judged(weeks);
    streaks.current = runs.length(last);
    Index begin = runs.begin(last);
    if (streaks.current > 0) {
        streaks.current_begin = first_met(weeks, begin);
        cover(weeks, streaks.current_begin, last);
    } else {
        begin = last + 1;
    }
    for (Index end = last_met(weeks, begin - 1); end >= 0; end = last_met(weeks, begin - 1)) {
        begin = runs.begin(end);
        const Index first = first_met(weeks, begin);
        cover(weeks, first, end);
        streaks.ended.push_back({weeks[static_cast<std::size_t>(first)].monday,
                                 weeks[static_cast<std::size_t>(end)].monday + days{6}, runs.length(end)});
    }
    return streaks;
}

/// `judged`: before reserves were given out; `parted`: after.
std::optional<Repair> find_repair(std::vector<WeekRecord> judged, const std::vector<WeekRecord>& parted) {
    if (judged.size() < 2) return std::nullopt;
    const WeekRecord& this_week = judged.back();
    WeekRecord& last_week = judged[judged.size() - 2];
    if (last_week.kind != WeekKind::missed) return std::nullopt;
    Repair repair{.week = last_week.monday,
                  .to_go = this_week.target + 1 - this_week.done,
                  .covered = parted[parted.size() - 2].kind == WeekKind::covered};
    last_week.kind = WeekKind::repaired;
    repair.weeks = Runs(judged).length(std::ssize(judged) - 2);
    if (repair.weeks == 0) return std::nullopt;
    if (this_week.kind == WeekKind::met) ++repair.weeks;
    return repair;
}

}  // namespace

int target_of_week(const std::vector<Target>& targets, LocalDate monday) {
    return Targets(targets).of_week(monday);
}

std::vector<WeekRecord> weeks_of(const StreakHistory& history, LocalDate today) {
    std::vector<WeekRecord> weeks =
        judge(history, Targets(history.targets), {history.pauses, history.pause_ends},
              Choices(history.reserve_choices), today);
    part(weeks, Runs(weeks));
    return weeks;
}

Streak compute_streak(const StreakHistory& history, LocalDate today) {
    const Targets targets(history.targets);
    const Pauses pauses(history.pauses, history.pause_ends);
    const Choices choices(history.reserve_choices);
    const LocalDate this_monday = week_start(today);

    Streak streak;
    streak.target = targets.on(today);
    streak.this_week.target = targets.of_week(this_monday);
    streak.paused = pauses.on(today);
    streak.breaks = history.breaks;

    const std::vector<WeekRecord> judged = judge(history, targets, pauses, choices, today);
    if (judged.empty()) return streak;
    const Runs runs(judged);
    std::vector<WeekRecord> weeks = judged;
    Streaks streaks = part(weeks, runs);

    const WeekRecord& this_week = weeks.back();
    streak.this_week = {this_week.done, this_week.target, this_week.kind == WeekKind::met,
                        this_week.welcome_back};
    streak.weeks = streaks.current;
    streak.best = runs.longest();
    streak.strength = habit_strength(history.session_dates, targets, pauses, today);
    streak.reserves = kReservesAMonth;
    if (streak.weeks > 0) {
        for (auto i = static_cast<std::size_t>(streaks.current_begin); i < weeks.size(); ++i) {
            const LocalDate monday = weeks[i].monday;
            if (weeks[i].kind != WeekKind::covered) continue;
            streak.covered.push_back(monday);
            if (!choices.accepted(monday) && monday + kNewsFor >= this_monday)
                streak.reserve_news.push_back(monday);
            if (month_of(monday) == month_of(this_monday)) --streak.reserves;
        }
    }
    streak.repair = find_repair(judged, weeks);
    streak.ended = std::move(streaks.ended);
    if (streak.repair && !streak.repair->covered && !streak.ended.empty())
        streak.ended.erase(streak.ended.begin());
    if (weeks.size() > 1) {
        const WeekRecord& last_week = weeks[weeks.size() - 2];
        if (last_week.kind == WeekKind::missed && last_week.declined) streak.declined = last_week.monday;
    }
    return streak;
}

}  // namespace ingear::domain
