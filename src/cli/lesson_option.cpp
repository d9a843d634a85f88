#include "cli/lesson_option.h"

#include <fmt/format.h>

#include "base/result.h"
#include "cli/names.h"

namespace ingear::cli {

void add_lesson_option(CLI::App& subject, CLI::App& parser, LessonOption& option) {
    subject.add_option("--lesson", option.lesson, "A page of this lesson")->type_name("ID");
    parser.add_option("--page", option.page, "The page of the lesson, from 1 on (default: 1)")
        ->type_name("N");
    parser
        .add_option("--strength", option.strength,
                    "On a page with a slider: how strong the hips are, 0 weak (default) to 1 strong")
        ->check(CLI::Range(0.0, 1.0))
        ->type_name("0..1");
}

OrFailure<const domain::Lesson*> find_lesson(const domain::Catalogue& catalogue, const LessonOption& option) {
    const domain::Lesson* lesson = catalogue.lesson(option.lesson);
    if (lesson == nullptr) {
        std::vector<std::string> ids;
        for (const auto& each : catalogue.lessons) ids.push_back(each.id);
        return misuse("--lesson: " + unknown_name("lesson", option.lesson, ids));
    }
    if (option.page < 1 || option.page > static_cast<int>(lesson->pages.size())) {
        return misuse(fmt::format("--page: expected 1 to {}, the pages of \"{}\", not {}",
                                  lesson->pages.size(), lesson->id, option.page));
    }
    return lesson;
}

OrFailure<LessonView> find_lesson_view(const domain::Catalogue& catalogue, const LessonOption& option) {
    INGEAR_TRY(const auto lesson, find_lesson(catalogue, option));
    const domain::LessonPage& page = lesson->pages[static_cast<std::size_t>(option.page - 1)];
    return LessonView{&page, domain::moment_of(page, *lesson, catalogue, option.strength)};
}

motion::AnimationState performance_of(const domain::LessonMoment& moment) {
    motion::AnimationState animation;
    animation.kind = moment.movement != nullptr ? motion::AnimationState::Kind::phase
                                                : motion::AnimationState::Kind::stand;
    animation.movement = moment.movement;
    animation.side = moment.side;
    animation.progress = moment.progress;
    animation.phase = moment.phase;
    animation.fault = moment.fault;
    animation.fault_share = moment.fault_share;
    animation.reduced_motion = true;
    return animation;
}

}  // namespace ingear::cli
