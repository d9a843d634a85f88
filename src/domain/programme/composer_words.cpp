#include <algorithm>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "domain/programme/composer.h"

namespace ingear::domain {

namespace {

/// "the glute bridge".
std::string with_article(const Exercise& exercise) {
    return "the " + text::uncapitalised(exercise.name);
}

/// What an exercise grew to, as it is planned today: "grows to two sets", "grows to 2 sets of twelve".
std::string growth(const TrackState& state, const RoutineItem& item) {
    if (state.change == Change::harder_exercise) return "is next";
    const Step step{item.sets, item.reps};
    if (step.sets == 1 && step.reps < 12) return "goes on";
    if (step.sets == 1) return "grows to twelve";
    if (step.reps == 12) return "grows to " + std::to_string(step.sets) + " sets of twelve";
    return step.sets == 3 ? "grows to three sets" : "grows to two sets";
}

/// The tracks of the routine that stand where they stand for this reason.
std::vector<const TrackState*> changed(const Programme& programme, const Routine& routine, Change change) {
    std::vector<const TrackState*> found;
    for (const TrackState& state : programme.tracks) {
        const bool is_on = std::ranges::any_of(
            routine.items, [&](const RoutineItem& item) { return item.exercise == state.exercise(); });
        if (is_on && state.change == change) found.push_back(&state);
    }
    return found;
}

const RoutineItem& item_of(const Routine& routine, const TrackState& state) {
    return *std::ranges::find(routine.items, state.exercise(), &RoutineItem::exercise);
}

/// "a week", "nine days", "two weeks", "three months".
std::string time_off(int days) {
    if (days < 14) return days == 7 ? "a week" : text::counted(days, "day", "days");
    if (days < 60) return text::counted(days / 7, "week", "weeks");
    return text::counted(days / 30, "month", "months");
}

/// The exercises of a change that comes from the programme, with their articles; "" where there is none.
std::string names_of(const Catalogue& catalogue, const std::vector<std::string>& ids) {
    std::vector<std::string> names;
    for (const std::string& id : ids)
        if (const Exercise* exercise = catalogue.exercise(id)) names.push_back(with_article(*exercise));
    return text::listed(names);
}

/// The exercise that hurt last time and isn't done today; "" where there is none.
std::string left_out(const Catalogue& catalogue, const Programme& programme) {
    for (const TrackState& state : programme.tracks)
        if (state.left_out) return names_of(catalogue, {state.exercise()});
    return "";
}

std::string why_harder(const Catalogue& catalogue, const Routine& routine,
                       const std::vector<const TrackState*>& grown) {
    const TrackState& first = *grown.front();
    const Exercise* exercise = catalogue.exercise(first.exercise());
    if (exercise == nullptr) return "";
    const std::string others = grown.size() > 1 ? ", and it isn't the only one" : "";
    return "Two good sessions in a row, so " + with_article(*exercise) + " " +
           growth(first, item_of(routine, first)) + others + ".";
}

}  // namespace

std::string name_of_routine(const Catalogue& catalogue, const std::string& id) {
    if (id == kComposedRoutine) return kComposedName;
    const auto routine = find_routine(catalogue, id);
    return routine ? routine->name : id;
}

std::string why_composed(const Catalogue& catalogue, const Programme& programme, const Routine& routine) {
    const auto any = [&](Change change) { return !changed(programme, routine, change).empty(); };
    if (!programme.hurts_again.empty())
        return text::capitalised(names_of(catalogue, programme.hurts_again)) +
               " hurt again, so today is without. Please let a doctor or a physiotherapist look at it.";
    if (programme.advice == PainAdvice::see_clinician)
        return "Your knees keep hurting, so this is an easier one. Please let a doctor or a physiotherapist "
               "look at "
               "them.";
    if (programme.gentle)
        return "It hurt more than 5 of 10 lately, so today is gentle alone. If it stays like that, please "
               "let a doctor or a "
               "physiotherapist look at it.";
    if (const std::string without = left_out(catalogue, programme); !without.empty())
        return text::capitalised(without) + " hurt last time, so today is without it.";
    if (any(Change::exercise_hurt)) return "One exercise hurt last time, so this one is a step easier.";
    if (any(Change::pain_lasted) || programme.advice == PainAdvice::ease_off)
        return "It hurt for a while after the last session, so this one is a step easier and spares your "
               "knees.";
    if (programme.advice == PainAdvice::not_improving)
        return "Your pain has been about the same for six weeks. A physiotherapist or your doctor can help "
               "you "
               "further.";
    if (any(Change::away))
        return programme.retest
                   ? "Good to see you again. We begin gently, two steps back; that comes back quickly."
                   : "Good to see you again. After " + time_off(programme.days_away) +
                         " off we go one step back, and on from there.";
    if (any(Change::fell_short))
        return "The last two were hard going, so this one is a step easier. Good form counts, not the "
               "number.";
    if (any(Change::settled))
        return "Two good sessions without pain, so we are back where you were before it.";
    for (const Change change : {Change::harder_exercise, Change::stepped_up}) {
        const auto grown = changed(programme, routine, change);
        if (!grown.empty()) return why_harder(catalogue, routine, grown);
    }
    if (programme.days_away >= 7)
        return "Good to see you again. After " + time_off(programme.days_away) +
               " off, the same as last time.";
    return "";
}

}  // namespace ingear::domain
