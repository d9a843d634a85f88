#include "screen_harness.h"
#include "screens/lessons/learn_screen.h"
#include "screens/lessons/lesson_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;

namespace {

const domain::Lesson& lesson(const char* id) {
    const domain::Lesson* found = testing::catalogue()->lesson(id);
    REQUIRE(found);
    return *found;
}

int lessons_logged(const ScreenHarness& harness, const std::string& id) {
    int count = 0;
    for (const auto& event : harness.kept())
        if (const auto* done = std::get_if<domain::logged::LessonDone>(&event.body))
            count += done->lesson == id;
    return count;
}

}  // namespace

TEST_CASE("every stop of every lesson fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        for (const domain::Lesson& each : testing::catalogue()->lessons) {
            LessonScreen screen(harness.services(), each);
            for (std::size_t stop = 0; stop < screen.model().stop_count(); ++stop) {
                screen.go_to(stop);
                if (screen.model().part() == LessonModel::Part::question) (void)screen.model().choose(1);
                harness.look_at(screen, each.id);
            }
        }
    }
}

TEST_CASE("the list of lessons fits every window, and tells what was done") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        LearnScreen before(harness.services());
        harness.look_at(before, "learn");
        CHECK(harness.said("0 of 5 done"));
        harness.journal().append(
            {"l", testing::at("2026-11-22T09:00:00+01:00"), "", domain::logged::LessonDone{"hip_to_knee"}});
        harness.journal().refresh(testing::at("2026-11-22T09:30:00+01:00"));
        harness.look_at(before, "learn, one done");
        CHECK(harness.said("1 of 5 done"));
    }
}

TEST_CASE("everything in a lesson can be reached by Tab") {
    ScreenHarness harness({1280, 720, 1.0});
    LessonScreen screen(harness.services(), lesson("hip_to_knee"));
    screen.go_to(2);
    CHECK(harness.tab_through(screen, "lesson") >= 4);  // leave, slider, back, next
    screen.go_to(screen.model().lesson().pages.size());
    CHECK(harness.tab_through(screen, "question") >= 5);
    LearnScreen learn(harness.services());
    CHECK(harness.tab_through(learn, "learn") >= 6);
}

TEST_CASE("a lesson goes on by key to its question, and waits there for an answer") {
    ScreenHarness harness({1280, 720, 1.0});
    LessonScreen screen(harness.services(), lesson("sitting"));
    const std::size_t pages = screen.model().lesson().pages.size();
    for (std::size_t i = 0; i < pages; ++i) harness.frame(screen, ui::Key::space);
    CHECK(screen.model().part() == LessonModel::Part::question);
    harness.frame(screen, ui::Key::space);
    harness.frame(screen, ui::Key::right);
    CHECK(screen.model().part() == LessonModel::Part::question);
    CHECK(lessons_logged(harness, "sitting") == 0);
    harness.frame(screen, ui::Key::digit2);
    CHECK(screen.model().chosen() == 1U);
    CHECK(lessons_logged(harness, "sitting") == 1);
    harness.frame(screen, ui::Key::digit1);  // another thought
    CHECK(screen.model().chosen() == 0U);
    CHECK(lessons_logged(harness, "sitting") == 1);
    harness.frame(screen, ui::Key::right);
    CHECK(screen.model().part() == LessonModel::Part::end);
    harness.frame(screen, ui::Key::b);
    CHECK(screen.model().part() == LessonModel::Part::question);
    REQUIRE(harness.journal().snapshot());
    CHECK(harness.journal().snapshot()->lessons_done == std::vector<std::string>{"sitting"});
}

TEST_CASE("the slider sweeps by itself until the player takes it over") {
    ScreenHarness harness({1280, 720, 1.0});
    LessonScreen screen(harness.services(), lesson("hip_to_knee"));
    screen.go_to(2);
    CHECK(screen.show().strength() == 1.0F);
    for (int i = 0; i < 60 * 6; ++i) screen.step(Seconds{1.0 / 60.0});
    CHECK(screen.show().strength() < 0.1F);
    harness.frame(screen, ui::Key::plus);
    const float taken = screen.show().strength();
    CHECK(taken > 0.05F);
    for (int i = 0; i < 60; ++i) screen.step(Seconds{1.0 / 60.0});
    CHECK(screen.show().strength() == taken);
    CHECK(screen.show().animation(0.0).fault_share == Approx(1.0F - taken));
}

TEST_CASE("the steps of the chain are told one after the other") {
    coach_view::LessonShow show(*testing::catalogue(), lesson("hip_to_knee"), true);
    show.open(1);
    std::vector<std::optional<std::size_t>> told{show.told()};
    for (int i = 0; i < 60 * 17; ++i) {
        show.step(Seconds{1.0 / 60.0});
        if (show.told() != told.back()) told.push_back(show.told());
    }
    using Told = std::optional<std::size_t>;
    CHECK(told == std::vector<Told>{std::nullopt, 0, 1, 2, 3, 4});
}

TEST_CASE("only a page's own muscles light up, and the weaker the hips the less") {
    coach_view::LessonShow show(*testing::catalogue(), lesson("hip_to_knee"), true);
    show.open(2);
    show.set_strength(1.0F);
    const auto strong = show.glow(0.0);
    show.set_strength(0.25F);
    const auto weak = show.glow(0.0);
    using motion::Muscle;
    CHECK(strong[Muscle::gluteus_medius][0] > 0.9F);
    CHECK(strong[Muscle::gluteus_medius][1] == 0.0F);
    CHECK(strong[Muscle::hamstrings][0] == 0.0F);
    CHECK(weak[Muscle::gluteus_medius][0] == Approx(0.25F * strong[Muscle::gluteus_medius][0]));
}
