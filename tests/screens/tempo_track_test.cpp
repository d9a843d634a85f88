#include "screens/session/tempo_track.h"

#include <rapidcheck.h>

#include <cmath>

#include "domain/catalogue/exercise.h"
#include "fixtures.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::first_steps;

TEST_CASE("the curve rises in the lift, stays in the hold and falls in the lowering") {
    const domain::SessionPlan plan = first_steps();
    const TempoTrack track(plan.sets[0], 1.0);  // the bridge: 2-2-3
    CHECK(track.rep_seconds() == Approx(7.0));
    CHECK(track.level(0.0) == 0.0F);
    CHECK(track.level(1.0) == Approx(0.5F));
    CHECK(track.level(2.5) == Approx(1.0F));
    CHECK(track.level(3.9) == Approx(1.0F));
    CHECK(track.level(5.5) == Approx(0.5F));
    CHECK(track.level(7.0) == Approx(0.0F).margin(1e-6));
    CHECK(track.level(8.0) == Approx(0.5F));
}

TEST_CASE("a rep of several steps climbs them one by one, and its number stands where it turns") {
    domain::Exercise lunge;
    lunge.movement.phases = {
        {"step back", 1.0, "start", "landed", motion::Breathing::as_it_comes, 0.0F, 0.0F},
        {"lower", 3.0, "landed", "low", motion::Breathing::as_it_comes, 0.0F, 0.0F},
        {"hold", 1.0, "low", "low", motion::Breathing::as_it_comes, 0.0F, 0.0F},
        {"lift", 2.0, "low", "landed", motion::Breathing::as_it_comes, 0.0F, 0.0F},
        {"step in", 1.0, "landed", "start", motion::Breathing::as_it_comes, 0.0F, 0.0F}};
    const domain::PlannedSet set{.exercise = &lunge, .reps = 2};
    const TempoTrack track(set, 1.0);
    CHECK(track.level(1.0) == Approx(0.5F));
    CHECK(track.level(4.5) == Approx(1.0F));
    CHECK(track.level(7.0) == Approx(0.5F));
    CHECK(track.mark() == Approx(4.5));

    domain::Exercise march;
    march.movement.phases = {{"lift", 1.0, "start", "left", motion::Breathing::as_it_comes, 0.0F, 0.0F},
                             {"lower", 1.0, "left", "start", motion::Breathing::as_it_comes, 0.0F, 0.0F},
                             {"lift", 1.0, "start", "right", motion::Breathing::as_it_comes, 0.0F, 0.0F},
                             {"lower", 1.0, "right", "start", motion::Breathing::as_it_comes, 0.0F, 0.0F}};
    const domain::PlannedSet steps{.exercise = &march, .reps = 2};
    CHECK(TempoTrack(steps, 1.0).level(1.0) == Approx(1.0F));
    CHECK(TempoTrack(steps, 1.0).level(2.0) == Approx(0.0F).margin(1e-6));
    CHECK(TempoTrack(steps, 1.0).level(3.0) == Approx(1.0F));
    CHECK(TempoTrack(steps, 1.0).mark() == Approx(1.0));
}

TEST_CASE("before and after the set the curve lies at rest") {
    const domain::SessionPlan plan = first_steps();
    const TempoTrack track(plan.sets[0], 1.0);
    CHECK(track.level(-2.0) == 0.0F);
    CHECK(track.level(track.total_seconds()) == 0.0F);
    CHECK(track.level(track.total_seconds() + 100.0) == 0.0F);
}

TEST_CASE("a slower tempo stretches the curve") {
    const domain::SessionPlan plan = first_steps();
    const TempoTrack track(plan.sets[0], 1.5);
    CHECK(track.rep_seconds() == Approx(10.5));
    CHECK(track.level(1.5) == Approx(0.5F));
    CHECK(track.phase(1).begin == Approx(3.0));
    CHECK(track.phase(1).end == Approx(6.0));
}

TEST_CASE("the curve has no jumps and stays between its ends") {
    const domain::SessionPlan plan = first_steps();
    CHECK(rc::check([&plan] {
        const auto set = *rc::gen::inRange<std::size_t>(0, plan.sets.size());
        const double tempo = *rc::gen::inRange(50, 201) / 100.0;
        const TempoTrack track(plan.sets[set], tempo);
        const double t = track.total_seconds() * *rc::gen::inRange(0, 100000) / 100000.0;
        const float here = track.level(t);
        RC_ASSERT(here >= 0.0F && here <= 1.0F);
        RC_ASSERT(std::abs(track.level(t + 0.001) - here) < 0.01F);
    }));
}

TEST_CASE("the marble is where the session is") {
    const domain::SessionPlan plan = first_steps();
    domain::Session session(plan, *testing::catalogue());
    session.advance(0.0);
    session.command(domain::Command::skip);
    const TempoTrack track(plan.sets[0], 1.0);
    CHECK(track.position(session.state()) == Approx(-3.0));
    session.advance(2.0);
    CHECK(track.position(session.state()) == Approx(-1.0));
    session.advance(1.0 + 7.0 * 3 + 4.5);
    REQUIRE(session.state().reps_done == 3);
    CHECK(track.position(session.state()) == Approx(25.5));
    session.command(domain::Command::undo_rep);
    CHECK(track.position(session.state()) == Approx(14.0));
}
