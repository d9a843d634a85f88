#include "content/lesson_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "content/choices.h"
#include "content/ids.h"
#include "content/movement_reader.h"
#include "domain/catalogue/exercise.h"

namespace ingear::content {

namespace {

constexpr std::array<std::string_view, 2> kSides{"left", "right"};

std::vector<motion::Movement> read_movements(const TomlTable& root) {
    std::vector<motion::Movement> movements;
    const std::vector<TomlTable> tables = root.optional_tables("movements");
    for (const TomlTable& table : tables) {
        const std::string id = read_id(table);
        movements.push_back(read_movement(table));
        movements.back().id = id;
    }
    refuse_repeated_ids(tables, movements);
    return movements;
}

std::vector<motion::Muscle> read_lit_muscles(const TomlTable& page) {
    std::vector<motion::Muscle> muscles;
    for (const std::string& name : page.optional_texts("muscles")) {
        const auto muscle = motion::muscle_named(name);
        if (muscle)
            muscles.push_back(*muscle);
        else
            page.problem("muscles", fmt::format("there is no muscle \"{}\" that can be lit", name));
    }
    return muscles;
}

std::vector<domain::LessonStep> read_steps(const TomlTable& page) {
    std::vector<domain::LessonStep> steps;
    for (const TomlTable& table : page.optional_tables("steps"))
        steps.push_back({table.text("phase"), table.text("text")});
    return steps;
}

domain::LessonPage read_page(const TomlTable& table) {
    domain::LessonPage page;
    page.title = table.text("title");
    page.text = table.text("text");
    page.exercise = table.text_or("exercise", "");
    page.movement = table.text_or("movement", "");
    page.side = motion::side_from(table.choice_or("side", kSides, "left")).value_or(motion::Side::left);
    page.fault = table.text_or("fault", "");
    page.slider = table.flag_or("slider", false);
    page.chain = table.flag_or("chain", false);
    page.at = table.text_or("at", "");
    page.at_share = static_cast<float>(table.number_or("at_share", {0.0, 1.0}, 0.5));
    page.muscles = read_lit_muscles(table);
    page.frame = read_choice_or(table, "frame", domain::kLessonFrames, domain::LessonFrame::body);
    if (table.has("yaw")) page.yaw = static_cast<float>(table.number("yaw", {-180.0, 180.0}));
    if (table.has("pitch")) page.pitch = static_cast<float>(table.number("pitch", {-10.0, 85.0}));
    page.steps = read_steps(table);
    if (!page.exercise.empty() && !page.movement.empty())
        table.problem("movement", "expected an exercise or a movement, not both");
    if (page.slider && page.fault.empty()) table.problem("slider", "expected a fault that the slider moves");
    return page;
}

domain::LessonQuestion read_question(const TomlTable& root) {
    domain::LessonQuestion question;
    const auto table = root.table("question");
    if (!table) return question;
    question.text = table->text("text");
    for (const TomlTable& answer : table->tables("answers"))
        question.answers.push_back(
            {answer.text("text"), answer.flag_or("right", false), answer.text("feedback")});
    if (question.answers.size() < 2) table->problem("answers", "expected at least two answers");
    if (std::ranges::count(question.answers, true, &domain::LessonAnswer::right) != 1)
        table->problem("answers", "expected exactly one with right = true");
    return question;
}

std::string one_of(std::string_view kind, std::string_view name, const std::vector<std::string>& names) {
    const std::string meant = nearest_word(name, names);
    return fmt::format("there is no {} \"{}\"{}", kind, name,
                       meant.empty() ? "" : fmt::format(": did you mean \"{}\"?", meant));
}

/// The movement that a page names; null, and a problem, where there is none.
const motion::Movement* find_movement(const TomlTable& table, const domain::LessonPage& page,
                                      const domain::Lesson& lesson,
                                      const std::vector<domain::Exercise>& exercises) {
    std::vector<std::string> names;
    if (!page.exercise.empty()) {
        for (const domain::Exercise& exercise : exercises) {
            if (exercise.id == page.exercise) return &exercise.movement;
            names.push_back(exercise.id);
        }
        table.problem("exercise", one_of("sound exercise", page.exercise, names));
        return nullptr;
    }
    for (const motion::Movement& movement : lesson.movements) {
        if (movement.id == page.movement) return &movement;
        names.push_back(movement.id);
    }
    table.problem("movement", one_of("movement", page.movement, names));
    return nullptr;
}

void check_page(const TomlTable& table, const domain::LessonPage& page, const domain::Lesson& lesson,
                const std::vector<domain::Exercise>& exercises) {
    if (page.exercise.empty() && page.movement.empty()) {
        for (const char* key : {"fault", "at", "steps", "muscles", "chain"})
            if (table.has(key)) table.problem(key, "expected an exercise or a movement to go with it");
        return;
    }
    const motion::Movement* movement = find_movement(table, page, lesson, exercises);
    if (movement == nullptr) return;
    std::vector<std::string> faults;
    std::vector<std::string> phases;
    for (const motion::Fault& fault : movement->faults) faults.push_back(fault.id);
    for (const motion::Phase& phase : movement->phases) phases.push_back(phase.name);
    const auto check = [](const TomlTable& where, const char* key, const char* kind, const std::string& name,
                          const std::vector<std::string>& names) {
        if (!name.empty() && std::ranges::find(names, name) == names.end())
            where.problem(key, one_of(kind, name, names));
    };
    check(table, "fault", "fault", page.fault, faults);
    check(table, "at", "phase", page.at, phases);
    const std::vector<TomlTable> steps = table.optional_tables("steps");
    for (std::size_t i = 0; i < steps.size() && i < page.steps.size(); ++i)
        check(steps[i], "phase", "phase", page.steps[i].phase, phases);
}

}  // namespace

domain::Lesson read_lesson(const TomlTable& root) {
    domain::Lesson lesson;
    lesson.id = read_id(root);
    lesson.name = root.text("name");
    lesson.summary = root.text("summary");
    lesson.order = root.whole("order", 1, 100);
    lesson.sources = root.texts("sources");
    lesson.movements = read_movements(root);
    for (const TomlTable& page : root.tables("pages")) lesson.pages.push_back(read_page(page));
    lesson.question = read_question(root);
    return lesson;
}

void check_lesson(const TomlTable& root, const domain::Lesson& lesson,
                  const std::vector<domain::Exercise>& exercises) {
    const std::vector<TomlTable> pages = root.tables("pages");
    for (std::size_t i = 0; i < pages.size() && i < lesson.pages.size(); ++i)
        check_page(pages[i], lesson.pages[i], lesson, exercises);
}

}  // namespace ingear::content
