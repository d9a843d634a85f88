#include "screens/exercises/catalogue_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "screens/common/exercise_words.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::Exercise;
using domain::KneeLoad;

bool trains(const Exercise& exercise, std::string_view muscle) {
    return std::ranges::any_of(exercise.muscles,
                               [&](const domain::MuscleLoad& load) { return load.muscle == muscle; });
}

bool is_done(const Exercise& exercise, std::string_view place) {
    return std::ranges::any_of(exercise.place,
                               [&](domain::ExercisePlace each) { return domain::to_string(each) == place; });
}

void add(CatalogueModel::Filter& filter, std::string id, std::string answer) {
    if (std::ranges::find(filter.ids, id) != filter.ids.end()) return;
    filter.ids.push_back(std::move(id));
    filter.answers.push_back(std::move(answer));
}

/// Answers that some exercise fits.
std::array<CatalogueModel::Filter, CatalogueModel::kFilterCount> filters_of(
    const domain::Catalogue& catalogue) {
    std::array<CatalogueModel::Filter, CatalogueModel::kFilterCount> filters;
    const std::array<const char*, CatalogueModel::kFilterCount> names{"Trains", "Posture", "Knee load",
                                                                      "Place"};
    const std::array<const char*, CatalogueModel::kFilterCount> all{"Anything", "Any", "Any", "Anywhere"};
    for (std::size_t i = 0; i < filters.size(); ++i) {
        filters[i].name = names[i];
        add(filters[i], "", all[i]);
    }
    std::vector<std::string> muscles;
    for (const Exercise& exercise : catalogue.exercises)
        for (const domain::MuscleLoad& load : exercise.muscles) muscles.push_back(load.muscle);
    std::ranges::sort(muscles, {}, muscle_order);
    for (const std::string& muscle : muscles)
        add(filters[CatalogueModel::by_muscle], muscle, muscle_words(muscle).plain);
    for (const Exercise& exercise : catalogue.exercises) {
        const domain::PostureInfo* posture = catalogue.posture(exercise.movement.posture);
        add(filters[CatalogueModel::by_posture], exercise.movement.posture,
            posture ? posture->name : ui::spelled_out(exercise.movement.posture));
        for (const domain::ExercisePlace place : exercise.place)
            add(filters[CatalogueModel::by_place], std::string(domain::to_string(place)),
                std::string(place_words(place)));
    }
    add(filters[CatalogueModel::by_knees], "none", "None");
    add(filters[CatalogueModel::by_knees], "low", "Little at most");
    add(filters[CatalogueModel::by_knees], "moderate", "Some at most");
    return filters;
}

}  // namespace

CatalogueModel::CatalogueModel(std::shared_ptr<const domain::Catalogue> catalogue)
    : catalogue_(std::move(catalogue)), filters_(filters_of(*catalogue_)) {
    follow();
}

void CatalogueModel::choose(std::size_t filter, int answer) {
    Filter& asked = filters_[filter];
    asked.chosen = std::clamp(answer, 0, static_cast<int>(asked.answers.size()) - 1);
    follow();
}

void CatalogueModel::choose_all() {
    for (Filter& filter : filters_) filter.chosen = 0;
    follow();
}

bool CatalogueModel::filtered() const {
    return std::ranges::any_of(filters_, [](const Filter& filter) { return filter.chosen != 0; });
}

bool CatalogueModel::fits(const Exercise& exercise) const {
    const auto wanted = [this](FilterKind kind) -> const std::string& {
        return filters_[kind].ids[static_cast<std::size_t>(filters_[kind].chosen)];
    };
    if (!wanted(by_muscle).empty() && !trains(exercise, wanted(by_muscle))) return false;
    if (!wanted(by_posture).empty() && exercise.movement.posture != wanted(by_posture)) return false;
    if (!wanted(by_place).empty() && !is_done(exercise, wanted(by_place))) return false;
    if (wanted(by_knees).empty()) return true;
    const auto most = std::ranges::find(domain::kKneeLoads, wanted(by_knees)) - domain::kKneeLoads.begin();
    return static_cast<std::ptrdiff_t>(exercise.knee_load) <= most;
}

void CatalogueModel::follow() {
    rows_.clear();
    for (const Exercise& exercise : catalogue_->exercises) {
        if (!fits(exercise)) continue;
        const domain::PostureInfo* posture = catalogue_->posture(exercise.movement.posture);
        rows_.push_back({&exercise, posture ? posture->name : std::string{},
                         std::string(knee_words(exercise.knee_load)), exercise.knee_load <= KneeLoad::low,
                         exercise.sided ? "Each side" : ""});
    }
    // The kindest on the knees first: who looks around here has reason to begin there.
    std::ranges::sort(rows_, {}, [](const Row& row) {
        return std::pair(row.exercise->knee_load, std::string_view(row.exercise->name));
    });
    const int all = static_cast<int>(catalogue_->exercises.size());
    const int left = static_cast<int>(rows_.size());
    count_words_ = left == all ? text::counted(all, "exercise", "exercises")
                               : fmt::format("{} of {}", left, text::counted(all, "exercise", "exercises"));
    const bool in_sight =
        std::ranges::any_of(rows_, [this](const Row& row) { return row.exercise == looked_at_; });
    if (!in_sight) looked_at_ = rows_.empty() ? nullptr : rows_.front().exercise;
}

}  // namespace ingear::screens
