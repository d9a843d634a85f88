#include "screens/progress/streak_screen.h"

#include <catch2/catch.hpp>

#include "base/uuid.h"
#include "screen_harness.h"
#include "screens/session/session_model.h"
#include "screens/today/today_screen.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;
using Kind = StreakNote::Kind;

namespace {

const Moment kNow = at("2026-11-25T09:30:00+01:00");  // a Wednesday

/// Three good weeks, then so many missed ones up to the current week.
journal::LogReadings after_missing(int weeks) {
    journal::LogReadings readings;
    const LocalDate monday = week_start(kNow.local_date()) - std::chrono::weeks{weeks + 3};
    for (int week = 0; week < 3; ++week)
        for (const int day : {1, 4})
            readings.history.session_dates.push_back(monday + std::chrono::weeks{week} +
                                                     std::chrono::days{day});
    return readings;
}

domain::Streak streak_of(journal::MemoryRecords& records) {
    records.refresh(kNow);
    return records.snapshot()->streak;
}

}  // namespace

TEST_CASE("a spent reserve is told once; fine is fine") {
    journal::MemoryRecords records(after_missing(1));
    auto streak = streak_of(records);
    REQUIRE(note_for(streak).kind == Kind::reserve_spent);
    CHECK(note_for(streak).words == "A reserve covered the week of 16 November, and your streak goes on.");
    accept_reserves(records, streak, kNow);
    streak = streak_of(records);
    CHECK(streak.weeks == 3);
    CHECK(note_for(streak).kind == Kind::mend);
}

TEST_CASE("a reserve can be kept, and spent after all") {
    journal::MemoryRecords records(after_missing(1));
    keep_reserves(records, streak_of(records), kNow);
    auto streak = streak_of(records);
    CHECK(streak.weeks == 0);
    CHECK(note_for(streak).kind == Kind::reserve_kept);
    const Moment later{kNow.at + std::chrono::minutes{1}, kNow.offset};
    spend_after_all(records, streak, later);
    CHECK(streak_of(records).weeks == 3);
}

TEST_CASE("a pause is put together, begun and ended") {
    journal::MemoryRecords records(after_missing(0));
    StreakModel model;
    records.refresh(kNow);
    model.follow(*records.snapshot(), kNow);
    model.reason = 1;
    model.choose_length(2, kNow.local_date());
    CHECK(model.until_words() == "Until Tuesday, 8 December");
    model.begin_pause(records, kNow);
    auto streak = streak_of(records);
    REQUIRE(streak.paused);
    CHECK(streak.paused->reason == domain::PauseReason::holiday);
    CHECK(note_for(streak).kind == Kind::paused);
    end_pause(records, {kNow.at + std::chrono::minutes{1}, kNow.offset});
    streak = streak_of(records);
    CHECK_FALSE(streak.paused);
    CHECK(note_for(streak).kind == Kind::none);
}

TEST_CASE("the longest pause is as long as a pause may be") {
    CHECK(kPauseLengths.back().days == domain::kLongestPause);
    CHECK(domain::to_string(static_cast<domain::PauseReason>(1)) == "holiday");
    CHECK(kPauseReasons[1] == "Holiday");
    CHECK(domain::to_string(static_cast<domain::PauseReason>(2)) == "pain");
    CHECK(kPauseReasons[2] == "Pain");
}

TEST_CASE("the streak's page tells what there is") {
    journal::MemoryRecords records(after_missing(9));
    records.refresh(kNow);
    StreakModel model;
    CHECK_FALSE(model.ready());
    model.follow(*records.snapshot(), kNow);
    CHECK(model.headline() == "A new streak begins with your next full week; best 3");
    CHECK(model.shelf() == std::vector<std::string>{"3 weeks, 31 August to 20 September 2026"});
    CHECK(model.lines().front() == "0 of 2 sessions this week");
}

TEST_CASE("the first session ends a pause") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.records().append(
        {new_uuid(), harness.services().clock.now(), "",
         domain::logged::PauseStarted{domain::PauseReason::illness, parse_date("2026-12-06").value()}});
    harness.records().refresh(harness.services().clock.now());
    REQUIRE(harness.records().snapshot()->streak.paused);
    SessionModel model(testing::catalogue(), testing::first_steps(), 1.0, harness.records(),
                       harness.services().clock, nullptr);
    for (int i = 0; i < 20 * 900 && !model.session().done(); ++i) model.step(1.0 / 20.0);
    REQUIRE(model.session().done());
    const auto& events = harness.records().events();
    CHECK(std::ranges::count_if(events, [](const domain::LogEvent& event) {
              return std::holds_alternative<domain::logged::PauseEnded>(event.body);
          }) == 1);
}

TEST_CASE("the streak's page and Today with a note fit every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        for (const int missed : {0, 1, 9}) {
            harness.records() = journal::MemoryRecords(after_missing(missed));
            harness.records().refresh(harness.services().clock.now());
            StreakScreen screen(harness.services());
            harness.look_at(screen, "streak");
            TodayScreen today(harness.services());
            harness.look_at(today, "today with a note");
        }
        harness.records().append(
            {new_uuid(), harness.services().clock.now(), "",
             domain::logged::PauseStarted{domain::PauseReason::pain, parse_date("2026-12-06").value()}});
        harness.records().refresh(harness.services().clock.now());
        StreakScreen screen(harness.services());
        harness.look_at(screen, "streak, paused");
        CHECK(harness.said("End the pause"));
    }
}
