#include "app/screen_states/learning_states.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/result.h"
#include "screens/lessons/lesson_screen.h"
#include "screens/navigator.h"
#include "screens/self_tests/self_test_screen.h"

namespace ingear::app {

namespace {

/// So that what glides has arrived.
constexpr Seconds kLessonSettling{2.5};

/// Tests as somebody did them over some months, for pictures of a history.
void do_tests_before(HeadlessGame& headless) {
    struct Done {
        const char* test;
        motion::Side side;
        double value;
        int days_ago;
    };
    using motion::Side;
    constexpr Done kDone[] = {
        {"single_leg_bridge", Side::left, 22.0, 86}, {"single_leg_bridge", Side::right, 31.0, 86},
        {"single_leg_bridge", Side::left, 27.5, 57}, {"single_leg_bridge", Side::right, 36.0, 57},
        {"single_leg_bridge", Side::left, 33.0, 29}, {"single_leg_bridge", Side::right, 45.5, 29},
        {"trendelenburg", Side::left, 18.0, 57},     {"trendelenburg", Side::right, 24.0, 57},
        {"trendelenburg", Side::left, 30.0, 12},     {"trendelenburg", Side::right, 30.0, 12},
    };
    screens::Services& services = headless.game().services();
    const Moment now = services.clock.now();
    int number = 0;
    for (const Done& done : kDone) {
        Moment then = now;
        then.at -= std::chrono::hours(24 * done.days_ago);
        headless.journal().append(
            {"pictured-" + std::to_string(++number), then, "",
             domain::logged::SelfTestDone{done.test, done.side, done.value, domain::SelfTestUnit::seconds}});
    }
    headless.journal().refresh(now);
}

Result<screens::SelfTestScreen*> open_test(HeadlessGame& headless, const char* test) {
    screens::Services& services = headless.game().services();
    const domain::SelfTest& found = *domain::find_self_test(test);
    if (!services.catalogue || !services.catalogue->exercise(found.exercise))
        return fail("there is no exercise for the test to picture");
    headless.let_pass(Seconds{0.1});
    auto screen = std::make_unique<screens::SelfTestScreen>(services, found);
    screens::SelfTestScreen* run = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.game().stack().apply();
    return run;
}

void to_the_clock(screens::SelfTestScreen& run) {
    run.go_on();
    run.rate_pain(1);
    run.go_on();
    run.go_on();
}

}  // namespace

Result<void> stage_lesson(HeadlessGame& headless, const LessonScene& scene, double at_seconds) {
    screens::Services& services = headless.game().services();
    const domain::Lesson* lesson = services.catalogue ? services.catalogue->lesson(scene.lesson) : nullptr;
    if (!lesson) return fail("there is no lesson \"" + scene.lesson + "\" to picture");
    auto screen = std::make_unique<screens::LessonScreen>(services, *lesson);
    screens::LessonScreen* shown = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.game().stack().apply();
    shown->go_to(static_cast<std::size_t>(std::max(1, scene.page) - 1));
    if (const auto* page = shown->model().page(); page && page->slider)
        shown->show().set_strength(scene.strength);
    if (scene.answered) {
        const auto& answers = lesson->question.answers;
        const auto right = std::ranges::find(answers, true, &domain::LessonAnswer::right);
        (void)shown->model().choose(static_cast<std::size_t>(right - answers.begin()));
    }
    headless.let_pass(at_seconds < 0.0 ? kLessonSettling : Seconds{at_seconds});
    return {};
}

Result<void> stage_learn(HeadlessGame& headless, double) {
    screens::Services& services = headless.game().services();
    if (!services.catalogue) return fail("there are no lessons to picture");
    services.navigator.go_to(screens::routes::Learn{});
    headless.let_pass(kLessonSettling);
    return {};
}

Result<void> stage_lesson_page(HeadlessGame& headless, double at_seconds) {
    return stage_lesson(headless, {}, at_seconds);
}

Result<void> stage_lesson_question(HeadlessGame& headless, double at_seconds) {
    return stage_lesson(headless, {.page = 5, .answered = true}, at_seconds);
}

Result<void> stage_tips_settings(HeadlessGame& headless, double) {
    screens::Services& services = headless.game().services();
    if (!services.catalogue) return fail("there are no tips to picture");
    services.navigator.go_to(screens::routes::TipsSettings{});
    headless.let_pass(kLessonSettling);
    return {};
}

Result<void> stage_tests(HeadlessGame& headless, double) {
    headless.game().services().navigator.go_to(screens::routes::SelfTests{});
    headless.let_pass(kLessonSettling);
    return {};
}

Result<void> stage_tests_done(HeadlessGame& headless, double at_seconds) {
    do_tests_before(headless);
    return stage_tests(headless, at_seconds);
}

Result<void> stage_test_about(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(open_test(headless, "trendelenburg"));
    headless.let_pass(kLessonSettling);
    return {};
}

Result<void> stage_test_clock(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto run, open_test(headless, "single_leg_bridge"));
    to_the_clock(*run);
    headless.let_pass(Seconds{at_seconds < 0.0 ? 3.0 + 31.6 : at_seconds});
    return {};
}

Result<void> stage_test_stopped(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto run, open_test(headless, "single_leg_bridge"));
    to_the_clock(*run);
    headless.let_pass(Seconds{3.0 + 36.4});
    run->stop();
    run->tell_reason(domain::SelfTestEnd::hips_sagged);
    headless.let_pass(kLessonSettling);
    return {};
}

Result<void> stage_test_result(HeadlessGame& headless, double) {
    do_tests_before(headless);
    INGEAR_TRY(const auto run, open_test(headless, "single_leg_bridge"));
    to_the_clock(*run);
    for (const double held : {34.4, 48.4}) {
        headless.let_pass(Seconds{3.0 + held});
        run->stop();
        run->tell_reason(domain::SelfTestEnd::tired);
        run->go_on();
        if (held < 40.0) {
            run->go_on();  // no rest for a picture
            run->go_on();
        }
    }
    run->rate_pain(1);
    headless.let_pass(kLessonSettling);
    return {};
}

namespace {

constexpr auto kLearningStates = std::to_array<ScreenState>({
    {"learn", "Learn", "The lessons, those done with a mark.", stage_learn},
    {"lesson", "Lesson", "A page of a lesson: the chain from hip to knee, with the slider.",
     stage_lesson_page},
    {"lesson_question", "Lesson: the question", "The question at the end, and the answer to it.",
     stage_lesson_question},
    {"tips_settings", "Tips", "Each tip with its switch.", stage_tips_settings},
    {"tests", "Self-tests", "What they are, how they went, when the next ones are due.", stage_tests},
    {"tests_done", "Self-tests, done before", "With the results of some months.", stage_tests_done},
    {"test_run", "Self-test: about it", "What it is, why, and what one needs.", stage_test_about},
    {"test_clock", "Self-test: the clock", "The large clock while one holds.", stage_test_clock},
    {"test_stopped", "Self-test: stopped", "What ended it.", stage_test_stopped},
    {"test_result", "Self-test: the result", "Compared with oneself.", stage_test_result},
});

}  // namespace

std::span<const ScreenState> learning_scenes() {
    return kLearningStates;
}

}  // namespace ingear::app
