#include "domain/samples.h"
#include "domain/session/session.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;
using samples::only;
using samples::run;

namespace {

constexpr double kLong = 1e5;

/// When the first rep begins: 12 s to get into place and 3 s of countdown.
constexpr double kFirstRep = 15.0;
constexpr double kRep = 7.0;

struct Player {
    Catalogue catalogue = samples::catalogue();
    Session session{samples::plan(catalogue), catalogue};

    std::vector<SessionEvent> pass(double seconds) { return run(session, seconds); }
    std::vector<SessionEvent> give(Command command) {
        const auto events = session.command(command);
        return {events.begin(), events.end()};
    }
    /// To the middle of the next lift, after so many reps of the first set.
    void do_reps(int reps) { pass(kFirstRep + reps * kRep + 1.0); }
    [[nodiscard]] const SessionState& state() const { return session.state(); }
};

std::vector<int> undone(const std::vector<SessionEvent>& events) {
    std::vector<int> reps;
    for (const auto& [t, event] : only<event::RepUndone>(events)) reps.push_back(event.rep);
    return reps;
}

/// The one stage that was cut short.
SessionStage skipped_stage(const std::vector<SessionEvent>& events) {
    const auto skips = only<event::Skipped>(events);
    REQUIRE(skips.size() == 1);
    REQUIRE(skips[0].second.stage);
    return *skips[0].second.stage;
}

}  // namespace

TEST_CASE("commands have names") {
    for (const Command command :
         {Command::pause, Command::resume, Command::skip, Command::back, Command::finish_set,
          Command::finish_early, Command::undo_rep, Command::pain}) {
        CHECK(command_from(to_string(command)) == command);
    }
    CHECK(command_from("undo_rep") == Command::undo_rep);
    CHECK_FALSE(command_from("dance"));
    CHECK(to_string(SessionStage::side_switch) == "side_switch");
}

TEST_CASE("a command before any time has passed begins the session first") {
    Player player;
    const auto events = player.give(Command::pause);
    REQUIRE(events.size() == 3);
    CHECK(events[0].body == SessionEventBody(event::SessionStarted{"all"}));
    CHECK(events[2].body == SessionEventBody(event::Paused{}));
}

TEST_CASE("a pause holds everything and its time counts") {
    Player player;
    player.do_reps(2);
    CHECK(player.give(Command::pause) == std::vector<SessionEvent>{{30.0, event::Paused{}}});
    CHECK(player.give(Command::pause).empty());
    CHECK(player.pass(1000.0).empty());
    CHECK(player.state().elapsed == Approx(1.0));
    CHECK(player.state().total_elapsed == Approx(30.0));
    CHECK(player.give(Command::resume) == std::vector<SessionEvent>{{1030.0, event::Resumed{}}});
    CHECK(player.give(Command::resume).empty());
    const auto events = player.pass(1.0);
    REQUIRE(events.size() == 1);
    CHECK(events[0] == SessionEvent{1031.0, event::PhaseStarted{"hold", 3, 2.0}});
    const auto rest = player.pass(kLong);
    CHECK(std::get<event::SessionDone>(rest.back().body).seconds == Approx(rest.back().t - 1000.0));
}

TEST_CASE("skip goes on to the next thing") {
    Player player;
    player.pass(5.0);
    SECTION("from getting into place") {
        const auto events = player.give(Command::skip);
        CHECK(skipped_stage(events) == SessionStage::posture);
        CHECK(events[1] == SessionEvent{5.0, event::ExerciseStarted{"bridge", Side::both, 1, 10}});
        CHECK(player.state().stage == SessionStage::countdown);
        CHECK(skipped_stage(player.give(Command::skip)) == SessionStage::countdown);
        CHECK(player.state().stage == SessionStage::set);
        CHECK(only<event::RepDone>(player.pass(kRep))[0].first == Approx(5.0 + kRep));
    }
    SECTION("from a set with reps: they count, but the set isn't done") {
        player.pass(kFirstRep + 2 * kRep - 4.0);
        const auto events = player.give(Command::skip);
        CHECK(only<event::Skipped>(events)[0].second ==
              event::Skipped{SessionStage::set, "bridge", Side::both, 1, 2, 0});
        CHECK(only<event::SetDone>(events).empty());
        CHECK(player.state().stage == SessionStage::rest);
        CHECK(player.state().total_reps == 2);
        CHECK(skipped_stage(player.give(Command::skip)) == SessionStage::rest);
        CHECK(player.state().stage == SessionStage::posture);
    }
    SECTION("from a set without reps: no rest either") {
        player.pass(kFirstRep - 4.0);
        const auto events = player.give(Command::skip);
        CHECK(skipped_stage(events) == SessionStage::set);
        CHECK(only<event::SetDone>(events).empty());
        CHECK(player.state().stage == SessionStage::posture);
        CHECK(player.state().set_index == 1);
    }
    SECTION("through everything") {
        std::size_t presses = 0;
        for (; !player.session.done(); ++presses) REQUIRE_FALSE(player.give(Command::skip).empty());
        CHECK(player.state().total_reps == 0);
        CHECK(player.session.stop_reason() == std::nullopt);
        CHECK(presses < 20);
    }
}

TEST_CASE("skipping a side switch starts the other side") {
    Player player;
    player.pass(kFirstRep + 10 * kRep + 60 + 10 + 3 + 60 + 1);
    REQUIRE(player.state().stage == SessionStage::side_switch);
    const auto events = player.give(Command::skip);
    CHECK(skipped_stage(events) == SessionStage::side_switch);
    CHECK(only<event::ExerciseStarted>(events)[0].second.side == Side::right);
}

TEST_CASE("finishing a set early counts it with what was done") {
    Player player;
    player.do_reps(3);
    const auto events = player.give(Command::finish_set);
    CHECK(events[0] == SessionEvent{37.0, event::SetDone{"bridge", Side::both, 1, 3, 0}});
    CHECK(player.state().stage == SessionStage::rest);
    CHECK(player.give(Command::finish_set).empty());
}

TEST_CASE("finishing a set with nothing done is leaving it") {
    Player player;
    player.do_reps(0);
    CHECK(skipped_stage(player.give(Command::finish_set)) == SessionStage::set);
    CHECK(player.state().set_index == 1);
    CHECK(player.give(Command::finish_set).empty());  // in the posture step there is no set to finish
}

TEST_CASE("undoing a rep does it again from its first phase") {
    Player player;
    player.do_reps(3);
    const auto events = player.give(Command::undo_rep);
    REQUIRE(events.size() >= 2);
    CHECK(events[0] == SessionEvent{37.0, event::RepUndone{3, "bridge", Side::both, 1, 0}});
    CHECK(events[1] == SessionEvent{37.0, event::PhaseStarted{"lift", 3, 2.0}});
    CHECK(player.state().reps_done == 2);
    CHECK(only<event::RepDone>(player.pass(kRep))[0] ==
          std::pair{37.0 + kRep, event::RepDone{"bridge", Side::both, 1, 3, 0}});
}

TEST_CASE("with no rep counted there is nothing to undo") {
    Player player;
    CHECK(player.give(Command::undo_rep).size() == 2);  // just the beginning
    player.do_reps(0);
    CHECK(player.give(Command::undo_rep).empty());
    CHECK(player.state().elapsed == Approx(1.0));
}

TEST_CASE("the last rep of a set can be undone in the rest after it") {
    Player player;
    player.do_reps(10);
    REQUIRE(player.state().stage == SessionStage::rest);
    const auto events = player.give(Command::undo_rep);
    CHECK(undone(events) == std::vector<int>{10});
    CHECK(player.state().stage == SessionStage::countdown);
    CHECK(player.state().set_index == 0);
    CHECK(player.state().reps_done == 9);
    const auto again = player.pass(3.0 + kRep);
    CHECK(only<event::RepDone>(again)[0].second.rep == 10);
    CHECK(only<event::SetDone>(again).size() == 1);
    CHECK(player.give(Command::undo_rep).size() > 1);
}

TEST_CASE("back begins this set again, its reps undone") {
    Player player;
    player.do_reps(3);
    const auto events = player.give(Command::back);
    CHECK(only<event::Skipped>(events).at(0).second.stage == std::nullopt);
    CHECK(undone(events) == std::vector<int>{3, 2, 1});
    CHECK(only<event::Countdown>(events).size() == 1);
    CHECK(only<event::PostureChange>(events).empty());
    CHECK(player.state().total_reps == 0);
    CHECK(player.state().set_index == 0);
}

TEST_CASE("back before the first rep of a set goes to the set before") {
    Player player;
    player.do_reps(10);
    SECTION("in the rest: still in place") {
        const auto events = player.give(Command::back);
        CHECK(undone(events) == std::vector<int>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1});
        CHECK(player.state().stage == SessionStage::countdown);
    }
    SECTION("in the posture step: on the way already, so back into place") {
        player.pass(60.0);
        REQUIRE(player.state().stage == SessionStage::posture);
        CHECK(undone(player.give(Command::back)).size() == 10);
        CHECK(player.state().stage == SessionStage::posture);
        CHECK(player.state().duration == 12.0);
    }
    SECTION("in the set itself") {
        player.pass(60.0 + 10.0 + 3.0);
        REQUIRE(player.state().stage == SessionStage::set);
        CHECK(undone(player.give(Command::back)).size() == 10);
        CHECK(player.state().stage == SessionStage::posture);
    }
    CHECK(player.state().set_index == 0);
    CHECK(player.state().total_reps == 0);
    const auto rest = player.pass(kLong);
    CHECK(std::get<event::SessionDone>(rest.back().body).reps == 50);
}

TEST_CASE("back at the very beginning begins it anew") {
    Player player;
    player.pass(5.0);
    const auto events = player.give(Command::back);
    CHECK(only<event::PostureChange>(events).size() == 1);
    CHECK(player.state().elapsed == 0.0);
    player.pass(13.0);
    player.give(Command::back);
    CHECK(player.state().stage == SessionStage::countdown);
    CHECK(player.state().elapsed == 0.0);
}

TEST_CASE("back works across the break of a session taken up again") {
    const auto catalogue = samples::catalogue();
    ResumePoint point{
        .set_index = 1, .reps_done = 0, .total_reps = 10, .total_elapsed = 90.0, .set_reps = {10}};
    Session session(samples::plan(catalogue), catalogue, {.resume = point});
    const auto back = session.command(Command::back);
    CHECK(undone({back.begin(), back.end()}).size() == 10);
    CHECK(session.state().total_reps == 0);
    CHECK(session.state().set_index == 0);
}

TEST_CASE("ending early keeps the counts and says why") {
    Player player;
    player.do_reps(4);
    SECTION("by choice") {
        const auto events = player.give(Command::finish_early);
        CHECK(events ==
              std::vector<SessionEvent>{{44.0, event::Stopped{EndReason::finished_early, 4, 44.0}}});
        CHECK(player.session.stop_reason() == EndReason::finished_early);
    }
    SECTION("in pain") {
        const auto events = player.give(Command::pain);
        CHECK(events == std::vector<SessionEvent>{{44.0, event::Stopped{EndReason::pain, 4, 44.0}}});
        CHECK(player.session.stop_reason() == EndReason::pain);
    }
    SECTION("while paused") {
        player.give(Command::pause);
        player.pass(10.0);
        CHECK(player.give(Command::pain) ==
              std::vector<SessionEvent>{{54.0, event::Stopped{EndReason::pain, 4, 44.0}}});
        CHECK_FALSE(player.state().paused);
    }
    CHECK(player.session.done());
    CHECK(player.state().total_reps == 4);
    CHECK(player.pass(kLong).empty());
    CHECK(player.give(Command::back).empty());
    CHECK(player.give(Command::pause).empty());
}

TEST_CASE("what is done in a pause waits for its end") {
    Player player;
    player.do_reps(2);
    player.give(Command::pause);
    player.pass(5.0);
    CHECK(undone(player.give(Command::undo_rep)) == std::vector<int>{2});
    CHECK(player.state().paused);
    CHECK(player.pass(100.0).empty());
    CHECK(player.state().elapsed == 0.0);
    player.give(Command::resume);
    CHECK(only<event::RepDone>(player.pass(kRep))[0].second.rep == 2);
}
