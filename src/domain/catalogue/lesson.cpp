#include "domain/catalogue/lesson.h"

#include <algorithm>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

constexpr double kWordsASecond = 2.5;  // 150 a minute: somebody who reads calmly
constexpr double kLookAtAPage = 4.0;   // seconds to look at what is shown

double words_in(std::string_view text) {
    bool within = false;
    double words = 0.0;
    for (const char letter : text) {
        const bool space = letter == ' ' || letter == '\n';
        if (!space && !within) words += 1.0;
        within = !space;
    }
    return words;
}

template <class Things>
auto find_named(const Things& things, std::string_view name) {
    return std::ranges::find_if(things, [name](const auto& thing) { return thing.id == name; });
}

}  // namespace

double Lesson::seconds() const {
    double words = words_in(question.text);
    for (const LessonAnswer& answer : question.answers) words += words_in(answer.text);
    for (const LessonPage& page : pages) {
        words += words_in(page.title) + words_in(page.text);
        for (const LessonStep& step : page.steps) words += words_in(step.text);
    }
    return words / kWordsASecond + kLookAtAPage * static_cast<double>(pages.size());
}

const motion::Movement* movement_of(const LessonPage& page, const Lesson& lesson,
                                    const Catalogue& catalogue) {
    if (!page.exercise.empty()) {
        const Exercise* exercise = catalogue.exercise(page.exercise);
        return exercise != nullptr ? &exercise->movement : nullptr;
    }
    const auto own = find_named(lesson.movements, page.movement);
    return own == lesson.movements.end() ? nullptr : &*own;
}

const motion::Fault* fault_of(const LessonPage& page, const motion::Movement& movement) {
    const auto fault = find_named(movement.faults, page.fault);
    return fault == movement.faults.end() ? nullptr : &*fault;
}

motion::Side side_of(const LessonPage& page, const Catalogue& catalogue) {
    if (page.exercise.empty()) return page.movement.empty() ? motion::Side::both : page.side;
    const Exercise* exercise = catalogue.exercise(page.exercise);
    return exercise != nullptr && exercise->sided ? page.side : motion::Side::both;
}

LessonMoment moment_of(const LessonPage& page, const Lesson& lesson, const Catalogue& catalogue,
                       float strength) {
    LessonMoment moment;
    if (const Exercise* exercise = catalogue.exercise(page.exercise)) {
        if (!exercise->cameras.empty()) {
            moment.yaw = exercise->cameras.front().yaw;
            moment.pitch = exercise->cameras.front().pitch;
        }
    }
    moment.yaw = page.yaw.value_or(moment.yaw);
    moment.pitch = page.pitch.value_or(moment.pitch);
    moment.movement = movement_of(page, lesson, catalogue);
    if (moment.movement == nullptr) return moment;
    moment.side = side_of(page, catalogue);
    moment.fault = fault_of(page, *moment.movement);
    if (moment.fault != nullptr)
        moment.fault_share = page.slider ? std::clamp(1.0F - strength, 0.0F, 1.0F) : 1.0F;
    const auto& phases = moment.movement->phases;
    const auto stays = std::ranges::find(phases, page.at, &motion::Phase::name);
    if (stays != phases.end()) {
        moment.phase = static_cast<std::size_t>(stays - phases.begin());
        moment.progress = page.at_share;
    }
    return moment;
}

}  // namespace ingear::domain
