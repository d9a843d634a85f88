#include "domain/session/coach_sequencer.h"

#include <algorithm>

#include "domain/catalogue/exercise.h"
#include "domain/random_session.h"
#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using motion::AnimationState;
using motion::Side;
using Kind = AnimationState::Kind;

namespace {

constexpr double kFrame = 1.0 / 60.0;

motion::PostureLibrary posture_library() {
    motion::PostureLibrary library;
    motion::Posture standing;
    standing.id = "standing";
    standing.sided = false;
    for (const std::string id : {"supine", "side_lying", "hands_and_knees"}) {
        motion::Way way;
        way.to = id;
        way.seconds = 2.0;
        way.points = {{"half way", 1.0, {}}};
        standing.ways.push_back(way);
        motion::Posture posture;
        posture.id = id;
        posture.sided = id == "side_lying";
        library.postures.push_back(posture);
    }
    library.postures.push_back(standing);
    return library;
}

struct Production {
    Catalogue catalogue = samples::catalogue();
    Session session{samples::plan(catalogue), catalogue};
    motion::PoseSolver pose_solver{posture_library()};

    const motion::Movement* bridge = &catalogue.exercises[0].movement;
    const motion::Movement* clam = &catalogue.exercises[1].movement;

    AnimationState after(double seconds) {
        session.advance(seconds);
        return animation_state(session, pose_solver, 5.0);
    }
    AnimationState now() { return after(0.0); }
    double way(const motion::Movement* from, Side from_side, const motion::Movement* to, Side to_side) {
        return pose_solver.transition_time(from, from_side, to, to_side).count();
    }
    /// To the beginning of the rest after the bridges.
    void do_bridges() { session.advance(12 + 3 + 70); }
};

}  // namespace

TEST_CASE("she goes from standing into place, then waits in the start pose") {
    Production production;
    auto shown = production.now();
    CHECK(shown.kind == Kind::transition);
    CHECK(shown.from_movement == nullptr);
    CHECK(shown.movement == production.bridge);
    CHECK(shown.progress == 0.0);
    CHECK(shown.clock == 5.0);
    const double way = std::min(12.0, production.way(nullptr, Side::both, production.bridge, Side::both));
    REQUIRE(way > 0.0);
    shown = production.after(way / 2);
    CHECK(shown.progress == Approx(0.5));
    if (way < 12.0) {
        shown = production.after((12.0 - way) / 2 + way / 2);
        CHECK(shown.kind == Kind::ready);
    }
    production.session.command(Command::skip);
    CHECK(production.after(1.0).movement == production.bridge);
}

TEST_CASE("she has all the time of a posture step, and no more") {
    Production production;
    production.catalogue.postures[0].seconds = 0.5;
    Session hurried(samples::plan(production.catalogue), production.catalogue);
    hurried.advance(0.25);
    const auto shown = animation_state(hurried, production.pose_solver, 0.0);
    CHECK(shown.kind == Kind::transition);
    CHECK(shown.progress == Approx(0.5));
    hurried.advance(0.3);
    CHECK(animation_state(hurried, production.pose_solver, 0.0).kind == Kind::ready);
}

TEST_CASE("in a set she shows the phase, and a pause holds it while she lives on") {
    Production production;
    auto shown = production.after(12 + 3 + 7 + 2 + 0.5);
    CHECK(shown.kind == Kind::phase);
    CHECK(shown.phase == 1);
    CHECK(shown.progress == Approx(0.25));
    production.session.command(Command::pause);
    production.session.advance(100.0);
    shown = animation_state(production.session, production.pose_solver, 105.0);
    CHECK(shown.kind == Kind::phase);
    CHECK(shown.progress == Approx(0.25));
    CHECK(shown.clock == 105.0);
}

TEST_CASE("in a rest she breathes, goes over, shows what is next and is ready at its end") {
    Production production;
    production.do_bridges();
    CHECK(production.now().kind == Kind::ready);
    CHECK(production.now().movement == production.bridge);
    const double way = production.way(production.bridge, Side::both, production.clam, Side::left);
    REQUIRE(way > 0.0);
    REQUIRE(way < 30.0);

    bool went = false;
    double shown_seconds = 0.0;
    AnimationState shown;
    for (double t = 0.0; t < 60.0 - 2 * kFrame; t += kFrame) {
        shown = production.after(kFrame);
        if (shown.kind == Kind::transition) {
            went = true;
            CHECK(shown.from_movement == production.bridge);
            CHECK(shown.movement == production.clam);
            CHECK(shown.side == Side::left);
        }
        if (shown.kind == Kind::phase) {
            CHECK(shown.movement == production.clam);
            shown_seconds += kFrame;
        }
    }
    CHECK(went);
    CHECK(shown_seconds == Approx(2 * 6.0 * 1.25).margin(0.1));
    CHECK(shown.kind == Kind::ready);
    CHECK(shown.movement == production.clam);
    // The player gets into place: she is there already.
    CHECK(production.after(1.0).kind == Kind::ready);
}

TEST_CASE("a short rest leaves no time for a look at what is next") {
    auto catalogue = samples::catalogue();
    catalogue.routines[0].rest_between_exercises = 6.0;
    motion::PoseSolver pose_solver{posture_library()};
    Session session(samples::plan(catalogue), catalogue);
    session.advance(12 + 3 + 70);
    for (double t = 0.0; t < 6.0; t += kFrame) {
        session.advance(kFrame);
        CHECK(animation_state(session, pose_solver, t).kind != Kind::phase);
    }
}

TEST_CASE("between two sets of the same she just rests") {
    const auto catalogue = samples::catalogue(2, 2);
    motion::PoseSolver pose_solver{posture_library()};
    Session session(samples::plan(catalogue), catalogue);
    session.advance(12 + 3 + 14);
    REQUIRE(session.state().stage == SessionStage::rest);
    for (double t = 0.0; t < 59.0; t += 0.5) {
        session.advance(0.5);
        CHECK(animation_state(session, pose_solver, t).kind == Kind::ready);
    }
}

TEST_CASE("in a side switch she turns over") {
    Production production;
    auto shown = production.after(12 + 3 + 70 + 60 + 10 + 3 + 60 + 0.25);
    REQUIRE(production.session.state().stage == SessionStage::side_switch);
    CHECK(shown.kind == Kind::transition);
    CHECK(shown.from_side == Side::left);
    CHECK(shown.side == Side::right);
    CHECK(shown.from_movement == shown.movement);
    CHECK(production.after(29.0).kind == Kind::ready);
}

TEST_CASE("a rest that is cut short doesn't make her start over") {
    Production production;
    production.do_bridges();
    const double way = production.way(production.bridge, Side::both, production.clam, Side::left);
    const auto before = production.after(2.5 + way / 2);
    REQUIRE(before.kind == Kind::transition);
    production.session.command(Command::skip);
    REQUIRE(production.session.state().stage == SessionStage::posture);
    const auto after = production.after(kFrame);
    CHECK(after.kind == Kind::transition);
    CHECK(follows(before, after, kFrame));
}

TEST_CASE("sent back before she has left, she stays") {
    Production production;
    production.do_bridges();
    production.after(1.0);
    production.session.command(Command::back);
    const auto shown = production.now();
    CHECK(shown.kind == Kind::ready);
    CHECK(shown.movement == production.bridge);
}

TEST_CASE("at the end she gets up and waves, but not in pain") {
    Production production;
    const auto end = GENERATE(Command::finish_early, Command::pain);
    production.after(12 + 3 + 5);
    production.session.command(end);
    auto shown = production.now();
    CHECK(shown.kind == Kind::transition);
    CHECK(shown.from_movement == production.bridge);
    CHECK(shown.movement == nullptr);
    shown = production.after(production.way(production.bridge, Side::both, nullptr, Side::both) + 1.0);
    CHECK(shown.kind == (end == Command::pain ? Kind::stand : Kind::wave));
    CHECK(production.after(10.0).kind == Kind::stand);
}

namespace {

/// Content as random as any, but with lengths in which a person can move.
Catalogue unhurried_content() {
    Catalogue content = *samples::any_content();
    for (Exercise& exercise : content.exercises) {
        for (motion::Phase& phase : exercise.movement.phases) phase.seconds += 0.5;
    }
    for (PostureInfo& posture : content.postures) posture.seconds += 2.0;
    content.routines[0].rest_between_sides += 5.0;
    content.routines[0].rest_between_exercises += 5.0;
    return content;
}

}  // namespace

TEST_CASE("a session left to itself is one unbroken performance") {
    CHECK(rc::check([] {
        const Catalogue content = unhurried_content();
        motion::PoseSolver pose_solver{posture_library()};
        Session session(samples::plan(content), content);
        session.advance(0.0);
        auto last = animation_state(session, pose_solver, 0.0);
        while (!session.done()) {
            session.advance(kFrame);
            const auto shown = animation_state(session, pose_solver, 0.0);
            RC_ASSERT(shown.progress >= 0.0 && shown.progress <= 1.0);
            RC_ASSERT(follows(last, shown, kFrame));
            last = shown;
        }
    }));
}

TEST_CASE("an undone rep is a jump, the next phase is not") {
    Production production;
    const auto last = production.after(12 + 3 + 7 + 1.99);
    CHECK(follows(last, production.after(kFrame), kFrame));
    const auto before = production.now();
    production.session.command(Command::undo_rep);
    CHECK_FALSE(follows(before, production.now(), kFrame));
}

TEST_CASE("she nods at each rep and at no other time") {
    Production production;
    int nods = 0;
    bool nodding = false;
    for (int step = 0; step < 84 * 60; ++step) {
        const AnimationState shown = production.after(kFrame);
        const SessionState& state = production.session.state();
        const bool after_a_rep = state.stage == SessionStage::set && state.phase == 0 && state.reps_done > 0;
        CHECK((shown.since_rep >= 0.0) == after_a_rep);
        if (after_a_rep) CHECK(shown.since_rep == state.elapsed);
        if (after_a_rep && !nodding) ++nods;
        nodding = after_a_rep;
    }
    CHECK(nods == production.session.current_set().reps - 1);  // the last one comes as the set is done
}

TEST_CASE("she smiles broadly at the end of a set and of the session, but not when it hurt") {
    Production production;
    production.session.advance(0.0);
    CHECK(production.now().joy == 0.0F);
    production.do_bridges();
    CHECK(production.after(0.05).joy < 0.2F);
    CHECK(production.now().since_rep >= 0.0);
    CHECK(production.after(1.0).joy > 0.9F);
    CHECK(production.after(6.0).joy == 0.0F);

    SECTION("done early") {
        production.session.command(Command::finish_early);
        CHECK(production.after(1.0).joy > 0.9F);
        CHECK(production.after(30.0).joy > 0.9F);
    }
    SECTION("in pain") {
        production.session.command(Command::pain);
        CHECK(production.after(1.0).joy == 0.0F);
        CHECK(production.now().since_rep < 0.0);
    }
}
