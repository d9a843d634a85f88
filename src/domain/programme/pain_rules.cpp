#include "domain/programme/pain_rules.h"

#include <algorithm>

#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

/// What loads the knees least, best first: the clamshell, the bridge, the squeeze.
constexpr std::array<std::string_view, 4> kGentle{"clamshell", "glute_bridge", "supine_squeeze",
                                                  "standing_squeeze"};

}  // namespace

PainAction action_during(PainFelt felt, bool any_discomfort) {
    const bool stops = felt.sharp || felt.level > kAcceptablePain || (any_discomfort && felt.level > 0);
    if (stops) return felt.level <= kSafePain ? PainAction::swap : PainAction::settle_or_end;
    return felt.level > kSafePain ? PainAction::ease_off : PainAction::go_on;
}

BeforeAction action_before(int level, bool any_discomfort) {
    if (level > kAcceptablePain) return BeforeAction::rather_rest;
    if (level > kSafePain || (any_discomfort && level > 0)) return BeforeAction::spare_knees;
    return BeforeAction::as_planned;
}

std::vector<const Exercise*> gentler_than(const Catalogue& catalogue, const Exercise& hurts) {
    std::vector<const Exercise*> found;
    for (const std::string_view id : kGentle) {
        const Exercise* exercise = catalogue.exercise(id);
        if (exercise == nullptr || exercise->id == hurts.id) continue;
        // The clamshell and the squeeze load the knees not at all: they are gentle enough for anything.
        const bool gentler = exercise->knee_load < hurts.knee_load || exercise->knee_load == KneeLoad::none;
        if (gentler) found.push_back(exercise);
    }
    return found;
}

std::span<const std::string_view> gentle_exercises() {
    return kGentle;
}

Routine spare_knees(const Catalogue& catalogue, Routine routine, KneeLoad most) {
    std::erase_if(routine.items, [&](const RoutineItem& item) {
        const Exercise* exercise = catalogue.exercise(item.exercise);
        return exercise != nullptr && exercise->knee_load > most;
    });
    if (!routine.items.empty()) return routine;
    for (const std::string_view id : kGentle) {
        const Exercise* exercise = catalogue.exercise(id);
        if (exercise != nullptr && exercise->knee_load <= most) {
            routine.items.push_back({exercise->id, 1, 10});
            break;
        }
    }
    return routine;
}

}  // namespace ingear::domain
