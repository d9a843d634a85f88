#include "screens/progress/streak_screen.h"

#include "base/uuid.h"
#include "screen_harness.h"
#include "screens/session/session_model.h"
#include "screens/today/today_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;
using Kind = StreakNote::Kind;

namespace {

const Moment kNow = at("2026-11-25T09:30:00+01:00");  // a Wednesday

/// Three good weeks, then so many missed ones up to the current week.
std::vector<domain::LogEvent> after_missing(int weeks) {
    std::vector<domain::LogEvent> log;
    const LocalDate monday = week_start(kNow.local_date()) - std::chrono::weeks{weeks + 3};
    for (int week = 0; week < 3; ++week)
        for (const int day : {1, 4}) {
            const LocalDate date = monday + std::chrono::weeks{week} + std::chrono::days{day};
            const Moment noon{Instant{date.time_since_epoch() + std::chrono::hours{11}}, kNow.offset};
            const std::string id = std::to_string(week) + "-" + std::to_string(day);
            const auto events = testing::session_events(id.c_str(), noon);
            log.insert(log.end(), events.begin(), events.end());
        }
    return log;
}

domain::Streak streak_of(journal::Journal& journal) {
    journal.refresh(kNow);
    return journal.snapshot()->streak;
}

}  // namespace

TEST_CASE("a spent reserve is told once; fine is fine") {
    journal::Journal journal(testing::log_of(after_missing(1), kNow), kNow);
    auto streak = streak_of(journal);
    REQUIRE(note_for(streak).kind == Kind::reserve_spent);
    CHECK(note_for(streak).words == "A reserve covered the week of 16 November, and your streak goes on.");
    accept_reserves(journal, streak, kNow);
    streak = streak_of(journal);
    CHECK(streak.weeks == 3);
    CHECK(note_for(streak).kind == Kind::mend);
}

TEST_CASE("a reserve can be kept, and spent after all") {
    journal::Journal journal(testing::log_of(after_missing(1), kNow), kNow);
    keep_reserves(journal, streak_of(journal), kNow);
    auto streak = streak_of(journal);
    CHECK(streak.weeks == 0);
    CHECK(note_for(streak).kind == Kind::reserve_kept);
    const Moment later{kNow.at + std::chrono::minutes{1}, kNow.offset};
    spend_after_all(journal, streak, later);
    CHECK(streak_of(journal).weeks == 3);
}

TEST_CASE("a pause is put together, begun and ended") {
    journal::Journal journal(testing::log_of(after_missing(0), kNow), kNow);
    StreakModel model;
    journal.refresh(kNow);
    model.follow(*journal.snapshot(), kNow);
    model.reason = 1;
    model.choose_length(2, kNow.local_date());
    CHECK(model.until_words() == "Until Tuesday, 8 December");
    model.begin_pause(journal, kNow);
    auto streak = streak_of(journal);
    REQUIRE(streak.paused);
    CHECK(streak.paused->reason == domain::PauseReason::holiday);
    CHECK(note_for(streak).kind == Kind::paused);
    end_pause(journal, {kNow.at + std::chrono::minutes{1}, kNow.offset});
    streak = streak_of(journal);
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
    journal::Journal journal(testing::log_of(after_missing(9), kNow), kNow);
    journal.refresh(kNow);
    StreakModel model;
    CHECK_FALSE(model.ready());
    model.follow(*journal.snapshot(), kNow);
    CHECK(model.headline() == "A new streak begins with your next full week; best 3");
    CHECK(model.shelf() == std::vector<std::string>{"3 weeks, 31 August to 20 September 2026"});
    CHECK(model.lines().front() == "0 of 2 sessions this week");
}

TEST_CASE("a session that counts ends a pause, one that doesn't leaves it") {
    ScreenHarness harness({1280, 720, 1.0});
    const Moment now = harness.services().clock.now();
    harness.journal().append(
        {new_uuid(), now, "",
         domain::logged::PauseStarted{domain::PauseReason::illness, parse_date("2026-12-06").value()}});
    harness.journal().refresh(now);
    REQUIRE(harness.journal().snapshot()->streak.paused);
    SessionModel model(testing::catalogue(), testing::first_steps(), 1.0, &harness.journal(),
                       harness.services().clock, nullptr);
    const auto play_until = [&](auto over) {
        for (int i = 0; i < 20 * 900 && !over(); ++i) model.step(1.0 / 20.0);
        REQUIRE(over());
    };
    SECTION("to its end") {
        play_until([&] { return model.session().done(); });
    }
    SECTION("two reps, and finished early") {
        play_until([&] { return model.state().total_reps == 2; });
        model.give(domain::Command::finish_early);
    }
    harness.journal().refresh(now);
    const bool counts = harness.journal().snapshot()->recent.front().counts(now.at);
    CHECK(harness.journal().snapshot()->streak.paused.has_value() != counts);
    const auto events = harness.kept();
    CHECK(std::ranges::count_if(events, [](const domain::LogEvent& event) {
              return std::holds_alternative<domain::logged::PauseEnded>(event.body);
          }) == (counts ? 1 : 0));
}

TEST_CASE("the streak's page and Today with a note fit every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        for (const int missed : {0, 1, 9}) {
            harness.begin_with(after_missing(missed));
            harness.journal().refresh(harness.services().clock.now());
            StreakScreen screen(harness.services());
            harness.look_at(screen, "streak");
            TodayScreen today(harness.services());
            harness.look_at(today, "today with a note");
        }
        harness.journal().append(
            {new_uuid(), harness.services().clock.now(), "",
             domain::logged::PauseStarted{domain::PauseReason::pain, parse_date("2026-12-06").value()}});
        harness.journal().refresh(harness.services().clock.now());
        StreakScreen screen(harness.services());
        harness.look_at(screen, "streak, paused");
        CHECK(harness.said("End the pause"));
    }
}
