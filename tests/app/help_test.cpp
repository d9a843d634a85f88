#include <filesystem>
#include <fstream>

#include "controller/commands.h"
#include "play.h"
#include "screens/routes.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::app;
using testing::Play;
using ui::Key;

namespace {

void write_settings(const TemporaryFolder& dir, const std::string& text) {
    std::filesystem::create_directories(dir.path() / "config");
    std::ofstream(dir.path() / "config" / "settings.toml") << text;
}

}  // namespace

TEST_CASE("help comes up over Today by each of its keys and goes away again") {
    const TemporaryFolder dir;
    Play play(dir);
    for (const Key key : {Key::question, Key::f1, Key::help}) {
        INFO(key_name(key));
        play.press(key);
        REQUIRE(play.on() == "help");
        play.press(key);
        REQUIRE(play.on() == "today");
    }
    play.press(Key::f1);
    play.press(Key::escape);
    CHECK(play.on() == "today");
}

TEST_CASE("a session waits while one reads what its keys do") {
    const TemporaryFolder dir;
    Play play(dir);
    play.begin_session();
    REQUIRE(play.on() == "session");
    play.press(Key::n);
    play.pass_quickly(6.0);
    const auto before = play.session().state().reps_done;
    play.press(Key::question);
    REQUIRE(play.on() == "help");
    play.pass_quickly(60.0);
    play.press(Key::enter);
    REQUIRE(play.on() == "session");
    CHECK_FALSE(play.session().state().paused);
    CHECK(play.session().state().reps_done <= before + 1);
    play.press(Key::space);
    play.press(Key::f1);
    play.press(Key::f1);
    CHECK(play.session().state().paused);  // one that was paused stays so
}

TEST_CASE("the pause menu and the settings lead to the keys") {
    const TemporaryFolder dir;
    Play play(dir);
    play.press(Key::s);
    REQUIRE(play.on() == "settings");
    play.press(Key::k);
    CHECK(play.on() == "help");
    play.press(Key::escape);
    play.press(Key::escape);
    play.begin_session();
    play.press(Key::space);
    play.press(Key::k);
    CHECK(play.on() == "help");
}

TEST_CASE("the player's own keys hold, the usual ones don't, and what is wrong is told") {
    const TemporaryFolder dir;
    write_settings(dir, "[keys]\ntoday_settings = \"g\"\ntoday_breaks = \"e\"\n");
    Play play(dir);
    play.press(Key::s);
    CHECK(play.on() == "today");
    play.press(Key::g);
    CHECK(play.on() == "settings");
    const auto& problems = play.game().services().settings_problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().text() ==
          (dir.path() / "config" / "settings.toml").string() +
              ":3: keys.today_breaks: \"e\" is the key of today_exercises already");
    play.press(Key::escape);
    play.press(Key::b);
    CHECK(play.on() == "breaks");
}

TEST_CASE("every screen tells where its commands hold, and each scope is known") {
    const TemporaryFolder dir;
    Play play(dir);
    for (const screens::Route& route : std::vector<screens::Route>{
             screens::routes::Today{}, screens::routes::Catalogue{},
             screens::routes::ExercisePage{"clamshell"}, screens::routes::Learn{},
             screens::routes::SelfTests{}, screens::routes::Progress{}, screens::routes::Streak{},
             screens::routes::Year{}, screens::routes::Rewards{}, screens::routes::Breaks{},
             screens::routes::BreakSettings{}, screens::routes::Settings{}, screens::routes::SoundSettings{},
             screens::routes::TipsSettings{}, screens::routes::Wardrobe{}, screens::routes::Data{},
             screens::routes::RedFlags{}, screens::routes::Welcome{}}) {
        play.game().services().navigator.go_to(route);
        play.pass(0.2);
        INFO(play.on());
        const std::string on(play.on());
        for (const std::string_view scope : play.game().stack().top()->scopes()) {
            INFO(scope);
            CHECK(controller::scope_named(scope) != nullptr);
            CHECK_FALSE(controller::commands_of(scope).empty());
        }
        play.press(Key::f1);
        CHECK(play.on() == "help");
        play.press(Key::f1);
        CHECK(play.on() == on);
    }
}
