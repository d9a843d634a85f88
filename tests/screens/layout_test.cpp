#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include "screens/session_screen.h"
#include "screens/settings_screen.h"
#include "screens/sound_settings_screen.h"
#include "screens/store_problem_screen.h"
#include "screens/summary_screen.h"
#include "screens/today_screen.h"
#include "screens/wardrobe_screen.h"
#include "stand.h"

using namespace ingear;
using namespace ingear::screens;
using domain::Command;
using domain::Stage;
using testing::at;
using testing::kSizes;
using testing::Stand;
using testing::WindowSize;

/// Every screen in every size: no words cut off, none over others, none outside of the window.
namespace {

std::unique_ptr<SessionScreen> session(Stand& stand, Stage stage, double elapsed) {
    auto model = std::make_unique<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                stand.records(), stand.services().clock, nullptr);
    for (int i = 0; i < 60 * 900 && (model->state().stage != stage || model->state().elapsed < elapsed); ++i)
        model->step(1.0 / 60.0);
    REQUIRE(model->state().stage == stage);
    return std::make_unique<SessionScreen>(stand.services(), std::move(model));
}

}  // namespace

TEST_CASE("Today fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        TodayScreen screen(stand.services());
        stand.look_at(screen, "today");
    }
}

TEST_CASE("none of Today's doors covers the greeting") {
    for (const WindowSize& size : kSizes) {
        INFO(size.width << "x" << size.height << ", scale " << size.scale);
        Stand stand(size);
        TodayScreen screen(stand.services());
        stand.look_at(screen, "today");
        const std::string greeting = "Good morning";
        REQUIRE(stand.said(greeting));
        for (int i = 0; i < 20; ++i) {
            stand.frame(screen, Key::tab);
            stand.frame(screen);
            const std::vector<std::string> words = stand.words_under_focus();
            CHECK(std::ranges::find(words, greeting) == words.end());
        }
    }
}

TEST_CASE("a session fits every window at every stage") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        stand.look_at(*session(stand, Stage::posture, 5.0), "get into place");
        stand.look_at(*session(stand, Stage::countdown, 1.2), "countdown");
        stand.look_at(*session(stand, Stage::set, 1.0), "set");
        stand.look_at(*session(stand, Stage::rest, 20.0), "rest");
        stand.look_at(*session(stand, Stage::side_switch, 5.0), "change of side");
    }
}

TEST_CASE("the muscles that work are named where there is room, never beside the tempo track") {
    Stand stand({1280, 720, 1.0});
    stand.look_at(*session(stand, Stage::posture, 5.0), "get into place");
    CHECK(stand.said("Large seat muscle"));
    CHECK(stand.said("(hamstrings)"));
    stand.look_at(*session(stand, Stage::rest, 20.0), "rest");
    CHECK(stand.said("Side hip muscle"));  // of the clamshell, which is next
    CHECK(stand.said("(tensor fasciae latae)"));
    stand.look_at(*session(stand, Stage::set, 1.0), "set");
    CHECK_FALSE(stand.said("Large seat muscle"));
    Stand large_text({1024, 640, 2.0});
    large_text.look_at(*session(large_text, Stage::posture, 5.0), "get into place");
    CHECK_FALSE(large_text.said("Large seat muscle"));
}

TEST_CASE("what lies over a session fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        const auto paused = session(stand, Stage::set, 1.0);
        paused->model().give(Command::pause);
        stand.look_at(*paused, "paused");
        const auto hurt = session(stand, Stage::set, 1.0);
        hurt->model().give(Command::pain);
        stand.look_at(*hurt, "it hurts");
    }
}

TEST_CASE("the summary fits every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        auto model = std::make_shared<SessionModel>(testing::catalogue(), testing::first_steps(), 1.0,
                                                    stand.records(), stand.services().clock, nullptr);
        for (int i = 0; i < 20 * 900 && !model->session().done(); ++i) model->step(1.0 / 20.0);
        stand.records().refresh(stand.services().clock.now());
        SummaryScreen screen(stand.services(), model, std::make_shared<SessionStaging>());
        screen.model().rate_pain(7);
        stand.look_at(screen, "summary");
    }
}

TEST_CASE("settings and the store's problem fit every window") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        stand.services().settings_problems = {{"expected a number from 1 to 2", "settings.toml:3: scale"}};
        SettingsScreen settings(stand.services());
        stand.look_at(settings, "settings");
        SoundSettingsScreen sound(stand.services());
        stand.look_at(sound, "sound settings");
        stand.records().set_problem(
            {storage::StoreProblem::damaged,
             {"this is no sound database", "/home/someone/.local/share/ingear/ingear.db"},
             "/home/someone/.local/share/ingear/backups/ingear-2026-11-21.db"});
        StoreProblemScreen problem(stand.services());
        stand.look_at(problem, "store problem");
    }
}

TEST_CASE("coach and place fit every window, with what is locked too") {
    for (const WindowSize& size : kSizes) {
        Stand stand(size);
        WardrobeScreen open(stand.services());
        stand.look_at(open, "coach and place");
        CHECK(stand.said("Place"));
        CHECK(stand.tab_through(open, "coach and place") > 20);
        stand.services().lock = [](std::string_view kind, std::string_view) {
            return kind == "hair" || kind == "outfit_colour" ? std::string("Do six sessions.")
                                                             : std::string();
        };
        WardrobeScreen locked(stand.services());
        stand.look_at(locked, "coach and place, locked");
    }
}
