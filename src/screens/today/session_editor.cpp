#include "screens/today/session_editor.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "domain/self_test/self_test.h"
#include "domain/session/plan.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

/// The step of the ladder that comes closest to a dose.
std::size_t step_of(const domain::RoutineItem& item) {
    std::size_t step = 0;
    for (std::size_t i = 0; i < domain::kSteps.size(); ++i) {
        const domain::Step& each = domain::kSteps[i];
        if (each.sets < item.sets || (each.sets == item.sets && each.reps <= item.reps)) step = i;
    }
    return step;
}

/// Exercises of the self-tests are none for a session.
bool is_for_tests(const domain::Exercise& exercise) {
    return std::ranges::find(domain::self_tests(), std::string_view(exercise.id),
                             &domain::SelfTest::exercise) != domain::self_tests().end() &&
           exercise.id != "single_leg_bridge";
}

std::string main_muscle(const domain::Exercise& exercise) {
    return exercise.muscles.empty() ? "" : exercise.muscles.front().muscle;
}

}  // namespace

SessionEditor::SessionEditor(std::shared_ptr<const domain::Catalogue> catalogue, domain::Routine routine)
    : catalogue_(std::move(catalogue)), routine_(std::move(routine)) {}

const domain::Exercise* SessionEditor::exercise(std::size_t index) const {
    return catalogue_->exercise(routine_.items[index].exercise);
}

std::string SessionEditor::dose(std::size_t index) const {
    const domain::RoutineItem& item = routine_.items[index];
    const domain::Exercise* found = exercise(index);
    std::string words =
        item.sets == 1 ? text::counted(item.reps, "rep", "reps")
                       : fmt::format("{} sets of {}", item.sets, text::counted(item.reps, "rep", "reps"));
    if (found != nullptr && found->sided) words += " a side";
    return words;
}

std::string SessionEditor::length(double tempo_factor) const {
    const auto plan = domain::plan_session(*catalogue_, routine_);
    if (!plan) return "";
    double seconds = plan->total_seconds(*catalogue_);
    for (const domain::PlannedSet& set : plan->sets)
        seconds += set.exercise->rep_seconds() * set.reps * (tempo_factor - 1.0);
    return fmt::format("about {}", ui::duration_words(seconds));
}

void SessionEditor::move(std::size_t index, int by) {
    const auto target = static_cast<std::ptrdiff_t>(index) + by;
    if (index >= size() || target < 0 || target >= static_cast<std::ptrdiff_t>(size())) return;
    keep();
    std::swap(routine_.items[index], routine_.items[static_cast<std::size_t>(target)]);
}

void SessionEditor::drop(std::size_t index) {
    if (index >= size()) return;
    keep();
    routine_.items.erase(routine_.items.begin() + static_cast<std::ptrdiff_t>(index));
}

void SessionEditor::swap(std::size_t index, const std::string& exercise) {
    if (index >= size() || catalogue_->exercise(exercise) == nullptr) return;
    keep();
    const domain::Step& first = domain::kSteps.front();
    routine_.items[index] = {exercise, first.sets, first.reps};
}

void SessionEditor::add(const std::string& exercise) {
    if (catalogue_->exercise(exercise) == nullptr) return;
    keep();
    const domain::Step& first = domain::kSteps.front();
    routine_.items.push_back({exercise, first.sets, first.reps});
}

bool SessionEditor::can_change_dose(std::size_t index, int by) const {
    if (index >= size()) return false;
    const auto target = static_cast<std::ptrdiff_t>(step_of(routine_.items[index])) + by;
    return target >= 0 && target < static_cast<std::ptrdiff_t>(domain::kSteps.size());
}

void SessionEditor::change_dose(std::size_t index, int by) {
    if (!can_change_dose(index, by)) return;
    keep();
    domain::RoutineItem& item = routine_.items[index];
    const auto target = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(step_of(item)) + by);
    item.sets = domain::kSteps[target].sets;
    item.reps = domain::kSteps[target].reps;
}

void SessionEditor::take(domain::Routine routine) {
    keep();
    routine_ = std::move(routine);
}

void SessionEditor::undo() {
    if (before_.empty()) return;
    routine_ = std::move(before_.back());
    before_.pop_back();
}

std::vector<const domain::Exercise*> SessionEditor::instead_of(std::size_t index) const {
    const domain::Exercise* now = exercise(index);
    std::vector<const domain::Exercise*> found;
    for (const domain::Exercise* each : to_add())
        if (each != now) found.push_back(each);
    if (now == nullptr) return found;
    const std::string muscle = main_muscle(*now);
    std::ranges::stable_sort(found, {}, [&](const domain::Exercise* each) {
        return std::tuple(main_muscle(*each) != muscle, each->knee_load);
    });
    return found;
}

std::vector<const domain::Exercise*> SessionEditor::to_add() const {
    std::vector<const domain::Exercise*> found;
    for (const domain::Exercise& each : catalogue_->exercises)
        if (!is_for_tests(each)) found.push_back(&each);
    return found;
}

}  // namespace ingear::screens
