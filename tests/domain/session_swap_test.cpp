#include "domain/catalogue/exercise.h"
#include "domain/samples.h"
#include "domain/session/coach_sequencer.h"
#include "domain/session/session.h"
#include "domain/session/session_log.h"
#include "support/catch.h"

using namespace ingear::domain;
using ingear::motion::Side;
using samples::only;
using samples::run;

namespace {

constexpr double kFirstRep = 15.0;  // 12 s to get into place and 3 s of countdown
constexpr double kRep = 7.0;

struct Player {
    Catalogue catalogue = samples::catalogue(10, 2);
    Session session{samples::plan(catalogue), catalogue};
};

std::vector<std::string> exercises(const SessionPlan& plan) {
    std::vector<std::string> names;
    for (const PlannedSet& set : plan.sets) names.push_back(set.exercise->id);
    return names;
}

}  // namespace

TEST_CASE("an exercise is left for another one, with what was done of it") {
    Player player;
    run(player.session, kFirstRep + 3.0 * kRep + 1.0);
    player.session.command(Command::pause);
    const auto left = player.session.leave_exercise(sets_instead(player.catalogue, "kick"));
    const auto skips = only<event::Skipped>(left);
    REQUIRE(skips.size() == 1);
    CHECK(skips[0].second.reps == 3);
    CHECK(skips[0].second.exercise == "bridge");
    CHECK(player.session.state().paused);
    CHECK(player.session.current_set().exercise->id == "kick");
    CHECK(exercises(player.session.plan()) == std::vector<std::string>{"bridge", "kick", "kick", "clam",
                                                                       "clam", "clam", "clam", "kick", "kick",
                                                                       "kick", "kick"});
    player.session.command(Command::resume);
    const auto rest = run(player.session, 1e5);
    CHECK(player.session.done());
    CHECK(only<event::SetDone>(rest).size() == 10);
    CHECK(player.session.state().total_reps == 103);
}

TEST_CASE("an exercise can be left for nothing; the last one ends the session") {
    Player player;
    run(player.session, kFirstRep + 1.0);
    player.session.leave_exercise({});
    CHECK(player.session.current_set().exercise->id == "clam");
    player.session.leave_exercise({});
    CHECK(player.session.current_set().exercise->id == "kick");
    const auto last = player.session.leave_exercise({});
    CHECK(player.session.done());
    CHECK(only<event::SessionDone>(last).size() == 1);
    CHECK(player.session.leave_exercise({}).empty());
}

TEST_CASE("a swapped session goes on where it was left") {
    Player player;
    std::vector<SessionEvent> events;
    const auto take = [&](std::span<const SessionEvent> some) { samples::collect(events, some); };
    take(player.session.advance(kFirstRep + 3.0 * kRep + 1.0));
    take(player.session.leave_exercise(sets_instead(player.catalogue, "kick")));
    take(player.session.advance(8.0 + 3.0 + 2.0 * 6.0 + 1.0));  // two reps of the kick

    int number = 0;
    const auto plan = samples::plan(player.catalogue);
    const SessionLogContext context{"s",   {},         [&] { return "e" + std::to_string(++number); },
                                    false, plan.items, plan.rest};
    std::vector<LogEvent> logged;
    for (const SessionEvent& event : events)
        if (auto kept = to_log_event(context, event)) logged.push_back(std::move(*kept));
    logged.insert(logged.end() - 2, {"x", logged.back().moment, "s", logged::ExerciseSwapped{"kick", 0}});
    const SessionRecord record = fold_session(logged);
    REQUIRE(record.swaps.size() == 1);
    CHECK(record.reps == 5);

    const auto again = plan_of(player.catalogue, record);
    REQUIRE(again);
    CHECK(exercises(*again) == exercises(player.session.plan()));
    Session resumed(*again, player.catalogue, {.resume = resume_point(record)});
    resumed.advance(0.0);
    CHECK(resumed.current_set().exercise->id == "kick");
    CHECK(resumed.state().reps_done == 2);
    CHECK(resumed.state().total_reps == 5);
}

TEST_CASE("easing off makes the reps slower and half as wide, and begins the rep anew") {
    Player player;
    run(player.session, kFirstRep + 3.0 * kRep + 1.0);
    CHECK_FALSE(player.session.half_range());
    const auto events = player.session.ease_off();
    const auto phases = only<event::PhaseStarted>(events);
    REQUIRE(phases.size() == 1);
    CHECK(phases[0].second.rep == 4);
    CHECK(phases[0].second.seconds == Approx(2.5));
    CHECK(player.session.half_range());
    CHECK(player.session.state().reps_done == 3);
    CHECK(player.session.tempo_factor() == Approx(1.25));
    const double left = player.session.seconds_left();
    run(player.session, left - 0.01);
    CHECK_FALSE(player.session.done());
    run(player.session, 0.02);
    CHECK(player.session.done());
}

TEST_CASE("the next exercise goes its whole way again") {
    Player player;
    run(player.session, kFirstRep + 1.0);
    player.session.ease_off();
    while (player.session.current_set().exercise->id == "bridge") run(player.session, 1.0);
    CHECK_FALSE(player.session.half_range());
}

TEST_CASE("half the way: the coach turns back in the middle, without a jump") {
    Player player;
    ingear::motion::PoseSolver pose_solver{ingear::motion::PostureLibrary{}};
    run(player.session, kFirstRep + 1.0);
    player.session.ease_off();
    const auto shown_after = [&](double seconds) {
        run(player.session, seconds);
        return animation_state(player.session, pose_solver, 0.0);
    };
    CHECK(shown_after(0.0).progress == Approx(0.0).margin(1e-3));
    const auto top = shown_after(2.49);  // the lift takes 2.5 s now
    CHECK(top.phase == 0);
    CHECK(top.progress == Approx(0.5).margin(0.02));
    const auto held = shown_after(1.0);
    CHECK(held.phase == 0);
    CHECK(held.progress == Approx(0.5).margin(1e-4));
    const auto down = shown_after(1.6);  // 0.1 s into the way back, which takes 3.75 s
    CHECK(down.phase == 2);
    CHECK(down.progress == Approx(0.5).margin(0.02));
    CHECK(shown_after(3.6).progress == Approx(1.0).margin(0.02));
}
