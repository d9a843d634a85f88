#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "cli/command.h"
#include "domain/catalogue/catalogue.h"
#include "motion/animation_state.h"

namespace ingear::cli {

/// A page of a lesson, as it is named on the command line.
struct LessonOption {
    std::string lesson;     ///< id; "": none was named
    int page = 1;           ///< from 1
    float strength = 0.0F;  ///< of the hips: 0 weak … 1 strong, where the page has a slider
};
/// --lesson, which stands among the options of `subject`; --page and --strength.
void add_lesson_option(CLI::App& subject, CLI::App& parser, LessonOption& option);

/// What the page shows; misuse lists the names there are.
struct LessonView {
    const domain::LessonPage* page = nullptr;
    domain::LessonMoment moment;
};
[[nodiscard]] OrFailure<const domain::Lesson*> find_lesson(const domain::Catalogue& catalogue,
                                                           const LessonOption& option);
[[nodiscard]] OrFailure<LessonView> find_lesson_view(const domain::Catalogue& catalogue,
                                                     const LessonOption& option);
/// The animation state of such a moment, for a picture or a measurement.
[[nodiscard]] motion::AnimationState performance_of(const domain::LessonMoment& moment);

}  // namespace ingear::cli
