#include "domain/rewards/rewards.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "domain/rewards/reward_counters.h"

namespace ingear::domain {

namespace {

/// What an accomplishment can bring nearer, so that tens of thousands of breaks aren't held against every
/// condition.
bool is_about_breaks(Measure measure) {
    return measure == Measure::breaks || measure == Measure::break_days_a_month;
}
bool is_about_tests(Measure measure) {
    return measure == Measure::self_tests || measure == Measure::self_tests_better ||
           measure == Measure::self_tests_even;
}
bool is_about_marbles(Measure measure) {
    return measure == Measure::marbles || measure == Measure::full_jars;
}

/// An accomplishment on the way through the history.
struct RewardStep {
    Moment at;
    const std::string* id;
    const SessionAccomplishment* session = nullptr;
    const BreakAccomplishment* taken = nullptr;
    const SelfTestAccomplishment* test = nullptr;
};

std::vector<RewardStep> steps_of(const Accomplishments& accomplishments) {
    std::vector<RewardStep> steps;
    steps.reserve(accomplishments.sessions.size() + accomplishments.breaks.size() +
                  accomplishments.tests.size());
    for (const SessionAccomplishment& session : accomplishments.sessions)
        steps.push_back({session.at, &session.id, &session});
    for (const BreakAccomplishment* taken : rewarded_breaks(accomplishments))
        steps.push_back({taken->at, &taken->id, nullptr, taken});
    for (const SelfTestAccomplishment& test : accomplishments.tests)
        steps.push_back({test.at, &test.id, nullptr, nullptr, &test});
    std::ranges::sort(steps, [](const RewardStep& a, const RewardStep& b) {
        return std::tie(a.at.at, *a.id) < std::tie(b.at.at, *b.id);
    });
    return steps;
}

/// A condition and the progress that it is followed with.
struct FollowedTarget {
    const Condition* condition;
    Progress* progress;
};

void follow(std::vector<FollowedTarget>& pending, const RewardCounters& counters, const RewardStep& step,
            bool (*concerned)(Measure)) {
    for (const FollowedTarget& followed : pending) {
        if (!concerned(followed.condition->measure) || followed.progress->earned) continue;
        if (counters.value(*followed.condition) >= followed.condition->at_least)
            followed.progress->earned = Earning{step.at, *step.id};
    }
}

int most_weeks_asked(const std::vector<FollowedTarget>& followed) {
    int most = 0;
    for (const FollowedTarget& one : followed)
        if (one.condition->measure == Measure::weeks_in_a_row) most = std::max(most, one.condition->at_least);
    return most;
}

/// The marble that reaches so many, found by its number.
void follow_marbles(const FollowedTarget& followed, const std::vector<Marble>& marbles,
                    const std::vector<RewardStep>& steps) {
    const bool jars = followed.condition->measure == Measure::full_jars;
    const int each = jars ? kJarHolds : 1;
    const auto needed = static_cast<std::size_t>(followed.condition->at_least * each);
    Progress& progress = *followed.progress;
    progress.have = std::min(progress.need, static_cast<int>(marbles.size()) / each);
    progress.given = std::min(progress.have, static_cast<int>(kHeadStart) / each);
    if (marbles.size() < needed) return;
    if (needed <= kHeadStart) {  // from the beginning, by nothing that was done
        progress.earned = Earning{};
        return;
    }
    const Instant at = marbles[needed - 1].earned_at;
    const auto step =
        std::ranges::lower_bound(steps, at, {}, [](const RewardStep& candidate) { return candidate.at.at; });
    if (step != steps.end()) progress.earned = Earning{step->at, *step->id};
}

std::string progress_words(const std::string& how, const std::string& unit, const Progress& progress) {
    if (progress.need <= 1 || progress.have == 0) return how;
    return std::to_string(progress.have) + " of " + std::to_string(progress.need) + " " + unit + " so far";
}

}  // namespace

std::size_t RewardStatus::level() const {
    std::size_t reached = 0;
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (levels[i].earned) reached = i;
    return reached;
}

RewardStatus reward_status_of(const Accomplishments& accomplishments, const RewardBook& book,
                              const Moment& now) {
    const Accomplishments ordered = in_order(accomplishments);
    RewardStatus status;
    status.marbles = marbles_of(ordered, now);

    std::vector<Condition> level_conditions;
    for (const Level& level : book.levels) level_conditions.push_back({Measure::marbles, level.marbles, {}});
    status.badges.resize(book.badges.size());
    status.unlocks.resize(book.unlocks.size());
    status.levels.resize(book.levels.size());
    std::vector<FollowedTarget> followed;
    for (std::size_t i = 0; i < book.badges.size(); ++i)
        followed.push_back({&book.badges[i].when, &status.badges[i]});
    for (std::size_t i = 0; i < book.unlocks.size(); ++i)
        followed.push_back({&book.unlocks[i].when, &status.unlocks[i]});
    for (std::size_t i = 0; i < book.levels.size(); ++i)
        followed.push_back({&level_conditions[i], &status.levels[i]});
    for (const FollowedTarget& one : followed) one.progress->need = std::max(1, one.condition->at_least);

    const std::vector<RewardStep> steps = steps_of(ordered);
    RewardCounters counters(ordered, most_weeks_asked(followed));
    for (const RewardStep& step : steps) {
        if (step.session) {
            counters.count(*step.session);
            follow(followed, counters, step, [](Measure measure) {
                return !is_about_breaks(measure) && !is_about_tests(measure) && !is_about_marbles(measure);
            });
        } else if (step.taken) {
            counters.count(*step.taken);
            follow(followed, counters, step, is_about_breaks);
        } else {
            counters.count(*step.test);
            follow(followed, counters, step, is_about_tests);
        }
    }
    for (const FollowedTarget& one : followed) {
        if (is_about_marbles(one.condition->measure))
            follow_marbles(one, status.marbles, steps);
        else
            one.progress->have = std::min(one.progress->need, counters.value(*one.condition));
        // What was reached stays reached, whatever the count says at the end.
        if (one.progress->earned) one.progress->have = one.progress->need;
    }
    return status;
}

namespace {

/// Index into the book's unlocks; none where the thing is free from the start.
std::optional<std::size_t> unlock_of(const RewardBook& book, UnlockKind kind, std::string_view id) {
    for (std::size_t i = 0; i < book.unlocks.size(); ++i)
        if (book.unlocks[i].kind == kind && book.unlocks[i].id == id) return i;
    return std::nullopt;
}

}  // namespace

bool is_free(const RewardBook& book, const RewardStatus& status, UnlockKind kind, std::string_view id) {
    const auto unlock = unlock_of(book, kind, id);
    return !unlock || status.unlocks[*unlock].earned.has_value();
}

std::string why_locked(const RewardBook& book, const RewardStatus& status, UnlockKind kind,
                       std::string_view id) {
    if (is_free(book, status, kind, id)) return "";
    const std::size_t unlock = *unlock_of(book, kind, id);
    return how_near(book.unlocks[unlock], status.unlocks[unlock]);
}

std::string how_near(const Badge& badge, const Progress& progress) {
    return progress.earned ? badge.what : progress_words(badge.how, badge.unit, progress);
}

std::string how_near(const Unlock& unlock, const Progress& progress) {
    return progress.earned ? unlock.name + " is yours." : progress_words(unlock.how, unlock.unit, progress);
}

namespace {

template <class Belongs>
std::vector<std::size_t> indices(const std::vector<Progress>& list, Belongs belongs) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].earned && belongs(*list[i].earned)) found.push_back(i);
    return found;
}

}  // namespace

Gains gains_by_session(const RewardStatus& status, std::string_view session, Instant began) {
    const auto by_it = [session](const Earning& earning) { return earning.by == session; };
    Gains gains{
        {}, indices(status.badges, by_it), indices(status.unlocks, by_it), indices(status.levels, by_it)};
    for (std::size_t i = 0; i < status.marbles.size(); ++i) {
        const Marble& marble = status.marbles[i];
        const bool of_sessions =
            marble.source == MarbleSource::session || marble.source == MarbleSource::welcome_back;
        if (of_sessions && marble.earned_at == began) gains.marbles.push_back(i);
    }
    return gains;
}

}  // namespace ingear::domain
