#include "domain/breaks/break_routine.h"

#include <algorithm>

#include "domain/catalogue/exercise.h"
#include "domain/session/plan.h"

namespace ingear::domain {

namespace {

/// The first move of every break.
constexpr std::string_view kOpening = "march";
constexpr int kFewestReps = 4, kUsualReps = 8, kMostReps = 12;
/// About half a minute of marching to get going.
constexpr int kOpeningReps = 8;

bool needs(const Exercise& exercise, motion::PropKind kind) {
    return std::ranges::find(exercise.movement.props, kind, &motion::Prop::kind) !=
           exercise.movement.props.end();
}

bool suits(const Exercise& exercise, const BreakWish& wish) {
    // Up at once: standing or at the chair one just sat on, nothing that begins on the floor.
    const bool at_hand = exercise.movement.posture == "standing" || exercise.movement.posture == "chair";
    const bool at_desk = std::ranges::find(exercise.place, ExercisePlace::desk) != exercise.place.end();
    const bool gentle = exercise.knee_load == KneeLoad::none || exercise.knee_load == KneeLoad::low;
    // A test isn't a move: it asks for one's best.
    const bool is_test = exercise.id == "chair_stand_30s" || exercise.id == "trendelenburg_stance";
    if (!at_hand || !at_desk || is_test) return false;
    if (wish.sore_knee && !gentle) return false;
    if (!wish.chair && needs(exercise, motion::PropKind::chair)) return false;
    if (!wish.desk && needs(exercise, motion::PropKind::desk)) return false;
    if (!wish.easy_clothes && !exercise.any_clothes) return false;
    return !wish.among_others || exercise.unnoticed;
}

std::vector<const Exercise*> moves(const Catalogue& catalogue, const BreakWish& wish) {
    std::vector<const Exercise*> found;
    for (const Exercise& exercise : catalogue.exercises)
        if (exercise.id != kOpening && suits(exercise, wish)) found.push_back(&exercise);
    std::ranges::sort(found, {}, [](const Exercise* exercise) { return exercise->id; });
    if (!found.empty()) {
        const auto count = static_cast<long>(found.size());
        std::ranges::rotate(found, found.begin() + ((wish.turn % count) + count) % count);
    }
    return found;
}

double seconds_of(const Catalogue& catalogue, const Routine& routine) {
    const auto plan = plan_session(catalogue, routine);
    return plan ? plan->total_seconds(catalogue) : 0.0;
}

/// As many more reps of the item as there is time for, up to `most`.
void fill(const Catalogue& catalogue, Routine& routine, std::size_t item, int most, double seconds) {
    while (routine.items[item].reps < most) {
        ++routine.items[item].reps;
        if (seconds_of(catalogue, routine) <= seconds) continue;
        --routine.items[item].reps;
        return;
    }
}

}  // namespace

Routine make_break(const Catalogue& catalogue, const BreakWish& wish) {
    Routine routine;
    routine.id = kBreakRoutine;
    routine.name = "Desk break";
    routine.summary = "A few moves on your feet.";
    routine.rest_between_sides = 3.0;
    routine.rest_between_sets = 3.0;
    routine.rest_between_exercises = 3.0;
    const double seconds = wish.minutes * 60.0;

    if (const Exercise* opening = catalogue.exercise(kOpening); opening && suits(*opening, wish))
        routine.items.push_back({std::string(kOpening), 1, kOpeningReps});
    const auto turn = moves(catalogue, wish);
    // The same ones come again where the break is long.
    constexpr std::size_t kMostItems = 40;
    for (std::size_t i = 0; i < kMostItems && !turn.empty(); ++i) {
        routine.items.push_back({turn[i % turn.size()]->id, 1, kFewestReps});
        if (seconds_of(catalogue, routine) > seconds) {
            routine.items.pop_back();
            break;
        }
        fill(catalogue, routine, routine.items.size() - 1, kUsualReps, seconds);
    }
    for (std::size_t i = routine.items.size(); i-- > 1;) fill(catalogue, routine, i, kMostReps, seconds);
    if (!routine.items.empty()) fill(catalogue, routine, 0, 100, seconds);
    return routine;
}

}  // namespace ingear::domain
