#include <algorithm>

#include "content/catalogue_loader.h"
#include "content/lesson_reader.h"
#include "domain/catalogue/exercise.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;

namespace {

constexpr const char* kLesson = R"(
id = "knees"
name = "Knees"
summary = "About knees."
order = 1
sources = ["Somebody 2020."]

[[pages]]
title = "One"
text = "One idea."
exercise = "squat"
fault = "cave"
slider = true
at = "hold"
muscles = ["gluteus_medius"]

[question]
text = "Which?"
[[question.answers]]
text = "This"
right = true
feedback = "Yes."
[[question.answers]]
text = "That"
feedback = "Not quite."
)";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<domain::Exercise> exercises() {
    domain::Exercise squat;
    squat.id = "squat";
    squat.movement.phases = {{"lower", 2.0, "start", "low", motion::Breathing::as_it_comes, 0, 1, {}},
                             {"hold", 1.0, "low", "low", motion::Breathing::as_it_comes, 1, 1, {}}};
    squat.movement.faults = {{"cave", {}}};
    return {squat};
}

std::vector<Error> problems_of(const std::string& text) {
    std::vector<Error> problems;
    const auto file = content::TomlFile::parse(text, "knees.toml", problems);
    REQUIRE(file);
    const domain::Lesson lesson = content::read_lesson(file->root());
    file->report_unknown_keys();
    if (problems.empty()) content::check_lesson(file->root(), lesson, exercises());
    return problems;
}

bool told(const std::vector<Error>& problems, const std::string& words) {
    return std::ranges::any_of(
        problems, [&](const Error& problem) { return problem.text().find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("a sound lesson has no problems") {
    CHECK(problems_of(kLesson).empty());
}

TEST_CASE("what is wrong in a lesson is told with its key") {
    CHECK(told(problems_of(with(kLesson, "\"squat\"", "\"squit\"")), "did you mean \"squat\""));
    CHECK(told(problems_of(with(kLesson, "\"cave\"", "\"cove\"")), "fault: there is no fault \"cove\""));
    CHECK(told(problems_of(with(kLesson, "at = \"hold\"", "at = \"held\"")), "there is no phase \"held\""));
    CHECK(told(problems_of(with(kLesson, "gluteus_medius", "biceps")), "there is no muscle \"biceps\""));
    CHECK(told(problems_of(with(kLesson, "fault = \"cave\"", "")), "expected a fault that the slider moves"));
    CHECK(told(problems_of(with(kLesson, "right = true", "")), "expected exactly one with right = true"));
    CHECK(told(problems_of(with(kLesson, "exercise = \"squat\"", "")), "to go with it"));
    CHECK(told(problems_of(with(kLesson, "title = \"One\"", "titel = \"One\"")), "titel"));
}

TEST_CASE("the game's own lessons are five, each under three minutes, with sources and a question") {
    const auto loaded = content::load_catalogue(places::source() / "assets");
    REQUIRE(loaded.problems.empty());
    const auto& lessons = loaded.catalogue.lessons;
    REQUIRE(lessons.size() == 5);
    CHECK(std::ranges::is_sorted(lessons, {}, &domain::Lesson::order));
    for (const domain::Lesson& lesson : lessons) {
        INFO(lesson.id);
        CHECK(lesson.seconds() > 30.0);
        CHECK(lesson.seconds() < 180.0);
        CHECK_FALSE(lesson.sources.empty());
        CHECK(lesson.pages.size() >= 3);
        CHECK(lesson.question.answers.size() >= 2);
        for (const domain::LessonAnswer& answer : lesson.question.answers)
            CHECK_FALSE(answer.feedback.empty());
    }
}

TEST_CASE("each of the three gluteal muscles has a page on which it alone is lit") {
    const auto loaded = content::load_catalogue(places::source() / "assets");
    const domain::Lesson* lesson = loaded.catalogue.lesson("gluteal_muscles");
    REQUIRE(lesson);
    for (const motion::Muscle muscle :
         {motion::Muscle::gluteus_maximus, motion::Muscle::gluteus_medius, motion::Muscle::gluteus_minimus}) {
        INFO(motion::name(muscle));
        CHECK(std::ranges::any_of(lesson->pages, [&](const domain::LessonPage& page) {
            return page.muscles == std::vector{muscle} &&
                   domain::movement_of(page, *lesson, loaded.catalogue);
        }));
    }
}

TEST_CASE("a lesson's time grows with its words") {
    domain::Lesson lesson;
    lesson.pages.resize(1);
    lesson.pages[0].text = "one two three four five";
    CHECK(lesson.seconds() == Approx(4.0 + 2.0));
    lesson.pages[0].title = "six  seven";
    CHECK(lesson.seconds() == Approx(4.0 + 2.8));
}
