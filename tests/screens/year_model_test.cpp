#include "screens/progress/year_model.h"

#include "base/uuid.h"
#include "fixtures.h"
#include "screen_harness.h"
#include "screens/progress/year_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using std::chrono::days;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

const LocalDate kToday = day("2026-11-22");  // a Sunday

journal::Year a_year() {
    journal::Year readings{2026, {}, {}};
    readings.history.session_dates = {day("2026-11-03"), day("2026-11-05"), day("2026-11-05"),
                                      day("2026-11-19"), day("2025-12-30"), day("2025-12-31")};
    readings.history.pauses = {
        {at("2026-11-09T09:00:00+01:00"), domain::PauseReason::holiday, day("2026-11-11")}};
    readings.accomplishments = {{day("2026-11-05"), 4, 1}, {day("2026-11-06"), 2, 0}};
    return readings;
}

}  // namespace

TEST_CASE("a year's calendar has every week that has a day of it") {
    const YearModel model(a_year(), kToday);
    REQUIRE(model.weeks().size() == 53);
    CHECK(model.weeks().front().days[0].date == day("2025-12-29"));
    CHECK(model.weeks().front().days[0].outside);
    CHECK_FALSE(model.weeks().front().days[3].outside);
    CHECK(model.weeks().back().days[6].date == day("2027-01-03"));
    CHECK(model.months()[0] == 0);
    CHECK(model.months()[10] == 43);  // the first of November 2026 is a Sunday
    CHECK(model.day(kToday).today);
    CHECK(model.day(kToday + days{1}).ahead);
    CHECK(model.day(day("2026-11-05")).sessions == 2);
    CHECK(model.day(day("2026-11-05")).breaks == 4);
    CHECK(model.day(day("2026-11-09")).paused);
    CHECK_FALSE(model.day(day("2026-11-12")).paused);
}

TEST_CASE("a year adds up its own days alone") {
    CHECK(YearModel(a_year(), kToday).totals() == "4 sessions · 1 gold week · 6 breaks · 1 self-test");
    CHECK_FALSE(YearModel(a_year(), kToday).empty());
    const YearModel nothing(journal::Year{2026, {}, {}}, kToday);
    CHECK(nothing.empty());
    CHECK(nothing.totals().empty());
    CHECK(nothing.chosen() == kToday);
}

TEST_CASE("the chosen day is told in words, its week with it") {
    YearModel model(a_year(), kToday);
    CHECK(model.title() == "Sunday, 22 November, today");
    CHECK(model.day_words() == "Nothing yet");
    CHECK(model.week_words() == "On the way: 1 of 2 sessions");
    model.choose(day("2026-11-05"));
    CHECK(model.title() == "Thursday, 5 November");
    CHECK(model.day_words() == "2 sessions · 4 breaks · 1 self-test");
    CHECK(model.week_words() == "Gold week: 3 of 2 sessions");
    model.choose(day("2026-11-10"));
    CHECK(model.day_words() == "streak paused for a holiday");
    CHECK(model.week_words() == "Streak paused: 0 of 2 sessions");
    model.choose(day("2026-12-24"));
    CHECK(model.day_words() == "Still to come");
    CHECK(model.week_words().empty());
    model.choose(day("2026-01-05"));
    CHECK(model.day_words() == "A rest day");
}

TEST_CASE("choosing stays within the year") {
    YearModel model(a_year(), kToday);
    model.choose(day("2027-01-01"));
    CHECK(model.chosen() == kToday);
    model.move(7);
    CHECK(model.chosen() == kToday + days{7});
    model.choose(day("2026-12-31"));
    model.move(1);
    CHECK(model.chosen() == day("2026-12-31"));
    model.choose(day("2026-01-01"));
    model.move(-7);
    CHECK(model.chosen() == day("2026-01-01"));
}

TEST_CASE("one can go back as far as there was a session, and not into the future") {
    YearModel model(a_year(), kToday);
    CHECK(model.has_previous());
    CHECK_FALSE(model.has_next());
    journal::Year before = a_year();
    before.year = 2025;
    const YearModel last_year(before, kToday);
    CHECK_FALSE(last_year.has_previous());
    CHECK(last_year.has_next());
    CHECK(last_year.chosen() == day("2025-01-01"));
    CHECK(last_year.totals() == "2 sessions · 1 gold week");
}

TEST_CASE("years of every shape are laid out") {
    for (int year = 2020; year < 2050; ++year) {
        journal::Year readings{year, {}, {}};
        const YearModel model(readings, kToday);
        CHECK(model.weeks().size() >= 53);
        CHECK(model.weeks().size() <= 54);
        for (std::size_t month = 1; month < 12; ++month)
            CHECK(model.months()[month] > model.months()[month - 1]);
        CHECK(model.months()[11] < model.weeks().size());
        const LocalDate last{std::chrono::year{year} / 12 / 31};
        CHECK(model.day(last).date == last);
    }
}

TEST_CASE("the year fits every window, empty and full, and goes by the keys") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        YearScreen screen(harness.services());
        screen.shown();
        harness.look_at(screen, "year, empty");
        CHECK(harness.said("2026"));
        for (int week = 0; week < 40; ++week) {
            const Moment when{at("2026-02-02T18:00:00+01:00").at + std::chrono::weeks{week},
                              std::chrono::hours{1}};
            harness.journal().append({new_uuid(), when, "", domain::logged::BreakDone{"march", 60.0, true}});
        }
        screen.shown();
        harness.look_at(screen, "year");
        CHECK(harness.said("Sunday, 22 November, today"));
        harness.frame(screen, ui::Key::left);
        harness.look_at(screen, "year, a week before");
        CHECK(harness.said("Sunday, 15 November"));
        harness.frame(screen, ui::Key::up);
        harness.look_at(screen, "year, a day before");
        CHECK(harness.said("Saturday, 14 November"));
    }
}
