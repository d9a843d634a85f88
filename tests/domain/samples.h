#pragma once

#include <span>
#include <vector>

#include "domain/catalogue/exercise.h"
#include "domain/session/session.h"

/// Made-up content and helpers that the tests of this layer share.
namespace samples {

namespace motion = ingear::motion;

using ingear::domain::Catalogue;
using ingear::domain::CueMoment;
using ingear::domain::Exercise;
using ingear::domain::Routine;
using ingear::domain::Session;
using ingear::domain::SessionEvent;
using ingear::domain::SessionPlan;
using ingear::motion::Side;

inline Exercise exercise(std::string id, std::string posture, bool sided, double lift, double hold,
                         double lower) {
    Exercise made;
    made.id = std::move(id);
    made.sided = sided;
    made.movement.id = made.id;
    made.movement.posture = std::move(posture);
    made.movement.poses = {{"start", {}}, {"top", {}}};
    made.movement.phases = {{"lift", lift, "start", "top", motion::Breathing::out, 0.0F, 1.0F},
                            {"hold", hold, "top", "top", motion::Breathing::as_it_comes, 1.0F, 1.0F},
                            {"lower", lower, "top", "start", motion::Breathing::in, 1.0F, 0.0F}};
    return made;
}

/// A bridge of 7 s a rep on the back, a clamshell of 6 s on each side, a kick of 6 s on hands and knees,
/// where the side doesn't matter for the place; routine "all" with a set of `reps` of each and the article's
/// rests.
inline Catalogue catalogue(int reps = 10, int sets = 1) {
    Catalogue made;
    made.exercises = {exercise("bridge", "supine", false, 2.0, 2.0, 3.0),
                      exercise("clam", "side_lying", true, 2.0, 1.0, 3.0),
                      exercise("kick", "hands_and_knees", true, 2.0, 1.0, 3.0)};
    made.exercises[0].cues = {{"ribs", "Ribs down.", CueMoment::start},
                              {"squeeze", "Squeeze.", CueMoment::lift},
                              {"top", "Hold.", CueMoment::hold}};
    made.postures = {{"supine", "On your back", 12.0, false},
                     {"side_lying", "On your side", 10.0, true},
                     {"hands_and_knees", "On hands and knees", 8.0, false}};
    Routine all;
    all.id = "all";
    for (const Exercise& each : made.exercises) all.items.push_back({each.id, sets, reps});
    made.routines = {all};
    return made;
}

inline SessionPlan plan(const Catalogue& catalogue) {
    return ingear::domain::plan_session(catalogue, catalogue.routines.front()).value();
}

inline void collect(std::vector<SessionEvent>& into, std::span<const SessionEvent> events) {
    into.insert(into.end(), events.begin(), events.end());
}

/// Lets the time pass in one go.
inline std::vector<SessionEvent> run(Session& session, double seconds) {
    const auto events = session.advance(seconds);
    return {events.begin(), events.end()};
}

/// All events of a kind, with their times.
template <class Body>
std::vector<std::pair<double, Body>> only(std::span<const SessionEvent> events) {
    std::vector<std::pair<double, Body>> found;
    for (const SessionEvent& event : events) {
        if (const auto* body = std::get_if<Body>(&event.body)) found.emplace_back(event.t, *body);
    }
    return found;
}

}  // namespace samples
