#include <rapidcheck.h>

#include <algorithm>
#include <random>

#include "domain/streak/streak.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using std::chrono::days;

/// What holds of every history whatsoever.
namespace {

const LocalDate kMonday = parse_date("2026-06-01").value();
constexpr int kDaysBack = 300;

LocalDate any_day() {
    return kMonday + days{*rc::gen::inRange(-kDaysBack, 30)};
}
Moment moment_on(LocalDate date) {
    // Few instants, so that some meet each other.
    const auto hour = std::chrono::hours{*rc::gen::inRange(0, 3) * 8};
    return {Instant{date.time_since_epoch() + hour}, UtcOffset{0}};
}
int many(int most) {
    return *rc::gen::inRange(0, most + 1);
}

PauseBegin any_pause() {
    const LocalDate from = any_day();
    return {moment_on(from), *rc::gen::element(PauseReason::illness, PauseReason::holiday),
            from + days{*rc::gen::inRange(-3, 120)}};
}

StreakHistory any_history() {
    StreakHistory history;
    // Dense enough that streaks come about: sessions bunch in some weeks.
    for (int i = many(40); i > 0; --i) {
        const LocalDate date = any_day();
        for (int j = many(3); j >= 0; --j) history.session_dates.push_back(date + days{j});
    }
    for (int i = many(3); i > 0; --i) {
        const LocalDate since = any_day();
        history.targets.push_back({since, *rc::gen::inRange(2, 4), moment_on(since).at});
    }
    for (int i = many(3); i > 0; --i) history.pauses.push_back(any_pause());
    for (int i = many(2); i > 0; --i) history.pause_ends.push_back(moment_on(any_day()));
    for (int i = many(6); i > 0; --i)
        history.reserve_choices.push_back({any_day(), *rc::gen::arbitrary<bool>(), moment_on(any_day()).at});
    return history;
}
LocalDate any_today() {
    return kMonday + days{*rc::gen::inRange(-60, 60)};
}

/// Nothing is lower than it was; a longer streak may have needed a reserve more.
void assert_no_lower(const Streak& after, const Streak& before) {
    RC_ASSERT(after.weeks >= before.weeks);
    RC_ASSERT(after.best >= before.best);
    if (after.weeks == before.weeks) RC_ASSERT(after.reserves >= before.reserves);
}

template <class T>
void shuffle(std::vector<T>& list, std::mt19937& random) {
    std::ranges::shuffle(list, random);
}

}  // namespace

TEST_CASE("another session never lowers anything, whatever else there is") {
    CHECK(rc::check([] {
        StreakHistory history = any_history();
        const LocalDate today = any_today();
        const Streak before = compute_streak(history, today);
        history.session_dates.push_back(today - days{*rc::gen::inRange(0, kDaysBack)});
        const Streak after = compute_streak(history, today);
        assert_no_lower(after, before);
        RC_ASSERT(after.strength >= before.strength - 1e-12);
        RC_ASSERT(after.this_week.done >= before.this_week.done);
        RC_ASSERT(after.this_week.secured || !before.this_week.secured);
    }));
}

TEST_CASE("a pause never lowers weeks, best or reserves") {
    CHECK(rc::check([] {
        StreakHistory history = any_history();
        const LocalDate today = any_today();
        const Streak before = compute_streak(history, today);
        history.pauses.push_back(any_pause());
        const Streak after = compute_streak(history, today);
        RC_ASSERT(after.weeks >= before.weeks);
        RC_ASSERT(after.best >= before.best);
        if (after.weeks == before.weeks && after.covered.size() <= before.covered.size())
            RC_ASSERT(after.reserves >= before.reserves);
    }));
}

TEST_CASE("while it is paused, the strength stands still and no week ends a streak") {
    CHECK(rc::check([] {
        StreakHistory history = any_history();
        history.pause_ends.clear();
        const LocalDate from = any_today();
        const int length = *rc::gen::inRange(1, 90);
        history.pauses.push_back({moment_on(from), PauseReason::holiday, from + days{length - 1}});
        const Streak before = compute_streak(history, from);
        const Streak later = compute_streak(history, from + days{length});
        RC_ASSERT(later.strength == before.strength);
        if (week_start(from) == week_start(from + days{length})) RC_ASSERT(later.weeks == before.weeks);
        RC_ASSERT(later.weeks >= before.weeks);
    }));
}

TEST_CASE("events in another order, and some of them twice, tell the same") {
    CHECK(rc::check([] {
        const StreakHistory history = any_history();
        const LocalDate today = any_today();
        StreakHistory other = history;
        std::mt19937 random(*rc::gen::arbitrary<unsigned>());
        // What has an identity in the log comes once; what is a choice may as well come twice.
        const auto twice = [](auto& list) { list.insert(list.end(), list.begin(), list.end()); };
        twice(other.targets);
        twice(other.pauses);
        twice(other.pause_ends);
        twice(other.reserve_choices);
        shuffle(other.session_dates, random);
        shuffle(other.targets, random);
        shuffle(other.pauses, random);
        shuffle(other.pause_ends, random);
        shuffle(other.reserve_choices, random);
        const Streak a = compute_streak(history, today);
        const Streak b = compute_streak(other, today);
        RC_ASSERT(a.weeks == b.weeks);
        RC_ASSERT(a.best == b.best);
        RC_ASSERT(a.reserves == b.reserves);
        RC_ASSERT(a.strength == b.strength);
        RC_ASSERT(a.covered == b.covered);
        RC_ASSERT(a.ended == b.ended);
        RC_ASSERT(a.paused == b.paused);
        RC_ASSERT(a.this_week.target == b.this_week.target);
    }));
}

TEST_CASE("the days of a week tell the same of the weeks before it") {
    CHECK(rc::check([] {
        StreakHistory history = any_history();
        const LocalDate monday = week_start(any_today());
        std::erase_if(history.session_dates, [&](LocalDate date) { return date >= monday; });
        std::erase_if(history.targets, [&](const Target& target) { return target.since >= monday; });
        const Streak first = compute_streak(history, monday);
        for (int i = 1; i < 7; ++i) {
            const Streak later = compute_streak(history, monday + days{i});
            RC_ASSERT(later.weeks == first.weeks);
            RC_ASSERT(later.best == first.best);
            RC_ASSERT(later.reserves == first.reserves);
            RC_ASSERT(later.ended == first.ended);
        }
    }));
}

TEST_CASE("the shelf, the streak and the weeks hold together") {
    CHECK(rc::check([] {
        const StreakHistory history = any_history();
        const LocalDate today = any_today();
        const Streak streak = compute_streak(history, today);
        const auto weeks = weeks_of(history, today);
        const auto met = std::ranges::count(weeks, WeekKind::met, &WeekRecord::kind);
        int shelved = 0;
        for (const EndedStreak& ended : streak.ended) {
            RC_ASSERT(ended.weeks >= 1);
            RC_ASSERT(ended.weeks <= streak.best);
            RC_ASSERT(week_start(ended.from) == ended.from);
            RC_ASSERT(ended.until < today);
            shelved += ended.weeks;
        }
        RC_ASSERT(shelved + streak.weeks <= met);
        if (!streak.repair) RC_ASSERT(shelved + streak.weeks == met);
        RC_ASSERT(streak.best >= streak.weeks);
        RC_ASSERT(streak.reserves >= 0);
        RC_ASSERT(streak.reserves <= kReservesAMonth);
        RC_ASSERT(streak.strength >= 0.0);
        RC_ASSERT(streak.strength <= 1.0);
        if (!weeks.empty()) RC_ASSERT(weeks.back().monday == week_start(today));
    }));
}
