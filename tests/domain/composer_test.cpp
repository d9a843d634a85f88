#include "domain/programme/composer.h"

#include <rapidcheck.h>

#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;

namespace {

const Ladder kLadder = ladder();
const Catalogue kCatalogue = ladder_catalogue();

double minutes(const Routine& routine) {
    return plan_session(kCatalogue, routine).value().total_seconds(kCatalogue) / 60.0;
}

Routine compose(const std::vector<PastSession>& sessions, int day, SessionWish wish = {}) {
    return compose_session(kCatalogue, derive_programme(kLadder, sessions, evening(day)), wish).value();
}

bool has(const Routine& routine, std::string_view exercise) {
    return std::ranges::any_of(routine.items,
                               [&](const RoutineItem& item) { return item.exercise == exercise; });
}

}  // namespace

TEST_CASE("the first session does the open tracks once, in the ladder's order, and fills up") {
    const Routine first = compose({}, 0);
    REQUIRE(first.items.size() >= 2);
    CHECK(first.items[0].exercise == "bridge");
    CHECK(first.items[1].exercise == "clam");
    for (const RoutineItem& item : first.items) {
        CHECK(item.sets == 1);
        CHECK(item.reps == 10);
    }
    CHECK(minutes(first) == Approx(10.0).epsilon(kTimeTolerance));
}

TEST_CASE("a painful knee is spared") {
    std::vector<PastSession> sessions;
    for (int i = 0; i < 6; ++i) sessions.push_back(done("clam", {1, 10}, 3 * i));
    CHECK(has(compose(sessions, 18), "squat"));
    CHECK(has(compose(sessions, 18, {10, 3}), "squat"));
    CHECK_FALSE(has(compose(sessions, 18, {10, 4}), "squat"));
    sessions.back().pain = {4, false, true};
    CHECK_FALSE(has(compose(sessions, 18), "squat"));
}

TEST_CASE("what was not done for longest comes first where time is short") {
    // Three sets of each, of which ten minutes hold one exercise.
    Programme programme = derive_programme(kLadder, std::vector{done("clam", {1, 10}, 0)}, evening(3));
    for (TrackState& state : programme.tracks)
        if (!state.track->filler) state.rung.step = 5;
    const Routine routine = compose_session(kCatalogue, programme, {}).value();
    CHECK(has(routine, "bridge"));
    CHECK_FALSE(has(routine, "clam"));
}

TEST_CASE("an unknown exercise is an error that names the track") {
    Ladder wrong = kLadder;
    wrong.tracks[1].exercises = {"nothing"};
    wrong.tracks[1].start = "nothing";
    const auto routine = compose_session(kCatalogue, derive_programme(wrong, {}, evening(0)), {});
    REQUIRE_FALSE(routine);
    CHECK(routine.error().text().find("nothing") != std::string::npos);
    CHECK(routine.error().text().find("clam") != std::string::npos);
}

TEST_CASE("it says why") {
    const auto why = [&](const std::vector<PastSession>& sessions, int day) {
        const Programme programme = derive_programme(kLadder, sessions, evening(day));
        return why_composed(kCatalogue, programme, compose_session(kCatalogue, programme, {}).value());
    };
    const auto ten = [](int day) { return done("bridge", {1, 10}, day); };
    CHECK(why({}, 0) == "");
    CHECK(why({ten(0)}, 3) == "");
    CHECK(why({ten(0), ten(3)}, 5) == "Two good sessions in a row, so the bridge grows to twelve.");
    CHECK(why({ten(0)}, 7) == "Good to see you again. After a week off, the same as last time.");
    auto lasting = ten(3);
    lasting.pain = {3, false, true};
    CHECK(why({ten(0), lasting}, 5).find("a step easier") != std::string::npos);
}

TEST_CASE("whatever the history, each plan keeps to the time, the week and the pain rules") {
    CHECK(rc::check("random months", [] {
        std::vector<PastSession> sessions;
        Programme before = derive_programme(kLadder, sessions, evening(0));
        int day = 0;
        const int count = *rc::gen::inRange(1, 40);
        std::map<std::string, LocalDate> stepped;
        for (int i = 0; i < count; ++i) {
            day += *rc::gen::weightedElement<int>({{4, 2}, {4, 3}, {2, 4}, {1, 8}, {1, 15}, {1, 30}});
            const Programme programme = derive_programme(kLadder, sessions, evening(day));
            const int wish = *rc::gen::elementOf(std::vector<int>{10, 15, 20});
            const Routine routine = compose_session(kCatalogue, programme, {wish, std::nullopt}).value();
            RC_ASSERT(minutes(routine) <= wish * (1.0 + kTimeTolerance));
            RC_ASSERT(programme.rest == Rest::none);

            PastSession session = done(kCatalogue, routine, evening(day));
            session.effort = *rc::gen::inRange(1, 6);
            session.pain = {*rc::gen::weightedElement<int>({{6, 0}, {2, 3}, {1, 5}, {1, 7}}),
                            *rc::gen::weightedElement<bool>({{9, false}, {1, true}}),
                            *rc::gen::weightedElement<bool>({{9, false}, {1, true}})};
            const bool severe = session.pain.worst >= 6 || session.pain.sharp;
            sessions.push_back(session);

            const Programme after = derive_programme(kLadder, sessions, evening(day + 2));
            for (const TrackState& state : after.tracks) {
                const auto earlier = std::ranges::find(programme.tracks, state.track, &TrackState::track);
                if (earlier == programme.tracks.end()) continue;
                // Only what was done in this very session is judged by it.
                if (severe && has(routine, earlier->exercise())) RC_ASSERT(state.rung <= earlier->rung);
                if (state.rung > earlier->rung && state.stepped_up_on) {
                    const auto last = stepped.find(state.track->id);
                    if (last != stepped.end() && last->second != *state.stepped_up_on)
                        RC_ASSERT((*state.stepped_up_on - last->second).count() >= 7);
                }
            }
            for (const TrackState& state : programme.tracks)
                if (state.stepped_up_on) stepped[state.track->id] = *state.stepped_up_on;
        }
    }));
}

TEST_CASE("the order in which sessions are told doesn't matter") {
    CHECK(rc::check("shuffled", [] {
        std::vector<PastSession> sessions;
        int day = 0;
        for (int i = 0; i < 12; ++i) {
            day += *rc::gen::inRange(2, 10);
            PastSession session =
                done(*rc::gen::elementOf(std::vector<std::string>{"bridge", "clam"}), {1, 12}, day);
            session.pain.lasting = *rc::gen::inRange(0, 6) == 0;
            sessions.push_back(session);
        }
        const Programme told = derive_programme(kLadder, sessions, evening(day + 2));
        std::vector<PastSession> shuffled = sessions;
        for (std::size_t i = shuffled.size(); i-- > 1;)
            std::swap(shuffled[i], shuffled[*rc::gen::inRange<std::size_t>(0, i + 1)]);
        const Programme again = derive_programme(kLadder, shuffled, evening(day + 2));
        for (std::size_t i = 0; i < told.tracks.size(); ++i)
            RC_ASSERT(told.tracks[i].rung == again.tracks[i].rung);
    }));
}
