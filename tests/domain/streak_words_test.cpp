#include "domain/streak/streak_words.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;

namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("a streak is told in words, never as a loss") {
    Streak streak;
    CHECK(streak_line(streak) == "Your streak begins with your first full week");
    CHECK(reserve_line(streak).empty());
    CHECK(streak_story(streak).empty());
    streak.weeks = 1;
    streak.best = 1;
    streak.reserves = 2;
    CHECK(streak_line(streak) == "1 week in a row");
    CHECK(reserve_line(streak) == "2 reserves left this month");
    streak.best = 5;
    streak.reserves = 0;
    CHECK(streak_line(streak) == "1 week in a row, best 5");
    CHECK(reserve_line(streak) == "No reserve left this month");
    streak.weeks = 0;
    CHECK(streak_line(streak) == "A new streak begins with your next full week; best 5");
}

TEST_CASE("what happened to a streak is told, the most important first") {
    Streak streak;
    streak.reserve_news = {day("2026-03-23"), day("2026-03-30")};
    CHECK(reserve_news(streak) ==
          "Reserves covered the weeks of 23 March and 30 March, and your streak goes on.");
    streak.paused = Pause{day("2026-03-23"), day("2026-04-12"), PauseReason::holiday};
    CHECK(pause_line(streak) ==
          "Paused until 12 April: a holiday. Nothing can be lost, and your first session ends the pause.");
    REQUIRE(streak_story(streak).size() == 2);
    CHECK(streak_story(streak).front() == pause_line(streak));
    streak.repair = Repair{day("2026-03-23"), 4, 1, false};
    CHECK(repair_line(streak) ==
          "Your streak can be mended: 1 more session this week, and it goes on at 4 weeks.");
    streak.repair->covered = true;
    CHECK(
        repair_line(streak) ==
        "1 more session this week, one above your target, would mend last week and bring its reserve back.");
}

TEST_CASE("weeks and breaks in words") {
    CHECK(ended_line({day("2026-03-02"), day("2026-04-05"), 5}) == "5 weeks, 2 March to 5 April 2026");
    CHECK(ended_line({day("2025-12-29"), day("2026-01-04"), 1}) ==
          "1 week, 29 December 2025 to 4 January 2026");
    CHECK(week_line({.done = 1, .target = 2}) == "1 of 2 sessions this week");
    CHECK(week_line({.done = 2, .target = 2, .secured = true}) == "Target met: 2 sessions this week");
    CHECK(break_line({}).empty());
    CHECK(break_line({.done = 1}) == "1 break in four weeks.");
    CHECK(break_line({.prompted = 4, .followed = 1, .done = 1}) ==
          "1 of 4 prompts followed in four weeks: 25 %.");
    CHECK(break_line({.prompted = 20, .followed = 12, .done = 12}) ==
          "12 of 20 prompts followed in four weeks: 60 %. That is what it takes.");
}
