#include "domain/programme/today.h"

#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;

namespace {

/// A Wednesday evening.
const Moment kNow{Instant{std::chrono::sys_days{std::chrono::year{2026} / 6 / 3} + 17h}, 2h};

Moment ago(std::chrono::hours hours) {
    return {kNow.at - hours, kNow.offset};
}

Streak week(int done, int target = 2, int weeks = 0) {
    Streak streak;
    streak.target = target;
    streak.weeks = weeks;
    streak.this_week = {done, target, done >= target};
    return streak;
}

TodayPlan plan(const Streak& streak, const std::optional<Moment>& last) {
    return plan_today(samples::catalogue(), streak, last, {}, {}, kNow);
}

}  // namespace

TEST_CASE("the first session is first_steps, with a welcome") {
    auto catalogue = samples::catalogue();
    catalogue.routines.push_back(catalogue.routines[0]);
    catalogue.routines[1].id = "first_steps";
    const auto today = plan_today(catalogue, week(0), std::nullopt, {}, {}, kNow);
    CHECK(today.routine.id == "first_steps");
    CHECK_FALSE(today.rest_day);
    CHECK(today.why == "Your first session: your coach shows you every move, in about 9 minutes.");
}

TEST_CASE("without first_steps the first routine there is is on") {
    CHECK(plan(week(0), std::nullopt).routine.id == "all");
    CHECK(plan_today({}, week(0), std::nullopt, {}, {}, kNow).routine.id == "first_steps");
    CHECK(plan_today({}, week(0), std::nullopt, {}, {}, kNow).why ==
          "Your first session: your coach shows you every move.");
}

TEST_CASE("on the day of a session and the day after it is wiser to rest") {
    CHECK(plan(week(1), ago(1h)).rest_day);
    CHECK(plan(week(1), ago(43h)).rest_day);        // 00:00 on the day before today
    CHECK_FALSE(plan(week(1), ago(44h)).rest_day);  // 23:00 the evening before that
    CHECK(plan(week(1), ago(-1h)).rest_day);        // the clock was set back
    CHECK_FALSE(plan(week(1), ago(-1000h)).rest_day);
}

TEST_CASE("the reason fits the history") {
    const auto why = [](const Streak& streak, std::chrono::hours since) {
        return plan(streak, ago(since)).why;
    };
    CHECK(why(week(1), 2h) ==
          "Well done today! Rest until the day after tomorrow; your muscles grow meanwhile.");
    CHECK(why(week(1), 24h) ==
          "Muscles grow while they rest, so take it easy today; a walk or the stairs will do you good.");
    CHECK(why(week(2), 24h) ==
          "Your week is secured. Muscles grow while they rest, so take it easy today; a walk is plenty.");
    CHECK(why(week(2), 50h) ==
          "Your week is secured. Another session is a bonus, and resting is just as good.");
    CHECK(why(week(1), 50h) == "One more session secures your week.");
    CHECK(why(week(0), 100h) == "A good day for it: two sessions to go this week.");
    CHECK(why(week(0, 3, 4), 100h) == "A new week: three sessions carry your streak on to week 5.");
    CHECK(plan_today(samples::catalogue(), week(0, 3, 4), ago(100h), {}, {}, ago(-48h)).why ==
          "A good day for it: three sessions to go this week.");
    CHECK(why(week(0), 24h * 20) == "Good to see you again. One easy session gets you back into gear.");
}
