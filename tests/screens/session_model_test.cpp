#include "screens/session/session_model.h"

#include <rapidcheck.h>

#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::Command;
using domain::SessionStage;
using testing::at;

namespace {

/// A session with its own clock, as the loop drives it.
struct Play {
    ManualClock clock{at("2026-11-22T09:30:00+01:00")};
    ingear::journal::Journal journal{storage::Store::in_memory(), clock.now()};
    SessionModel model{testing::catalogue(), testing::first_steps(), 1.0, &journal, clock, nullptr};

    void pass(double seconds) {
        constexpr double kStep = 1.0 / 60.0;
        for (double t = 0.0; t < seconds - kStep / 2.0; t += kStep) {
            clock.advance(Seconds{kStep});
            model.step(kStep);
        }
    }
    template <class Body>
    [[nodiscard]] int logged() const {
        int count = 0;
        for (const domain::LogEvent& event : testing::events_in(journal))
            if (std::holds_alternative<Body>(event.body)) ++count;
        return count;
    }
};

}  // namespace

TEST_CASE("a session begins in the log at once") {
    Play play;
    play.pass(0.1);
    CHECK(play.logged<domain::logged::SessionStarted>() == 1);
    CHECK(testing::events_in(play.journal).front().session == play.model.session_id());
}

TEST_CASE("every rep is in the log when it is done") {
    Play play;
    play.pass(0.1);
    play.model.give(Command::skip);
    play.pass(3.0 + 7.0 * 2 + 0.5);
    CHECK(play.model.state().reps_done == 2);
    CHECK(play.logged<domain::logged::Rep>() == 2);
    play.model.give(Command::undo_rep);
    CHECK(play.model.state().reps_done == 1);
    CHECK(play.logged<domain::logged::RepUndone>() == 1);
}

TEST_CASE("the phase's word and a cue are there while a set goes on, and gone after it") {
    Play play;
    play.pass(0.1);
    CHECK(play.model.phase_word().empty());
    play.model.give(Command::skip);
    play.pass(3.5);
    CHECK(play.model.phase_word() == "Lift");
    CHECK_FALSE(play.model.cue().empty());
    play.pass(2.0);
    CHECK(play.model.phase_word() == "Hold");
    play.pass(2.0);
    CHECK(play.model.phase_word() == "Lower");
    play.pass(7.0 * 9 + 3.0);  // the set ends 3 + 10 × 7 seconds after the skip
    REQUIRE(play.model.state().stage == SessionStage::rest);
    CHECK(play.model.phase_word().empty());
    CHECK(play.model.cue().empty());
    CHECK_FALSE(play.model.key_cue().empty());
}

TEST_CASE("progress adds up to the whole") {
    Play play;
    play.pass(0.1);
    const std::size_t sets = play.model.session().plan().sets.size();
    double weight = 0.0;
    for (std::size_t i = 0; i < sets; ++i) weight += play.model.set_weight(i);
    CHECK(weight == Approx(1.0));
    CHECK(play.model.set_progress(0) == 0.0);
    play.model.give(Command::skip);
    play.pass(3.0 + 35.0);
    CHECK(play.model.set_progress(0) == Approx(0.5).margin(0.01));
    CHECK(play.model.set_progress(1) == 0.0);
    play.model.give(Command::finish_set);
    play.model.give(Command::finish_early);
    for (std::size_t i = 0; i < sets; ++i) CHECK(play.model.set_progress(i) == 1.0);
}

TEST_CASE("a rep can be undone only where there is one") {
    Play play;
    play.pass(0.1);
    CHECK_FALSE(play.model.can_undo());
    play.model.give(Command::skip);
    play.pass(3.5);
    CHECK_FALSE(play.model.can_undo());
    play.pass(7.0);
    CHECK(play.model.can_undo());
}

TEST_CASE("it hurts: the session ends and says why") {
    Play play;
    play.pass(20.0);
    play.model.give(Command::pain);
    CHECK(play.model.session().done());
    CHECK(play.model.stopped_for_pain());
    CHECK(play.logged<domain::logged::SessionEnded>() == 1);
}

TEST_CASE("a session that is gone on with keeps its id and its reps") {
    Play first;
    first.pass(0.1);
    first.model.give(Command::skip);
    first.pass(3.0 + 7.0 * 4 + 1.0);
    first.journal.refresh(first.clock.now());
    const auto snapshot = first.journal.snapshot();
    REQUIRE(snapshot->unfinished);

    journal::Journal journal(storage::Store::in_memory(), first.clock.now());
    const SessionModel second(testing::catalogue(), testing::first_steps(), 1.0, &journal, first.clock,
                              &*snapshot->unfinished);
    CHECK(second.session_id() == first.model.session_id());
    SessionModel resumed(testing::catalogue(), testing::first_steps(), 1.0, &journal, first.clock,
                         &*snapshot->unfinished);
    resumed.step(0.0);
    CHECK(resumed.state().reps_done == 4);
    for (const domain::LogEvent& event : testing::events_in(journal))
        CHECK_FALSE(std::holds_alternative<domain::logged::SessionStarted>(event.body));
}

TEST_CASE("after the machine slept the log's times follow the clock") {
    Play play;
    play.pass(0.1);
    play.model.give(Command::skip);
    play.pass(3.0 + 7.0 + 0.5);
    play.clock.advance(Seconds{8.0 * 3600.0});
    play.pass(7.0);
    REQUIRE(play.logged<domain::logged::Rep>() == 2);
    const auto events = testing::events_in(play.journal);
    CHECK(events.back().moment.at - events.front().moment.at > std::chrono::hours(7));
}

TEST_CASE("whatever the player does, the log tells of as many reps as the session counted") {
    CHECK(rc::check([] {
        Play play;
        play.pass(0.05);
        const auto steps = *rc::gen::container<std::vector<std::pair<int, double>>>(rc::gen::pair(
            rc::gen::inRange(0, 7), rc::gen::map(rc::gen::inRange(0, 900), [](int i) { return i / 60.0; })));
        constexpr Command kCommands[] = {Command::pause, Command::resume,     Command::skip,
                                         Command::back,  Command::finish_set, Command::undo_rep,
                                         Command::resume};
        for (const auto& [command, seconds] : steps) {
            play.model.give(kCommands[command]);
            play.pass(seconds);
        }
        const int told = play.logged<domain::logged::Rep>() - play.logged<domain::logged::RepUndone>();
        RC_ASSERT(told == play.model.state().total_reps);
    }));
}
