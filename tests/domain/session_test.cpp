#include "domain/session/session.h"

#include <limits>

#include "domain/catalogue/exercise.h"
#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;
using samples::only;
using samples::run;

namespace {

/// A long time in one go: enough for any session here.
constexpr double kLong = 1e5;

}  // namespace

TEST_CASE("a session begins with getting into place") {
    const auto catalogue = samples::catalogue();
    Session session(samples::plan(catalogue), catalogue);
    CHECK(session.state().stage == SessionStage::posture);
    CHECK(session.state().duration == 12.0);

    const auto events = run(session, 0.0);
    REQUIRE(events.size() == 2);
    CHECK(events[0] == SessionEvent{0.0, event::SessionStarted{"all"}});
    CHECK(events[1] == SessionEvent{0.0, event::PostureChange{"supine", 12.0}});
    CHECK(run(session, 0.0).empty());
}

TEST_CASE("a whole session in one go") {
    const auto catalogue = samples::catalogue();
    const auto plan = samples::plan(catalogue);
    Session session(plan, catalogue);
    const auto events = run(session, kLong);

    CHECK(only<event::RepDone>(events).size() == 50);
    const auto sets = only<event::SetDone>(events);
    REQUIRE(sets.size() == 5);
    CHECK(sets[0].second == event::SetDone{"bridge", Side::both, 1, 10, 0});
    CHECK(sets[1].second == event::SetDone{"clam", Side::left, 1, 10, 1});
    CHECK(sets[2].second == event::SetDone{"clam", Side::right, 1, 10, 2});
    CHECK(sets[4].second == event::SetDone{"kick", Side::right, 1, 10, 4});

    const auto rests = only<event::Rest>(events);
    REQUIRE(rests.size() == 2);
    CHECK(rests[0].second == event::Rest{60.0, "clam"});
    CHECK(rests[1].second == event::Rest{60.0, "kick"});
    const auto switches = only<event::SideSwitch>(events);
    REQUIRE(switches.size() == 2);
    CHECK(switches[0].second == event::SideSwitch{Side::right, 30.0});

    const double length = plan.total_seconds(catalogue);
    CHECK(events.back().t == Approx(length));
    CHECK(std::get<event::SessionDone>(events.back().body) == event::SessionDone{50, events.back().t});
    CHECK(session.done());
    CHECK(session.stop_reason() == std::nullopt);
    CHECK(run(session, 10.0).empty());
    CHECK(session.state().total_elapsed == Approx(length));
}

TEST_CASE("the steps of a set come in order and on time") {
    const auto catalogue = samples::catalogue(2);
    Session session(samples::plan(catalogue), catalogue);
    auto events = run(session, 31.5);
    std::erase_if(events,
                  [](const SessionEvent& e) { return std::holds_alternative<event::CueGiven>(e.body); });
    const std::vector<SessionEvent> expected{
        {0.0, event::SessionStarted{"all"}},
        {0.0, event::PostureChange{"supine", 12.0}},
        {12.0, event::ExerciseStarted{"bridge", Side::both, 1, 2}},
        {12.0, event::Countdown{3.0}},
        {15.0, event::PhaseStarted{"lift", 1, 2.0}},
        {17.0, event::PhaseStarted{"hold", 1, 2.0}},
        {19.0, event::PhaseStarted{"lower", 1, 3.0}},
        {22.0, event::RepDone{"bridge", Side::both, 1, 1, 0}},
        {22.0, event::PhaseStarted{"lift", 2, 2.0}},
        {24.0, event::PhaseStarted{"hold", 2, 2.0}},
        {26.0, event::PhaseStarted{"lower", 2, 3.0}},
        {29.0, event::RepDone{"bridge", Side::both, 1, 2, 0}},
        {29.0, event::SetDone{"bridge", Side::both, 1, 2, 0}},
        {29.0, event::Rest{60.0, "clam"}},
    };
    CHECK(events == expected);
    CHECK(session.state().stage == SessionStage::rest);
    CHECK(session.state().set_index == 1);
    CHECK(session.state().reps_done == 0);
    CHECK(session.state().total_reps == 2);
    CHECK(session.state().elapsed == Approx(2.5));
}

TEST_CASE("a posture step comes only where the place changes") {
    const auto catalogue = samples::catalogue(1, 2);
    Session session(samples::plan(catalogue), catalogue);
    const auto events = run(session, kLong);
    std::vector<std::string> postures;
    for (const auto& [t, posture] : only<event::PostureChange>(events)) postures.push_back(posture.posture);
    // Not between two sets of bridges or kicks; but between clamshells on the right and again on the left.
    CHECK(postures == std::vector<std::string>{"supine", "side_lying", "side_lying", "hands_and_knees"});
}

TEST_CASE("the tempo factor stretches phases and nothing else") {
    const auto catalogue = samples::catalogue(1);
    Session session(samples::plan(catalogue), catalogue, {.tempo_factor = 1.5});
    const auto events = run(session, kLong);
    CHECK(only<event::PhaseStarted>(events)[0] == std::pair{15.0, event::PhaseStarted{"lift", 1, 3.0}});
    CHECK(only<event::RepDone>(events)[0].first == Approx(15.0 + 10.5));
    CHECK(only<event::Rest>(events)[0].second.seconds == 60.0);
}

TEST_CASE("a tempo factor out of range is brought into it") {
    const auto catalogue = samples::catalogue(1);
    CHECK(Session(samples::plan(catalogue), catalogue, {.tempo_factor = 9.0}).tempo_factor() == 2.0);
    CHECK(Session(samples::plan(catalogue), catalogue, {.tempo_factor = 0.0}).tempo_factor() == 0.5);
}

TEST_CASE("an hour of frames drifts by less than a microsecond") {
    auto catalogue = samples::catalogue(100, 3);
    catalogue.exercises[0].movement.phases[0].seconds = 0.1;  // not exact in binary
    const auto plan = samples::plan(catalogue);
    Session framed(plan, catalogue);
    Session whole(plan, catalogue);
    const auto expected = run(whole, kLong);

    std::vector<SessionEvent> events;
    std::size_t late = 0;
    constexpr double kFrame = 1.0 / 60.0;
    for (int frame = 1; !framed.done(); ++frame) {
        const double now = frame * kFrame;
        for (const SessionEvent& event : framed.advance(kFrame)) {
            late += event.t > now + 1e-6 || event.t < now - kFrame - 1e-6 ? 1 : 0;
            events.push_back(event);
        }
    }
    CHECK(late == 0);
    CHECK(events == expected);
    CHECK(events.back().t > 3600.0);
}

TEST_CASE("time that makes no sense doesn't pass") {
    const auto catalogue = samples::catalogue();
    Session session(samples::plan(catalogue), catalogue);
    run(session, 1.0);
    CHECK(run(session, -5.0).empty());
    CHECK(run(session, std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(run(session, std::numeric_limits<double>::infinity()).empty());
    CHECK(session.state().elapsed == 1.0);
}

TEST_CASE("the seconds left run down to nothing") {
    const auto catalogue = samples::catalogue(3, 2);
    Session session(samples::plan(catalogue), catalogue, {.tempo_factor = 1.25});
    const double length = session.seconds_left();
    double passed = 0.0;
    for (; !session.done(); passed += 0.5) {
        CHECK(session.seconds_left() == Approx(length - passed));
        session.advance(0.5);
    }
    CHECK(passed == Approx(length).margin(0.5));
    CHECK(session.seconds_left() == 0.0);
}

TEST_CASE("cues come a few times a set, never within five seconds") {
    const auto catalogue = samples::catalogue();
    Session session(samples::plan(catalogue), catalogue);
    const auto cues = only<event::CueGiven>(run(session, kLong));
    REQUIRE(cues.size() == 3);
    CHECK(cues[0] == std::pair{15.0, event::CueGiven{"ribs", "Ribs down."}});
    CHECK(cues[1].second.id == "squeeze");
    for (std::size_t i = 1; i < cues.size(); ++i) CHECK(cues[i].first - cues[i - 1].first >= 5.0);
}

TEST_CASE("a rest of no length is left out") {
    auto catalogue = samples::catalogue(1);
    catalogue.routines[0].rest_between_exercises = 0.0;
    Session session(samples::plan(catalogue), catalogue);
    const auto events = run(session, kLong);
    CHECK(only<event::Rest>(events).empty());
    CHECK(only<event::PostureChange>(events).size() == 3);
    CHECK(only<event::SetDone>(events).size() == 5);
}

TEST_CASE("a session is taken up again with the place of its set") {
    const auto catalogue = samples::catalogue();
    ResumePoint point{
        .set_index = 2, .reps_done = 4, .total_reps = 24, .total_elapsed = 300.0, .set_reps = {10, 10, 4}};
    Session session(samples::plan(catalogue), catalogue, {.resume = point});
    CHECK(session.state().set_index == 2);
    CHECK(session.state().reps_done == 4);
    CHECK(session.state().total_reps == 24);
    CHECK(session.state().total_elapsed == 300.0);

    const auto events = run(session, 13.0);
    CHECK(events[1] == SessionEvent{0.0, event::PostureChange{"side_lying", 10.0}});
    CHECK(events[2] == SessionEvent{10.0, event::ExerciseStarted{"clam", Side::right, 1, 10}});
    CHECK(only<event::PhaseStarted>(events)[0] == std::pair{13.0, event::PhaseStarted{"lift", 5, 2.0}});

    const auto rest = run(session, kLong);
    CHECK(only<event::RepDone>(rest).size() == 6 + 20);
    CHECK(std::get<event::SessionDone>(rest.back().body).reps == 50);
    CHECK(std::get<event::SessionDone>(rest.back().body).seconds == Approx(300.0 + rest.back().t));
}

TEST_CASE("a session left at the very end of a set goes on behind it") {
    const auto catalogue = samples::catalogue();
    SECTION("before the word that the set is done") {
        Session session(samples::plan(catalogue), catalogue, {.resume = ResumePoint{0, 10, 10, 90.0}});
        const auto events = run(session, 0.0);
        REQUIRE(events.size() == 3);
        CHECK(events[1].body == SessionEventBody(event::SetDone{"bridge", Side::both, 1, 10, 0}));
        CHECK(events[2].body == SessionEventBody(event::Rest{60.0, "clam"}));
        CHECK(only<event::PostureChange>(run(session, 60.0)).size() == 1);
    }
    SECTION("with nothing left to do") {
        Session session(samples::plan(catalogue), catalogue, {.resume = ResumePoint{5, 0, 50, 560.0}});
        const auto events = run(session, 0.0);
        REQUIRE(events.size() == 2);
        CHECK(events[1].body == SessionEventBody(event::SessionDone{50, 560.0}));
        CHECK(session.done());
    }
}

TEST_CASE("a frame that misses a deadline by a rounding error reaches it") {
    const auto catalogue = samples::catalogue();
    Session session(samples::plan(catalogue), catalogue);
    run(session, 12.0 - 1e-10);
    CHECK(session.state().stage == SessionStage::countdown);
    CHECK(session.state().elapsed == 0.0);
    // A command at that instant comes after it.
    CHECK(session.command(Command::pause)[0].t == 12.0);
    CHECK(session.state().total_elapsed == 12.0);
}
