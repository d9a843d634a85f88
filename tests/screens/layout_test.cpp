#include <algorithm>
#include <array>
#include <cmath>

#include "screen_harness.h"
#include "screens/session/session_screen.h"
#include "screens/session/summary_screen.h"
#include "screens/settings/settings_screen.h"
#include "screens/settings/sound_settings_screen.h"
#include "screens/settings/store_problem_screen.h"
#include "screens/settings/wardrobe_screen.h"
#include "screens/today/today_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::Command;
using domain::SessionStage;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;

/// Every screen in every size: no words cut off, none over others, none outside of the window.
namespace {

std::unique_ptr<SessionScreen> session(ScreenHarness& harness, SessionStage stage, double elapsed) {
    auto model = std::make_unique<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                &harness.journal(), harness.services().clock, nullptr);
    for (int i = 0; i < 60 * 900 && (model->state().stage != stage || model->state().elapsed < elapsed); ++i)
        model->step(1.0 / 60.0);
    REQUIRE(model->state().stage == stage);
    return std::make_unique<SessionScreen>(harness.services(), std::move(model));
}

}  // namespace

TEST_CASE("Today fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        TodayScreen screen(harness.services());
        harness.look_at(screen, "today");
    }
}

TEST_CASE("none of Today's doors covers the greeting") {
    for (const WindowSize& size : kSizes) {
        INFO(size.width << "x" << size.height << ", scale " << size.scale);
        ScreenHarness harness(size);
        TodayScreen screen(harness.services());
        harness.look_at(screen, "today");
        const std::string greeting = "Good morning";
        REQUIRE(harness.said(greeting));
        for (int i = 0; i < 20; ++i) {
            harness.frame(screen, ui::Key::tab);
            harness.frame(screen);
            const std::vector<std::string> words = harness.words_under_focus();
            CHECK(std::ranges::find(words, greeting) == words.end());
        }
    }
}

TEST_CASE("a session fits every window at every stage") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        harness.look_at(*session(harness, SessionStage::posture, 5.0), "get into place");
        harness.look_at(*session(harness, SessionStage::countdown, 1.2), "countdown");
        harness.look_at(*session(harness, SessionStage::set, 1.0), "set");
        harness.look_at(*session(harness, SessionStage::rest, 20.0), "rest");
        harness.look_at(*session(harness, SessionStage::side_switch, 5.0), "change of side");
    }
}

TEST_CASE("the muscles that work are named where there is room, never beside the tempo track") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.look_at(*session(harness, SessionStage::posture, 5.0), "get into place");
    CHECK(harness.said("Large seat muscle"));
    CHECK(harness.said("(hamstrings)"));
    harness.look_at(*session(harness, SessionStage::rest, 20.0), "rest");
    CHECK(harness.said("Side hip muscle"));  // of the clamshell, which is next
    CHECK(harness.said("(tensor fasciae latae)"));
    harness.look_at(*session(harness, SessionStage::set, 1.0), "set");
    CHECK_FALSE(harness.said("Large seat muscle"));
    ScreenHarness large_text({1024, 640, 2.0});
    large_text.look_at(*session(large_text, SessionStage::posture, 5.0), "get into place");
    CHECK_FALSE(large_text.said("Large seat muscle"));
}

TEST_CASE("what lies over a session fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        const auto paused = session(harness, SessionStage::set, 1.0);
        paused->model().give(Command::pause);
        harness.look_at(*paused, "paused");
        const auto hurt = session(harness, SessionStage::set, 1.0);
        hurt->model().give(Command::pain);
        harness.look_at(*hurt, "it hurts");
    }
}

TEST_CASE("the summary fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        auto model = std::make_shared<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                    &harness.journal(), harness.services().clock, nullptr);
        for (int i = 0; i < 20 * 900 && !model->session().done(); ++i) model->step(1.0 / 20.0);
        harness.journal().refresh(harness.services().clock.now());
        SummaryScreen screen(harness.services(), model, SessionCoach(*model),
                             std::make_shared<coach_view::CoachView>());
        screen.model().rate_pain(7);
        harness.look_at(screen, "summary");
    }
}

TEST_CASE("settings and the store's problem fit every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        harness.services().settings_problems = {{"expected a number from 1 to 2", "settings.toml:3: scale"}};
        SettingsScreen settings(harness.services());
        harness.look_at(settings, "settings");
        SoundSettingsScreen sound(harness.services());
        harness.look_at(sound, "sound settings");
        harness.journal().fail_with(
            {storage::StoreProblem::damaged,
             {"this is no sound database", "/home/someone/.local/share/ingear/ingear.db"},
             "/home/someone/.local/share/ingear/backups/ingear-2026-11-21.db"});
        StoreProblemScreen problem(harness.services());
        harness.look_at(problem, "store problem");
    }
}

TEST_CASE("coach and place fit every window, with what is locked too") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        WardrobeScreen open(harness.services());
        harness.look_at(open, "coach and place");
        CHECK(harness.said("Place"));
        CHECK(harness.tab_through(open, "coach and place") > 20);
        harness.services().lock = [](domain::UnlockKind kind, std::string_view) {
            return kind == domain::UnlockKind::hair || kind == domain::UnlockKind::outfit_colour
                       ? std::string("Do six sessions.")
                       : std::string();
        };
        WardrobeScreen locked(harness.services());
        harness.look_at(locked, "coach and place, locked");
    }
}
