#include <algorithm>
#include <cmath>

#include "domain/streak/streak.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using std::chrono::days;
using std::chrono::weeks;

/// The rules of docs/streak.md, case by case, on histories of weeks and months.
namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

/// 2026-06-01 is a Monday; the Mondays of June are the 1st to the 29th, of July the 6th to the 27th, of
/// August the 3rd to the 31st.
const LocalDate kMonday = day("2026-06-01");

Moment noon(LocalDate date) {
    return {Instant{date.time_since_epoch() + std::chrono::hours{12}}, UtcOffset{0}};
}

/// Weeks from kMonday on, a digit each: how many sessions it had, one every other day from Wednesday on (and
/// the rest on the Sunday).
StreakHistory told(const std::string& digits) {
    StreakHistory history;
    LocalDate monday = kMonday;
    for (const char digit : digits) {
        for (int i = 0; i < digit - '0'; ++i)
            history.session_dates.push_back(monday + days{std::min(6, 2 + 2 * i)});
        monday += weeks{1};
    }
    return history;
}

LocalDate week(int index) {
    return kMonday + weeks{index};
}

StreakHistory paused(StreakHistory history, LocalDate from, LocalDate until,
                     PauseReason reason = PauseReason::illness) {
    history.pauses.push_back({noon(from), reason, until});
    return history;
}

std::string kinds(const StreakHistory& history, LocalDate today) {
    std::string letters;
    for (const WeekRecord& record : weeks_of(history, today))
        letters += "mrpc-o"[static_cast<std::size_t>(record.kind)];
    return letters;
}

}  // namespace

TEST_CASE("a table of histories") {
    struct Case {
        const char* what;
        const char* sessions;  ///< by week, from 2026-06-01 on; today is the Monday after the last of them
        int weeks, best, reserves;
        const char* kinds;  ///< met, repaired, paused, covered, - missed, open
        int ended;
    };
    const Case cases[] = {
        {"one good week", "2", 1, 1, 2, "mo", 0},
        {"half a first week leads to nothing yet", "1", 0, 0, 2, "-o", 0},
        {"three good weeks", "222", 3, 3, 2, "mmmo", 0},
        {"a reserve covers a missed week", "220", 2, 2, 1, "mmco", 0},
        {"two reserves cover two", "2200", 2, 2, 0, "mmcco", 0},
        {"a third missed week of June ends it", "22000", 0, 2, 2, "mm---o", 1},
        {"July has reserves of its own", "222000", 3, 3, 1, "mmmccco", 0},
        {"a streak may live through the end of a month on four", "2220000", 3, 3, 0, "mmmcccco", 0},
        {"but not on five", "22200000", 0, 3, 2, "mmm-----o", 1},
        {"covered weeks don't count, met ones go on counting", "22022", 4, 4, 2, "mmcmmo", 0},
        {"a missed week is mended by one extra session after it", "2213", 3, 3, 2, "mmrmo", 0},
        {"whatever was missing", "2203", 3, 3, 2, "mmrmo", 0},
        {"the target alone mends nothing", "2202", 3, 3, 1, "mmcmo", 0},
        {"only in the week right after", "22023", 4, 4, 2, "mmcmmo", 0},
        {"an ended streak stays, and a new one begins", "220002", 1, 2, 2, "mm---mo", 1},
        {"several streaks on the shelf", "2220000022200000", 0, 3, 2, "mmm-----mmm-----o", 2},
        {"where a third week of June is missed, it goes on after the first", "20202", 3, 3, 2, "mcmcmo", 0},
        {"gaps in June and in July", "020200", 2, 2, 1, "mcmcco", 0},
    };
    for (const Case& each : cases) {
        INFO(each.what << ": " << each.sessions);
        const StreakHistory history = told(each.sessions);
        const LocalDate today = week(static_cast<int>(std::string(each.sessions).size()));
        const Streak streak = compute_streak(history, today);
        CHECK(streak.weeks == each.weeks);
        CHECK(streak.best == each.best);
        CHECK(streak.reserves == each.reserves);
        CHECK(kinds(history, today) == each.kinds);
        CHECK(static_cast<int>(streak.ended.size()) + (streak.repair && !streak.repair->covered ? 1 : 0) ==
              each.ended);
    }
}

TEST_CASE("an ended streak turns gold with its first and last day") {
    const Streak streak = compute_streak(told("0122000000"), week(10));
    REQUIRE(streak.ended.size() == 1);
    CHECK(streak.ended[0] == EndedStreak{week(2), week(3) + days{6}, 2});
    CHECK(streak.weeks == 0);
    CHECK(streak.best == 2);
}

TEST_CASE("ended streaks come newest first") {
    const Streak streak = compute_streak(told("2220000000220000000"), week(19));
    REQUIRE(streak.ended.size() == 2);
    CHECK(streak.ended[0].from == week(10));
    CHECK(streak.ended[0].weeks == 2);
    CHECK(streak.ended[1].from == week(0));
    CHECK(streak.ended[1].weeks == 3);
}

TEST_CASE("reserves are spent by themselves, told once, and the player may say no") {
    StreakHistory history = told("2220");
    const LocalDate today = week(4) + days{2};
    CHECK(compute_streak(history, today).reserve_news == std::vector{week(3)});
    const auto answer = [&](bool declined, int hour) {
        history.reserve_choices.push_back({week(3), declined, Instant{std::chrono::hours{hour}}});
        return compute_streak(history, today);
    };
    SECTION("fine") {
        const Streak streak = answer(false, 1);
        CHECK(streak.weeks == 3);
        CHECK(streak.covered == std::vector{week(3)});
        CHECK(streak.reserve_news.empty());
    }
    SECTION("no, and yes after all, in whatever order they are found") {
        const Streak kept = answer(true, 1);
        CHECK(kept.weeks == 0);
        CHECK(kept.reserves == 2);
        CHECK(kept.declined == week(3));
        CHECK(kinds(history, today) == "mmm-o");
        CHECK(answer(false, 2).weeks == 3);
        std::ranges::reverse(history.reserve_choices);
        CHECK(compute_streak(history, today).weeks == 3);
    }
    SECTION("of two answers at the same instant, yes") {
        (void)answer(false, 1);
        CHECK(answer(true, 1).weeks == 3);
    }
    SECTION("what was long ago is no news") {
        CHECK(compute_streak(told("2220222222"), week(10)).reserve_news.empty());
        CHECK(compute_streak(told("2220222222"), week(10)).covered.size() == 1);
    }
}

TEST_CASE("last week can be mended this week") {
    SECTION("where a reserve holds the streak, it comes back") {
        const Streak streak = compute_streak(told("2220"), week(4));
        REQUIRE(streak.repair);
        CHECK(streak.repair->week == week(3));
        CHECK(streak.repair->weeks == 3);
        CHECK(streak.repair->to_go == 3);
        CHECK(streak.repair->covered);
        CHECK(streak.reserves == 1);
        const Streak mended = compute_streak(told("22203"), week(4) + days{6});
        CHECK_FALSE(mended.repair);
        CHECK(mended.weeks == 4);
        CHECK(mended.reserves == 2);
    }
    SECTION("where none is left, the streak waits and isn't on the shelf yet") {
        const Streak streak = compute_streak(told("22000"), week(5) + days{1});
        CHECK(streak.weeks == 0);
        CHECK(streak.ended.empty());
        REQUIRE(streak.repair);
        CHECK(streak.repair->weeks == 2);
        CHECK_FALSE(streak.repair->covered);
        CHECK(compute_streak(told("220001"), week(5) + days{2}).repair->to_go == 2);
        const Streak met = compute_streak(told("220002"), week(5) + days{6});
        REQUIRE(met.repair);  // one more, and the old streak is back
        CHECK(met.weeks == 1);
        CHECK(met.repair->weeks == 3);
        CHECK(met.repair->to_go == 1);
        CHECK(compute_streak(told("220003"), week(5) + days{6}).weeks == 3);
        CHECK(compute_streak(told("22000"), week(6)).ended.size() == 1);  // too late
    }
    SECTION("there has to be something to mend") {
        CHECK_FALSE(compute_streak(told("1"), week(1)).repair);
        CHECK_FALSE(compute_streak(told("222"), week(3)).repair);
        CHECK_FALSE(compute_streak({}, week(3)).repair);
    }
    SECTION("a paused week needs no mending") {
        CHECK_FALSE(compute_streak(paused(told("2220"), week(3), week(3)), week(4)).repair);
    }
}

TEST_CASE("a pause holds the streak, for nothing") {
    const StreakHistory holiday = paused(told("222000022"), week(3), week(6) + days{6});
    CHECK(compute_streak(holiday, week(9)).weeks == 5);
    CHECK(compute_streak(holiday, week(5)).weeks == 3);
    CHECK(compute_streak(holiday, week(5)).reserves == 2);
    CHECK(kinds(holiday, week(9)) == "mmmppppmmo");
    SECTION("one day of it is enough for a week") {
        CHECK(kinds(paused(told("2210"), week(2) + days{6}, week(3)), week(4)) == "mmppo");
    }
    SECTION("a week that is met meanwhile counts") {
        CHECK(compute_streak(paused(told("222"), week(1), week(1) + days{6}), week(3)).weeks == 3);
    }
    SECTION("ninety days are the most") {
        const StreakHistory forever = paused(told("2"), week(1), week(100));
        CHECK(compute_streak(forever, week(1) + days{89}).paused.has_value());
        CHECK(compute_streak(forever, week(1) + days{89}).paused->until == week(1) + days{89});
        CHECK_FALSE(compute_streak(forever, week(1) + days{90}).paused);
        CHECK(compute_streak(forever, week(13)).weeks == 1);
        CHECK(compute_streak(forever, week(20)).weeks == 0);
    }
    SECTION("another one may follow") {
        const StreakHistory two = paused(paused(told("2"), week(1), week(100)), week(13), week(100));
        CHECK(compute_streak(two, week(25)).weeks == 1);
    }
    SECTION("it ends when the player says so; that day is no longer paused") {
        StreakHistory ended = paused(told("2"), week(1), week(9), PauseReason::pain);
        ended.pause_ends.push_back(noon(week(2)));
        CHECK(compute_streak(ended, week(1) + days{6}).paused->reason == PauseReason::pain);
        CHECK_FALSE(compute_streak(ended, week(2)).paused);
        CHECK(kinds(ended, week(3)) == "mpco");
    }
    SECTION("an end from before it was begun changes nothing") {
        StreakHistory begun_again = paused(told("2"), week(1), week(2) + days{6});
        begun_again.pause_ends.push_back(noon(week(1) - days{1}));
        CHECK(kinds(begun_again, week(3)) == "mppo");
    }
    SECTION("one whose last day is before its first is none") {
        CHECK(kinds(paused(told("2"), week(1), week(0)), week(2)) == "mco");
    }
}

TEST_CASE("back within two days after a week that wasn't met is a welcome back") {
    const auto back = [](int after, bool with_pause = false) {
        StreakHistory history = told("220");
        if (with_pause) history = paused(history, week(2), week(2) + days{6});
        history.session_dates.push_back(week(3) + days{after});
        return compute_streak(history, week(3) + days{6}).this_week.welcome_back;
    };
    CHECK(back(0));
    CHECK(back(1));
    CHECK_FALSE(back(2));
    CHECK(back(1, true));
    StreakHistory good = told("222");
    good.session_dates.push_back(week(3));
    CHECK_FALSE(compute_streak(good, week(3)).this_week.welcome_back);
    CHECK_FALSE(compute_streak({.session_dates = {week(3)}}, week(3)).this_week.welcome_back);  // the first
}

TEST_CASE("a session that is logged late gives a reserve back; one that is removed takes it again") {
    CHECK(compute_streak(told("22022"), week(3)).reserves == 1);
    CHECK(compute_streak(told("22222"), week(3)).reserves == 2);
    CHECK(compute_streak(told("22122"), week(5)).weeks == 4);
    CHECK(compute_streak(told("22222"), week(5)).weeks == 5);
}

TEST_CASE("when the clock was set back, what is ahead waits") {
    const StreakHistory history = told("22222");
    CHECK(compute_streak(history, week(2)).weeks == 3);  // this week's own days are no surprise
    CHECK(compute_streak(history, week(2)).best == 3);
    CHECK(compute_streak(history, week(0) - days{30}).weeks == 0);
    CHECK(compute_streak(history, week(5)).weeks == 5);
}

TEST_CASE("a paused day leaves the strength as it is") {
    const double m = std::pow(0.5, std::sqrt(2.0 / 7.0) / 13.0);
    StreakHistory history{.session_dates = {kMonday, kMonday + days{1}}};
    const double after_two = 0.5 * (1 - m) * m + (1 - m);
    history = paused(history, kMonday + days{2}, kMonday + days{20});
    CHECK(compute_streak(history, kMonday + days{2}).strength == Approx(after_two));
    CHECK(compute_streak(history, kMonday + days{12}).strength == Approx(after_two));
    CHECK(compute_streak(history, kMonday + days{21}).strength == Approx(after_two));
    CHECK(compute_streak(history, kMonday + days{22}).strength == Approx(after_two * m));
}

TEST_CASE("breaks are a soft count") {
    CHECK_FALSE(BreakHabit{}.share());
    CHECK_FALSE(BreakHabit{}.met());
    CHECK(BreakHabit{.prompted = 10, .followed = 6}.share() == 0.6);
    CHECK(BreakHabit{.prompted = 10, .followed = 6}.met());
    CHECK_FALSE(BreakHabit{.prompted = 10, .followed = 5}.met());
    CHECK(BreakHabit{.prompted = 1, .followed = 2}.share() == 1.0);
    CHECK(compute_streak({.breaks = {.prompted = 4, .followed = 1, .done = 3}}, kMonday).breaks.done == 3);
}
