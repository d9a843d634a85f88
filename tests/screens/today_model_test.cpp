#include "screens/today/today_model.h"

#include "base/uuid.h"
#include "domain/catalogue/exercise.h"
#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;
using testing::catalogue;
using testing::done_session;

namespace {

const Moment kNow = at("2026-11-22T09:30:00+01:00");

journal::Snapshot snapshot_of(const std::vector<domain::LogEvent>& events) {
    return testing::snapshot_of(events, kNow);
}

TodayModel today_of(const journal::Snapshot& snapshot, double tempo = 1.0) {
    domain::Settings settings;
    settings.tempo_factor = tempo;
    return make_today(catalogue().get(), &snapshot, kNow, {}, settings);
}

}  // namespace

TEST_CASE("until everything is loaded, Today greets and waits") {
    const TodayModel model = make_today(nullptr, nullptr, kNow, {}, {});
    CHECK(model.loading);
    CHECK(model.greeting == "Good morning");
    CHECK(model.date == "Sunday, 22 November");
    CHECK(model.routine.items.empty());
}

TEST_CASE("the greeting follows the wall clock") {
    CHECK(make_today(nullptr, nullptr, at("2026-11-22T04:59:00+01:00"), {}, {}).greeting == "Good evening");
    CHECK(make_today(nullptr, nullptr, at("2026-11-22T05:00:00+01:00"), {}, {}).greeting == "Good morning");
    CHECK(make_today(nullptr, nullptr, at("2026-11-22T12:00:00+01:00"), {}, {}).greeting == "Good afternoon");
    CHECK(make_today(nullptr, nullptr, at("2026-11-22T18:00:00+01:00"), {}, {}).greeting == "Good evening");
}

TEST_CASE("a newcomer sees the first routine with its doses") {
    const TodayModel model = today_of(snapshot_of({}));
    CHECK_FALSE(model.loading);
    CHECK(model.routine.id == "first_steps");
    CHECK(model.routine_name == "First steps");
    REQUIRE(model.exercises.size() == 3);
    CHECK(model.exercises[0].name == "Glute bridge");
    CHECK(model.exercises[0].dose == "10 reps");
    CHECK(model.exercises[1].dose == "10 reps a side");
    CHECK_FALSE(model.why.empty());
    CHECK_FALSE(model.go_on);
    CHECK(model.history.empty());
    CHECK(model.week_line == "0 of 2 done");
    CHECK(model.streak_line == "Your streak of weeks begins here");
}

TEST_CASE("a slower tempo makes a longer session") {
    const journal::Snapshot snapshot = snapshot_of({});
    CHECK(today_of(snapshot, 1.0).length == "about 9 min");
    CHECK(today_of(snapshot, 1.5).length != today_of(snapshot, 1.0).length);
}

TEST_CASE("a session left in the middle is offered with where it goes on") {
    domain::SessionRecord left = done_session("a", at("2026-11-22T08:00:00+01:00"));
    left.end_reason.reset();
    left.reps = 14;
    left.seconds = 246.0;
    left.last_event = at("2026-11-22T08:04:00+01:00").at;
    left.last_set_index = 1;
    left.last_set_reps = 4;
    journal::Snapshot snapshot = snapshot_of({});
    snapshot.recent = {left};
    snapshot.unfinished = left;
    const TodayModel model = today_of(snapshot);
    REQUIRE(model.go_on);
    CHECK(model.go_on->what == "Clamshell, left side");
    CHECK(model.go_on->detail == "14 reps done · 4:06 in");
    CHECK(model.why == "You were in the middle of it.");
    CHECK(model.history.empty());
}

TEST_CASE("after a finished set it goes on with the next one") {
    domain::SessionRecord left = done_session("a", at("2026-11-22T08:00:00+01:00"));
    left.end_reason.reset();
    left.last_set_index = 1;
    left.last_set_complete = true;
    journal::Snapshot snapshot = snapshot_of({});
    snapshot.unfinished = left;
    const TodayModel model = today_of(snapshot);
    REQUIRE(model.go_on);
    CHECK(model.go_on->what == "Clamshell, right side");
}

TEST_CASE("an unfinished session whose routine is gone is not offered") {
    domain::SessionRecord left = done_session("a", at("2026-11-22T08:00:00+01:00"));
    left.end_reason.reset();
    journal::Snapshot snapshot = snapshot_of({});
    snapshot.unfinished = left;
    SECTION("no such routine") {
        snapshot.unfinished->routine = "gone";
    }
    SECTION("no such set") {
        snapshot.unfinished->last_set_index = 99;
    }
    SECTION("an index that makes no sense") {
        snapshot.unfinished->last_set_index = -1;
    }
    CHECK_FALSE(today_of(snapshot).go_on);
}

TEST_CASE("history is told newest first in plain words") {
    journal::Snapshot snapshot = snapshot_of({});
    snapshot.recent = {done_session("b", at("2026-11-21T18:00:00+01:00")),
                       done_session("a", at("2026-11-18T18:00:00+01:00"))};
    snapshot.recent[1].routine = "an_old_one";
    snapshot.recent[1].end_reason = domain::EndReason::finished_early;
    const TodayModel model = today_of(snapshot);
    REQUIRE(model.history.size() == 2);
    CHECK(model.history[0].day == "Yesterday");
    CHECK(model.history[0].what == "First steps");
    CHECK(model.history[0].detail == "50 reps · 9 min");
    CHECK(model.history[0].whole);
    CHECK(model.history[1].day == "Wednesday");
    CHECK(model.history[1].what == "An old one");
    CHECK_FALSE(model.history[1].whole);
}

TEST_CASE("a week that met its target says so") {
    auto events = testing::session_events("a", at("2026-11-16T18:00:00+01:00"));
    const auto more = testing::session_events("b", at("2026-11-19T18:00:00+01:00"));
    events.insert(events.end(), more.begin(), more.end());
    const TodayModel model = today_of(snapshot_of(events));
    CHECK(model.streak.this_week.secured);
    CHECK(model.week_line == "Target met. Well done!");
    CHECK(model.streak_line == "1 week in a row");
    CHECK(model.week[0].sessions == 1);
    CHECK(model.week[3].sessions == 1);
    CHECK(model.week[6].today);
}

TEST_CASE("with no content there is a reason instead of a routine") {
    const domain::Catalogue empty;
    const journal::Snapshot snapshot = snapshot_of({});
    const TodayModel model =
        make_today(&empty, &snapshot, kNow, {Error{"expected a number", "clamshell.toml:12: tempo"}}, {});
    CHECK(model.routine.items.empty());
    CHECK(model.problem.find("clamshell.toml:12") != std::string::npos);
}

TEST_CASE("self-tests are due after the first session, and not for four weeks after they were done") {
    CHECK(today_of(snapshot_of({})).tests_words.empty());
    const auto events = testing::session_events("a", at("2026-11-19T18:00:00+01:00"));
    CHECK_FALSE(today_of(snapshot_of(events)).tests_words.empty());

    const auto tested = [&](const char* day) {
        auto with = events;
        const Moment then = at(day);
        using motion::Side;
        for (const auto& [test, side] : {std::pair{"single_leg_bridge", Side::left},
                                         {"single_leg_bridge", Side::right},
                                         {"trendelenburg", Side::left},
                                         {"trendelenburg", Side::right},
                                         {"chair_stand", Side::both}})
            with.push_back({new_uuid(), then, "",
                            domain::logged::SelfTestDone{test, side, 12.0, domain::SelfTestUnit::seconds}});
        return !today_of(snapshot_of(with)).tests_words.empty();
    };
    CHECK_FALSE(tested("2026-11-21T18:00:00+01:00"));
    CHECK(tested("2026-10-20T18:00:00+02:00"));
}
