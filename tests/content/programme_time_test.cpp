#include <rapidcheck.h>

#include <cmath>

#include "content/movement_data.h"
#include "domain/catalogue/exercise.h"
#include "domain/programme/composer.h"
#include "support/catch.h"

/// The real ladder with the real exercises.

using namespace ingear;
using namespace ingear::domain;
using movement_data::catalogue;

namespace {

const Ladder& ladder() {
    const Ladder* found = catalogue().ladder("standard");
    REQUIRE(found != nullptr);
    return *found;
}

/// A programme with every track at any rung that can be reached, so many sessions in.
Programme anywhere(int sessions) {
    Programme programme;
    programme.sessions = sessions;
    for (const Track& track : ladder().tracks) {
        if (track.opens_after > sessions) continue;
        TrackState state;
        state.track = &track;
        state.rung = first_rung(track);
        if (!track.filler) {
            state.rung.exercise = *rc::gen::inRange<std::size_t>(0, track.exercises.size());
            state.rung.step = *rc::gen::inRange<std::size_t>(0, kSteps.size());
        }
        if (*rc::gen::arbitrary<bool>())
            state.last_done = LocalDate{std::chrono::days{*rc::gen::inRange(1, 60)}};
        programme.tracks.push_back(state);
    }
    return programme;
}

}  // namespace

TEST_CASE("the ladder's steps from one exercise to the next are those that the exercises tell") {
    for (const Track& track : ladder().tracks) {
        for (std::size_t i = 1; i < track.exercises.size(); ++i) {
            INFO(track.exercises[i - 1] << " to " << track.exercises[i]);
            const auto harder = [&](const std::string& from) {
                std::vector<std::string> ids;
                for (const Variant& variant : catalogue().exercise(from)->harder)
                    ids.push_back(variant.exercise);
                return ids;
            };
            // Directly, or over one in between that another track has.
            std::vector<std::string> reached = harder(track.exercises[i - 1]);
            for (const std::string& next : harder(track.exercises[i - 1]))
                if (!next.empty())
                    for (const std::string& after : harder(next)) reached.push_back(after);
            CHECK(std::ranges::find(reached, track.exercises[i]) != reached.end());
        }
    }
}

TEST_CASE("every composed session takes the time that was asked for, within a tenth") {
    CHECK(rc::check("any rung, any number of sessions, painful or not", [] {
        const Programme programme = anywhere(*rc::gen::inRange(0, 40));
        SessionWish wish{*rc::gen::elementOf(std::vector<int>{10, 15, 20}), std::nullopt};
        if (*rc::gen::arbitrary<bool>()) wish.pain_before = *rc::gen::inRange(0, 6);
        const Routine routine = compose_session(catalogue(), programme, wish).value();
        const double seconds = plan_session(catalogue(), routine).value().total_seconds(catalogue());
        RC_LOG() << "minutes " << seconds / 60.0 << " of " << wish.minutes;
        RC_ASSERT(std::abs(seconds / 60.0 - wish.minutes) <= wish.minutes * kTimeTolerance);
        RC_ASSERT(routine.rest_between_sets >= 30.0);
        RC_ASSERT(routine.rest_between_sets <= 120.0);
    }));
}
