#include "screens/exercises/exercise_page_model.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/catalogue/exercise.h"
#include "screens/common/exercise_words.h"

namespace ingear::screens {

namespace {

ExercisePageModel::Muscle muscle_of(const domain::MuscleLoad& load) {
    const MuscleWords words = muscle_words(load.muscle);
    ExercisePageModel::Muscle muscle{words.plain, words.latin, band_words(load.band), band_level(load.band)};
    if (!load.emg_low || !load.emg_high) return muscle;
    const std::string figures = *load.emg_low == *load.emg_high
                                    ? fmt::format("{} %", *load.emg_low)
                                    : fmt::format("{} to {} %", *load.emg_low, *load.emg_high);
    muscle.detail += fmt::format("{}{} of full effort", muscle.detail.empty() ? "" : " · ", figures);
    return muscle;
}

std::vector<ExercisePageModel::Variant> variants_of(const domain::Catalogue& catalogue,
                                                    const std::vector<domain::Variant>& variants) {
    std::vector<ExercisePageModel::Variant> told;
    for (const domain::Variant& variant : variants) {
        const domain::Exercise* exercise = catalogue.exercise(variant.exercise);
        told.push_back({variant.text, exercise ? exercise->name : "", exercise ? exercise->id : ""});
    }
    return told;
}

std::vector<ExercisePageModel::Mistake> mistakes_of(const domain::Exercise& exercise) {
    std::vector<ExercisePageModel::Mistake> mistakes;
    const auto& faults = exercise.movement.faults;
    for (const domain::FaultAdvice& advice : exercise.faults) {
        const auto found = std::ranges::find(faults, advice.id, &motion::Fault::id);
        mistakes.push_back({advice.name, advice.correction, static_cast<std::size_t>(found - faults.begin()),
                            found != faults.end()});
    }
    return mistakes;
}

/// Where the facts and the figures come from, each once.
std::string sources_of(const domain::Exercise& exercise) {
    std::vector<std::string> sources = exercise.sources;
    if (sources.empty())
        for (const domain::MuscleLoad& load : exercise.muscles)
            if (!load.source.empty() && std::ranges::find(sources, load.source) == sources.end())
                sources.push_back(load.source);
    std::string words;
    for (const std::string& source : sources) words += (words.empty() ? "" : "\n") + source;
    return words;
}

}  // namespace

ExercisePageModel make_exercise_page(const domain::Catalogue& catalogue, const domain::Exercise& exercise) {
    ExercisePageModel page;
    page.exercise = &exercise;
    if (const auto* posture = catalogue.posture(exercise.movement.posture)) page.posture = posture->name;
    page.tempo = tempo_of(exercise.movement);
    if (!page.posture.empty()) page.tags.push_back(page.posture);
    for (const domain::ExercisePlace place : exercise.place) page.tags.emplace_back(place_words(place));
    if (exercise.sided) page.tags.emplace_back("Each side");
    page.knees = knee_words(exercise.knee_load);
    page.gentle = exercise.knee_load <= domain::KneeLoad::low;
    page.mistakes = mistakes_of(exercise);
    for (const domain::MuscleLoad& load : exercise.muscles) page.muscles.push_back(muscle_of(load));
    page.easier = variants_of(catalogue, exercise.easier);
    page.harder = variants_of(catalogue, exercise.harder);
    page.sources = sources_of(exercise);
    return page;
}

}  // namespace ingear::screens
