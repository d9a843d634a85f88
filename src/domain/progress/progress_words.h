#pragma once

#include <string>

#include "domain/progress/progress.h"

/// Progress in a sentence or two for each of its charts: what it was, and where there is nothing to see yet,
/// what to do about it.
namespace ingear::domain {

struct ProgressWords {
    std::string sessions;
    std::string training;  ///< sets and reps by muscle
    std::string steps;     ///< the ladder
    std::string pain;
    std::string tests;
    std::string desk;  ///< sitting and breaks
};
[[nodiscard]] ProgressWords words_of(const Catalogue& catalogue, const ProgressTrend& progress,
                                     const DateRange& range);

/// "the last 12 weeks", "this week", "3 March to 4 May 2026".
[[nodiscard]] std::string range_words(const DateRange& range, LocalDate today);
/// "large seat muscle", "side hip muscle", "other muscles".
[[nodiscard]] std::string_view muscle_words(MuscleGroup group);
/// "2 sets of 12".
[[nodiscard]] std::string step_words(const Step& step);
/// "a step up", "two steps back: it had hurt for longer".
[[nodiscard]] std::string change_words(Change change, int steps);

}  // namespace ingear::domain
