#include "domain/session/plan.h"

#include <algorithm>
#include <numeric>

#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

using motion::Side;

Result<const Exercise*> usable_exercise(const Catalogue& catalogue, const Routine& routine,
                                        const RoutineItem& item) {
    const std::string where = "routine " + routine.id;
    const Exercise* exercise = catalogue.exercise(item.exercise);
    if (exercise == nullptr) return fail("there is no exercise \"" + item.exercise + "\"", where);
    const auto& phases = exercise->movement.phases;
    const bool timed =
        std::ranges::all_of(phases, [](const motion::Phase& phase) { return phase.seconds > 0.0; });
    if (phases.empty() || !timed)
        return fail("every phase of " + item.exercise + " must take some time", where);
    if (item.sets < 1 || item.reps < 1) return fail("there must be sets and reps of " + item.exercise, where);
    return exercise;
}

void lay_out(const Exercise& exercise, const Routine& routine, const RoutineItem& item,
             std::vector<PlannedSet>& sets) {
    for (int set = 1; set <= item.sets; ++set) {
        PlannedSet planned{&exercise, Side::both, set, item.sets, item.reps, routine.rest_between_sets,
                           false};
        if (exercise.sided) {
            planned.side = Side::left;
            sets.push_back(planned);
            sets.back().rest_after = routine.rest_between_sides;
            sets.back().side_switch_after = true;
            planned.side = Side::right;
        }
        sets.push_back(planned);
    }
    sets.back().rest_after = routine.rest_between_exercises;
}

/// From the end of `before` until `set` can begin with its countdown.
double seconds_between(const Catalogue& catalogue, const PlannedSet& before, const PlannedSet& set) {
    const bool stays = before.side_switch_after || same_place(catalogue, before, set);
    return before.rest_after + (stays ? 0.0 : posture_seconds(catalogue, set));
}

double set_seconds(const PlannedSet& set, double tempo_factor) {
    return kCountdownSeconds + set.reps * set.exercise->rep_seconds() * tempo_factor;
}

}  // namespace

Routine only(const Exercise& exercise) {
    Routine routine;
    routine.id = exercise.id;
    routine.name = exercise.name;
    routine.summary = exercise.summary;
    routine.items.push_back({.exercise = exercise.id, .sets = 1, .reps = 10});
    return routine;
}

std::optional<Routine> find_routine(const Catalogue& catalogue, std::string_view id) {
    if (const Routine* routine = catalogue.routine(id)) return *routine;
    if (const Exercise* exercise = catalogue.exercise(id)) return only(*exercise);
    return std::nullopt;
}

int SessionPlan::total_reps() const {
    return std::accumulate(sets.begin(), sets.end(), 0,
                           [](int sum, const PlannedSet& set) { return sum + set.reps; });
}

double SessionPlan::total_seconds(const Catalogue& catalogue) const {
    if (sets.empty()) return 0.0;
    return posture_seconds(catalogue, sets.front()) + set_seconds(sets.front(), 1.0) +
           seconds_after_sets(*this, catalogue, 1.0).front();
}

Result<SessionPlan> plan_session(const Catalogue& catalogue, const Routine& routine) {
    SessionPlan plan{routine.id, {}, routine.items, routine.rest_between_sets};
    for (const RoutineItem& item : routine.items) {
        INGEAR_TRY(const auto exercise, usable_exercise(catalogue, routine, item));
        lay_out(*exercise, routine, item, plan.sets);
    }
    if (plan.sets.empty()) return fail("it has no exercises", "routine " + routine.id);
    plan.sets.back().rest_after = 0.0;
    return plan;
}

std::optional<Routine> routine_of(const Catalogue& catalogue, const SessionRecord& session) {
    const auto known = find_routine(catalogue, session.routine);
    if (session.planned.empty()) return known;
    Routine routine = known.value_or(Routine{});
    routine.id = session.routine;
    routine.items = session.planned;
    if (!known) routine.rest_between_sets = routine.rest_between_exercises = session.rest;
    return routine;
}

void replace_rest_of_exercise(SessionPlan& plan, std::size_t index, std::vector<PlannedSet> instead) {
    constexpr double kUsualRest = 60.0;
    const auto begin = plan.sets.begin() + static_cast<std::ptrdiff_t>(index) + 1;
    const Exercise* exercise = plan.sets[index].exercise;
    const auto end =
        std::find_if(begin, plan.sets.end(), [&](const PlannedSet& set) { return set.exercise != exercise; });
    const bool more_follows = end != plan.sets.end();
    if (!instead.empty())
        instead.back().rest_after = !more_follows ? 0.0 : plan.rest > 0.0 ? plan.rest : kUsualRest;
    const auto at = plan.sets.erase(begin, end);
    plan.sets.insert(at, instead.begin(), instead.end());
    plan.sets.back().rest_after = 0.0;
}

std::vector<PlannedSet> sets_instead(const Catalogue& catalogue, std::string_view exercise) {
    const Exercise* found = catalogue.exercise(exercise);
    if (found == nullptr) return {};
    auto plan = plan_session(catalogue, only(*found));
    return plan ? std::move(plan->sets) : std::vector<PlannedSet>{};
}

Result<SessionPlan> plan_of(const Catalogue& catalogue, const SessionRecord& session) {
    const auto routine = routine_of(catalogue, session);
    if (!routine) return fail("it is not known any more", "routine " + session.routine);
    INGEAR_TRY(auto plan, plan_session(catalogue, *routine));
    for (const logged::ExerciseSwapped& swap : session.swaps) {
        const auto index = static_cast<std::size_t>(std::max(0, swap.set_index));
        if (index >= plan.sets.size()) continue;
        replace_rest_of_exercise(plan, index, sets_instead(catalogue, swap.exercise));
    }
    return plan;
}

double posture_seconds(const Catalogue& catalogue, const PlannedSet& set) {
    const PostureInfo* posture = catalogue.posture(set.exercise->movement.posture);
    return posture == nullptr ? PostureInfo{}.seconds : posture->seconds;
}

bool same_place(const Catalogue& catalogue, const PlannedSet& a, const PlannedSet& b) {
    if (a.exercise->movement.posture != b.exercise->movement.posture) return false;
    const PostureInfo* posture = catalogue.posture(a.exercise->movement.posture);
    const bool sided = posture == nullptr || posture->sided;
    return !sided || a.side == b.side || a.side == Side::both || b.side == Side::both;
}

std::vector<double> seconds_after_sets(const SessionPlan& plan, const Catalogue& catalogue,
                                       double tempo_factor) {
    std::vector<double> after(plan.sets.size(), 0.0);
    for (std::size_t i = plan.sets.size(); i-- > 1;) {
        const PlannedSet& set = plan.sets[i];
        after[i - 1] =
            seconds_between(catalogue, plan.sets[i - 1], set) + set_seconds(set, tempo_factor) + after[i];
    }
    return after;
}

}  // namespace ingear::domain
