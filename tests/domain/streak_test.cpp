#include "domain/streak/streak.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using std::chrono::days;

namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

/// 2026-06-01 is a Monday.
const LocalDate kMonday = day("2026-06-01");

LocalDate in_week(int week, int weekday) {
    return kMonday + days{7 * week + weekday};
}

Streak streak_of(std::vector<LocalDate> dates, std::vector<Target> targets, LocalDate today) {
    return compute_streak({.session_dates = std::move(dates), .targets = std::move(targets)}, today);
}

/// Twice a week for so many weeks.
std::vector<LocalDate> twice_a_week(int weeks) {
    std::vector<LocalDate> dates;
    for (int week = 0; week < weeks; ++week) {
        dates.push_back(in_week(week, 1));
        dates.push_back(in_week(week, 4));
    }
    return dates;
}

}  // namespace

TEST_CASE("nothing done yet is no streak") {
    const auto streak = streak_of({}, {}, kMonday);
    CHECK(streak.target == 2);
    CHECK(streak.weeks == 0);
    CHECK(streak.best == 0);
    CHECK(streak.reserves == 0);
    CHECK(streak.strength == 0.0);
    CHECK(streak.this_week.done == 0);
    CHECK(streak.this_week.target == 2);
    CHECK_FALSE(streak.this_week.secured);
}

TEST_CASE("weeks that met the target add up") {
    const auto dates = twice_a_week(3);
    CHECK(streak_of(dates, {}, in_week(2, 6)).weeks == 3);
    CHECK(streak_of(dates, {}, in_week(3, 0)).weeks == 3);
    CHECK(streak_of(dates, {}, in_week(3, 6)).weeks == 3);  // the current week can't break it
    CHECK(streak_of(dates, {}, in_week(12, 0)).weeks == 0);
    CHECK(streak_of(dates, {}, in_week(12, 0)).best == 3);
}

TEST_CASE("the current week adds once it is secured") {
    auto dates = twice_a_week(2);
    dates.push_back(in_week(2, 0));
    auto streak = streak_of(dates, {}, in_week(2, 3));
    CHECK(streak.weeks == 2);
    CHECK(streak.this_week.done == 1);
    CHECK_FALSE(streak.this_week.secured);
    dates.push_back(in_week(2, 3));
    streak = streak_of(dates, {}, in_week(2, 3));
    CHECK(streak.weeks == 3);
    CHECK(streak.best == 3);
    CHECK(streak.this_week.secured);
}

TEST_CASE("two sessions on one day are two") {
    CHECK(streak_of({kMonday, kMonday}, {}, kMonday).this_week.secured);
}

TEST_CASE("weeks run on over the turn of the year") {
    // ISO week 53 of 2026 goes from 2026-12-28 to 2027-01-03.
    const std::vector<LocalDate> dates{day("2026-12-22"), day("2026-12-27"), day("2026-12-28"),
                                       day("2027-01-03"), day("2027-01-04"), day("2027-01-10")};
    CHECK(streak_of(dates, {}, day("2027-01-10")).weeks == 3);
    CHECK(streak_of({day("2026-12-31"), day("2027-01-01")}, {}, day("2027-01-02")).this_week.done == 2);
}

TEST_CASE("a week is held to the target of its Monday") {
    const auto dates = twice_a_week(4);
    const std::vector<Target> raised{{in_week(2, 0), 3}};
    CHECK(streak_of(dates, raised, in_week(1, 6)).weeks == 2);
    CHECK(streak_of(dates, raised, in_week(4, 0)).weeks == 2);  // two of the four are covered
    CHECK(streak_of(dates, raised, in_week(4, 0)).covered == std::vector{in_week(2, 0), in_week(3, 0)});
    CHECK(streak_of(dates, raised, in_week(4, 0)).target == 3);
}

TEST_CASE("a higher target chosen within the week holds from the next on") {
    const auto streak = streak_of(twice_a_week(1), {{in_week(0, 2), 3}}, in_week(0, 5));
    CHECK(streak.target == 3);
    CHECK(streak.this_week.target == 2);
    CHECK(streak.this_week.secured);
    CHECK(streak_of({}, {{in_week(0, 2), 3}}, in_week(1, 0)).this_week.target == 3);
}

TEST_CASE("a lower target chosen within the week holds at once") {
    const std::vector<Target> targets{{in_week(0, 2), 2}, {in_week(-1, 0), 3}};  // any order
    const auto streak = streak_of(twice_a_week(1), targets, in_week(0, 5));
    CHECK(streak.target == 2);
    CHECK(streak.this_week.target == 2);
    CHECK(streak.weeks == 1);
}

TEST_CASE("of two targets chosen on a day the later one holds, whichever is told first") {
    const Instant morning{std::chrono::hours{8}};
    const Instant evening{std::chrono::hours{20}};
    CHECK(streak_of({}, {{kMonday, 3, morning}, {kMonday, 2, evening}}, kMonday).target == 2);
    CHECK(streak_of({}, {{kMonday, 2, morning}, {kMonday, 3, evening}}, kMonday).target == 3);
    CHECK(streak_of({}, {{kMonday, 3, evening}, {kMonday, 2, morning}}, kMonday).target == 3);
    CHECK(streak_of({}, {{kMonday, 3, morning}, {kMonday, 2, morning}}, kMonday).target == 2);
    CHECK(streak_of({}, {{kMonday, 2, morning}, {kMonday, 3, morning}}, kMonday).target == 2);
}

TEST_CASE("strength follows the Loop formula over finished days") {
    const double m = std::pow(0.5, std::sqrt(2.0 / 7.0) / 13.0);
    CHECK(streak_of({kMonday}, {}, kMonday).strength == 0.0);  // today isn't finished
    // One of two in the rolling week: half of what a met week gives.
    CHECK(streak_of({kMonday}, {}, in_week(0, 1)).strength == Approx(0.5 * (1 - m)));
    const double second = 0.5 * (1 - m) * m + 1.0 * (1 - m);
    CHECK(streak_of({kMonday, in_week(0, 1)}, {}, in_week(0, 2)).strength == Approx(second));
    // The window has moved on after seven days.
    double strength = 0.0;
    for (int i = 0; i < 7; ++i) strength = strength * m + 0.5 * (1 - m);
    CHECK(streak_of({kMonday}, {}, in_week(1, 0)).strength == Approx(strength));
    CHECK(streak_of({kMonday}, {}, in_week(1, 1)).strength == Approx(strength * m));
}

TEST_CASE("a year of good weeks makes a strong habit, a bad month doesn't undo it") {
    const auto dates = twice_a_week(52);
    const double strong = streak_of(dates, {}, in_week(52, 0)).strength;
    CHECK(strong > 0.99);
    CHECK(streak_of(dates, {}, in_week(56, 0)).strength > 0.4);
}

namespace {

std::vector<LocalDate> any_dates() {
    return *rc::gen::container<std::vector<LocalDate>>(
        rc::gen::map(rc::gen::inRange(-400, 30), [](int offset) { return kMonday + days{offset}; }));
}

std::vector<Target> any_targets() {
    return *rc::gen::container<std::vector<Target>>(rc::gen::apply(
        [](int offset, int target) {
            return Target{kMonday + days{offset}, target};
        },
        rc::gen::inRange(-400, 30), rc::gen::inRange(2, 4)));
}

LocalDate any_today() {
    return kMonday + days{*rc::gen::inRange(-30, 60)};
}

}  // namespace

TEST_CASE("another session never lowers anything") {
    CHECK(rc::check([] {
        auto dates = any_dates();
        const auto targets = any_targets();
        const auto today = any_today();
        const auto before = streak_of(dates, targets, today);
        dates.push_back(today - days{*rc::gen::inRange(0, 300)});
        const auto after = streak_of(dates, targets, today);
        RC_ASSERT(after.weeks >= before.weeks);
        RC_ASSERT(after.best >= before.best);
        RC_ASSERT(after.strength >= before.strength - 1e-12);
        RC_ASSERT(after.this_week.done >= before.this_week.done);
        RC_ASSERT(after.this_week.secured || !before.this_week.secured);
    }));
}

TEST_CASE("the order of the sessions doesn't matter") {
    CHECK(rc::check([] {
        auto dates = any_dates();
        const auto targets = any_targets();
        const auto today = any_today();
        const auto given = streak_of(dates, targets, today);
        std::ranges::sort(dates);
        const auto sorted = streak_of(dates, targets, today);
        RC_ASSERT(given.weeks == sorted.weeks);
        RC_ASSERT(given.best == sorted.best);
        RC_ASSERT(given.strength == sorted.strength);
    }));
}

TEST_CASE("no day of the current week breaks the streak") {
    CHECK(rc::check([] {
        const auto dates = any_dates();
        const auto targets = any_targets();
        const auto monday = week_start(any_today());
        const int weeks = streak_of(dates, {}, monday).weeks;
        for (int weekday = 1; weekday < 7; ++weekday) {
            RC_ASSERT(streak_of(dates, {}, monday + days{weekday}).weeks == weeks);
        }
    }));
}

TEST_CASE("what a streak says holds together") {
    CHECK(rc::check([] {
        const auto streak = streak_of(any_dates(), any_targets(), any_today());
        RC_ASSERT(streak.strength >= 0.0);
        RC_ASSERT(streak.strength <= 1.0);
        RC_ASSERT(streak.weeks >= 0);
        RC_ASSERT(streak.best >= streak.weeks);
        RC_ASSERT(streak.this_week.secured == (streak.this_week.done >= streak.this_week.target));
        RC_ASSERT(!streak.this_week.secured || streak.weeks >= 1);
        RC_ASSERT(streak.this_week.target <= streak.target || streak.this_week.target == 2);
    }));
}
