#pragma once

#include <vector>

#include "domain/catalogue/exercise.h"
#include "domain/programme/composer.h"
#include "domain/samples.h"

/// A ladder over made-up exercises, and histories on it.
namespace samples {

using namespace ingear;
using namespace ingear::domain;

inline Ladder ladder() {
    return {"made_up",
            {{"bridge", "gluteus_maximus", {"squeeze", "bridge", "march"}, "bridge"},
             {"clam", "gluteus_medius", {"clam", "clam_held"}, "clam"},
             {"squat", "gluteus_maximus", {"squat"}, "squat", 6},
             {"step", "calves", {"step"}, "step", 0, true},
             {"raise", "calves", {"raise"}, "raise", 0, true}}};
}

inline Catalogue ladder_catalogue() {
    Catalogue made;
    made.exercises = {exercise("squeeze", "supine", false, 2.0, 3.0, 3.0),
                      exercise("bridge", "supine", false, 2.0, 2.0, 3.0),
                      exercise("march", "supine", true, 2.0, 1.0, 2.0),
                      exercise("clam", "side_lying", true, 2.0, 1.0, 3.0),
                      exercise("clam_held", "side_lying", true, 2.0, 5.0, 3.0),
                      exercise("squat", "standing", false, 3.0, 0.5, 2.0),
                      exercise("step", "standing", false, 1.5, 0.5, 1.0),
                      exercise("raise", "standing", false, 2.0, 1.0, 3.0)};
    for (Exercise& each : made.exercises) each.name = each.id;
    made.exercises[5].knee_load = KneeLoad::high;
    made.postures = {{"supine", "On your back", 12.0, false},
                     {"side_lying", "On your side", 10.0, true},
                     {"standing", "Standing", 5.0, false}};
    return made;
}

/// At 18:00 local time, `day` days after Monday the 5th of January 2026.
inline Moment evening(int day) {
    using namespace std::chrono;
    return {Instant{sys_days{year{2026} / January / 5} + days{day} + hours{17}}, hours{1}};
}

/// A session that did all that the routine asked for.
inline PastSession done(const Catalogue& catalogue, const Routine& routine, Moment at) {
    PastSession session;
    session.started = at;
    session.planned = routine.items;
    session.effort = 2;
    session.rated = true;
    const auto plan = plan_session(catalogue, routine).value();
    for (const PlannedSet& set : plan.sets)
        session.sets.push_back({set.exercise->id, set.side, set.set, set.reps, true, 0});
    return session;
}

/// One item, in full.
inline PastSession done(const std::string& exercise, Step step, int day) {
    Routine routine;
    routine.items = {{exercise, step.sets, step.reps}};
    return done(ladder_catalogue(), routine, evening(day));
}

inline const TrackState& track(const Programme& programme, std::string_view id) {
    return *std::ranges::find(programme.tracks, id, [](const TrackState& state) { return state.track->id; });
}

}  // namespace samples
