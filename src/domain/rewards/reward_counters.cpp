#include "domain/rewards/reward_counters.h"

#include <algorithm>
#include <cmath>

namespace ingear::domain {

namespace {

constexpr double kEven = 10.0;  // seconds; above, the sides are said to differ (reference: self-tests)

/// What streaks are made of, without the sessions.
StreakHistory history_of(const Accomplishments& accomplishments) {
    StreakHistory history{.targets = accomplishments.targets,
                          .reserve_choices = accomplishments.reserve_choices};
    for (const PauseAccomplishment& pause : accomplishments.pauses) {
        const Moment begun{Instant{pause.from.time_since_epoch()}, UtcOffset{0}};
        history.pauses.push_back({begun, PauseReason::other, pause.to});
    }
    return history;
}

/// Every exercise that has sides was done on both, with as many reps; and there was one.
bool even(const SessionAccomplishment& session) {
    std::map<std::string_view, std::pair<int, int>> sides;
    for (const SetRecord& set : session.sets) {
        if (set.side == motion::Side::left) sides[set.exercise].first += set.reps;
        if (set.side == motion::Side::right) sides[set.exercise].second += set.reps;
    }
    return !sides.empty() && std::ranges::all_of(sides, [](const auto& side) {
        return side.second.first == side.second.second;
    });
}

int most_sets(const SessionAccomplishment& session) {
    std::map<std::pair<std::string_view, motion::Side>, int> sets;
    int most = 0;
    for (const SetRecord& set : session.sets)
        if (set.complete) most = std::max(most, ++sets[{set.exercise, set.side}]);
    return most;
}

}  // namespace

RewardCounters::RewardCounters(const Accomplishments& accomplishments, int most_weeks)
    : accomplishments_(accomplishments),
      most_weeks_(most_weeks),
      history_(history_of(accomplishments)),
      pauses_followed_(accomplishments.pauses.size()) {
    const auto rewarded = rewarded_sessions(accomplishments);
    rewarded_.insert(rewarded.begin(), rewarded.end());
    const auto tests = rewarded_tests(accomplishments);
    rewarded_tests_.insert(tests.begin(), tests.end());
    const auto returns = weeks_of_return(accomplishments);
    returns_.insert(returns.begin(), returns.end());
}

void RewardCounters::count(const SessionAccomplishment& session) {
    const auto of = [this](Measure measure) -> int& { return counts_[static_cast<std::size_t>(measure)]; };
    const LocalDate date = session.at.local_date();
    count_week(date);
    count_pauses(date);
    count_sets(session);
    if (session.rated) ++of(Measure::sessions_rated);
    if (even(session)) ++of(Measure::even_sessions);
    of(Measure::sets_in_a_session) = std::max(of(Measure::sets_in_a_session), most_sets(session));
    count_time(session.at);
    if (rewarded_.contains(&session)) ++of(Measure::sessions);
}

void RewardCounters::count_time(const Moment& at) {
    const LocalDate date = at.local_date();
    months_.insert(month_of(date));
    day_parts_[std::string(day_part(at))].insert(date);
    if (std::chrono::weekday{date} == std::chrono::Monday) mondays_.insert(date);
    if (!first_) first_ = date;
    int& days = counts_[static_cast<std::size_t>(Measure::days_since_first)];
    days = std::max(days, static_cast<int>((date - *first_).count()));
}

void RewardCounters::count_sets(const SessionAccomplishment& session) {
    for (const SetRecord& set : session.sets) {
        reps_[set.exercise] += set.reps;
        if (set.complete) tried_.insert(set.exercise);
    }
}

void RewardCounters::count_week(LocalDate date) {
    const LocalDate monday = week_start(date);
    history_.session_dates.push_back(date);
    if (returns_.contains(monday)) welcomed_.insert(monday);
    if (++sessions_in_week_[monday] < target_of_week(accomplishments_.targets, monday)) return;
    gold_weeks_.insert(monday);
    int& in_a_row = counts_[static_cast<std::size_t>(Measure::weeks_in_a_row)];
    if (in_a_row < most_weeks_) in_a_row = std::max(in_a_row, compute_streak(history_, date).best);
}

void RewardCounters::count_pauses(LocalDate date) {
    for (std::size_t i = 0; i < pauses_followed_.size(); ++i)
        if (date > accomplishments_.pauses[i].to) pauses_followed_[i] = true;
}

void RewardCounters::count(const BreakAccomplishment& taken) {
    ++counts_[static_cast<std::size_t>(Measure::breaks)];
    const LocalDate date = taken.at.local_date();
    if (!break_days_.insert(date).second) return;
    int& most = counts_[static_cast<std::size_t>(Measure::break_days_a_month)];
    most = std::max(most, ++break_days_in_month_[month_of(date)]);
}

void RewardCounters::count(const SelfTestAccomplishment& test) {
    const LocalDate date = test.at.local_date();
    if (rewarded_tests_.contains(&test)) ++counts_[static_cast<std::size_t>(Measure::self_tests)];

    const SelfTestAccomplishment*& last = last_test_[{test.test, test.side}];
    if (last && last->at.local_date() != date && test.value > last->value)
        ++counts_[static_cast<std::size_t>(Measure::self_tests_better)];
    last = &test;

    if (!test.in_seconds || test.side == motion::Side::both || test.value <= 0.0) return;
    const auto other = last_test_.find({test.test, motion::opposite(test.side)});
    if (other == last_test_.end() || other->second->at.local_date() != date || other->second->value <= 0.0)
        return;
    if (std::abs(test.value - other->second->value) <= kEven) even_tests_.emplace(date, test.test);
}

int RewardCounters::value(const Condition& condition) const {
    const auto sum = [&condition](const auto& counts, auto number) {
        int total = 0;
        for (const std::string& name : condition.of)
            if (const auto found = counts.find(name); found != counts.end()) total += number(found->second);
        return total;
    };
    switch (condition.measure) {
        case Measure::fresh_starts:
            return static_cast<int>(mondays_.size());
        case Measure::months:
            return static_cast<int>(months_.size());
        case Measure::day_parts:
            return sum(day_parts_, [](const auto& days) { return static_cast<int>(days.size()); });
        case Measure::day_parts_tried:
            return static_cast<int>(day_parts_.size());
        case Measure::reps:
            return sum(reps_, [](int reps) { return reps; });
        case Measure::exercises_tried:
            if (condition.of.empty()) return static_cast<int>(tried_.size());
            return static_cast<int>(
                std::ranges::count_if(condition.of, [this](const auto& id) { return tried_.contains(id); }));
        case Measure::gold_weeks:
            return static_cast<int>(gold_weeks_.size());
        case Measure::comebacks:
            return static_cast<int>(welcomed_.size());
        case Measure::self_tests_even:
            return static_cast<int>(even_tests_.size());
        case Measure::pauses_kept:
            return static_cast<int>(std::ranges::count(pauses_followed_, true));
        default:
            return counts_[static_cast<std::size_t>(condition.measure)];
    }
}

}  // namespace ingear::domain
