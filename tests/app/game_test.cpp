#include "base/paths.h"
#include "play.h"
#include "screens/exercises/exercise_page_screen.h"
#include "screens/session/summary_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::app;
using testing::Play;
using ui::Key;

TEST_CASE("from Today to the Summary and back, by keys, with everything in the store") {
    const TemporaryFolder dir;
    {
        Play play(dir);
        REQUIRE(play.on() == "today");
        play.press(ui::Key::enter);
        REQUIRE(play.on() == "pain_before");
        play.press(ui::Key::enter);
        REQUIRE(play.on() == "session");
        for (int i = 0; i < 60 * 12 && play.on() == "session"; ++i) play.pass_quickly(1.0);
        REQUIRE(play.on() == "summary");
        play.press(ui::Key::digit3);
        CHECK(play.snapshot().recent.front().effort == 3);
        play.press(ui::Key::enter);
        CHECK(play.on() == "today");
    }
    Play again(dir, "2026-11-23T09:30:00+01:00");
    const journal::Snapshot& snapshot = again.snapshot();
    REQUIRE(snapshot.recent.size() == 1);
    CHECK(snapshot.recent[0].reps == 50);
    CHECK(snapshot.recent[0].end_reason == domain::EndReason::done);
    CHECK_FALSE(snapshot.unfinished);
}

TEST_CASE("quitting in the middle loses nothing: the next start goes on in one key") {
    const TemporaryFolder dir;
    std::string id;
    {
        Play play(dir);
        play.press(ui::Key::space);
        REQUIRE(play.on() == "pain_before");
        play.press(ui::Key::space);
        REQUIRE(play.on() == "session");
        play.press(ui::Key::n);
        play.pass_quickly(3.0 + 7.0 * 3 + 2.0);
        REQUIRE(play.session().state().reps_done >= 3);
        id = play.session().session_id();
    }
    Play again(dir, "2026-11-22T10:00:00+01:00");
    REQUIRE(again.snapshot().unfinished);
    again.press(ui::Key::enter);
    REQUIRE(again.on() == "session");
    CHECK(again.session().session_id() == id);
    CHECK(again.session().state().reps_done >= 3);
}

TEST_CASE("a session that counts ends a pause, two reps don't") {
    const TemporaryFolder dir;
    {
        Play play(dir);
        play.journal().append(
            {"p", parse_rfc3339("2026-11-22T09:00:00+01:00").value().moment, "",
             domain::logged::PauseStarted{domain::PauseReason::illness, parse_date("2026-12-20").value()}});
        REQUIRE(play.snapshot().streak.paused);
        play.begin_session();
        REQUIRE(play.on() == "session");
        for (int i = 0; i < 600 && play.session().state().total_reps < 2; ++i) play.pass_quickly(0.2);
        play.session().give(domain::Command::finish_early);
        play.pass(0.5);
        REQUIRE(play.on() == "summary");
        CHECK(play.snapshot().recent.front().reps == 2);
        CHECK(play.snapshot().streak.paused);
    }
    Play again(dir, "2026-11-23T09:30:00+01:00");
    again.begin_session();
    for (int i = 0; i < 60 * 12 && again.on() == "session"; ++i) again.pass_quickly(1.0);
    REQUIRE(again.on() == "summary");
    CHECK_FALSE(again.snapshot().streak.paused);
}

TEST_CASE("another key starts anew instead") {
    const TemporaryFolder dir;
    std::string id;
    {
        Play play(dir);
        play.begin_session();
        play.press(ui::Key::n);
        play.pass_quickly(15.0);
        id = play.session().session_id();
    }
    Play again(dir, "2026-11-22T10:00:00+01:00");
    again.press(ui::Key::n);
    REQUIRE(again.on() == "pain_before");
    again.press(ui::Key::enter);
    REQUIRE(again.on() == "session");
    CHECK(again.session().session_id() != id);
}

TEST_CASE("a session obeys its keys") {
    const TemporaryFolder dir;
    Play play(dir);
    play.begin_session();
    play.press(ui::Key::right);
    CHECK(play.session().state().stage == domain::SessionStage::countdown);
    play.pass_quickly(3.0 + 7.5);
    REQUIRE(play.session().state().reps_done == 1);
    play.press(ui::Key::u);
    CHECK(play.session().state().reps_done == 0);
    play.press(ui::Key::space);
    CHECK(play.session().state().paused);
    play.press(ui::Key::space);
    CHECK_FALSE(play.session().state().paused);
    play.press(ui::Key::escape);
    CHECK(play.session().state().paused);
    play.press(ui::Key::escape);
    CHECK_FALSE(play.session().state().paused);
    play.press(ui::Key::v);
    CHECK(play.game().services().settings.mirror);
    play.press(ui::Key::m);
    CHECK(play.game().services().settings.sound.muted);
    play.pass_quickly(7.5);
    play.press(ui::Key::f);
    CHECK(play.session().state().set_index == 1);
    play.press(ui::Key::h);
    CHECK(play.session().state().paused);
    play.press(ui::Key::l);
    play.press(ui::Key::digit7);
    play.press(ui::Key::s);
    CHECK(play.session().stopped_for_pain());
    REQUIRE(play.on() == "session");
    play.press(ui::Key::enter);
    CHECK(play.on() == "summary");
    CHECK(play.snapshot().recent.front().end_reason == domain::EndReason::pain);
}

TEST_CASE("leaving by the menu keeps the session for later") {
    const TemporaryFolder dir;
    Play play(dir);
    play.begin_session();
    play.press(ui::Key::n);
    play.pass_quickly(12.0);
    play.press(ui::Key::escape);
    play.press(ui::Key::l);
    CHECK(play.on() == "today");
    CHECK(play.snapshot().unfinished);
}

TEST_CASE("from Today to an exercise, its mistake and back, by keys") {
    const TemporaryFolder dir;
    Play play(dir);
    play.press(ui::Key::e);
    REQUIRE(play.on() == "catalogue");
    // Past the way back and the filters to the first exercise.
    for (int i = 0; i < 6; ++i) play.press(ui::Key::tab);
    play.press(ui::Key::enter);
    REQUIRE(play.on() == "exercise");
    auto& page = dynamic_cast<screens::ExercisePageScreen&>(*play.game().stack().top());
    CHECK(page.show().playing());
    play.press(ui::Key::space);
    CHECK_FALSE(page.show().playing());
    play.press(ui::Key::n);
    CHECK(page.show().part_index() == 1);
    const double before = page.show().position();
    play.press(ui::Key::period);
    CHECK(page.show().position() == Approx(before + 0.1));
    play.press(ui::Key::t);
    CHECK(page.show().slow());
    play.press(ui::Key::c);
    CHECK(page.coach().preset() == 1);
    play.press(ui::Key::digit1);
    CHECK(page.coach().preset() == 0);
    play.press(ui::Key::d);
    play.press(ui::Key::plus);
    play.pass(0.1);
    CHECK(page.coach().turned());
    play.press(ui::Key::x);
    CHECK(page.show().mistake());
    play.press(ui::Key::escape);
    CHECK_FALSE(page.show().mistake());
    play.press(ui::Key::escape);
    CHECK(play.on() == "catalogue");
    play.press(ui::Key::escape);
    CHECK(play.on() == "today");
}

TEST_CASE("a session waits while its mistake is shown, and goes on where it was") {
    const TemporaryFolder dir;
    Play play(dir);
    play.begin_session();
    REQUIRE(play.on() == "session");
    play.pass(2.0);
    const double elapsed = play.session().state().elapsed;
    play.press(ui::Key::x);
    REQUIRE(play.on() == "mistake");
    play.pass_quickly(10.0);
    play.press(ui::Key::n);
    play.press(ui::Key::escape);
    REQUIRE(play.on() == "session");
    CHECK_FALSE(play.session().state().paused);
    CHECK(play.session().state().stage == domain::SessionStage::posture);
    CHECK(play.session().state().elapsed < elapsed + 1.0);
    play.press(ui::Key::n);
    play.pass_quickly(12.0);
    play.press(ui::Key::space);
    REQUIRE(play.session().state().paused);
    play.press(ui::Key::x);
    REQUIRE(play.on() == "mistake");
    play.press(ui::Key::x);
    REQUIRE(play.on() == "session");
    CHECK(play.session().state().paused);
}

TEST_CASE("settings are kept at once") {
    const TemporaryFolder dir;
    Play play(dir);
    play.press(ui::Key::s);
    REQUIRE(play.on() == "settings");
    play.press(ui::Key::tab);  // Done
    play.press(ui::Key::tab);  // Theme
    play.press(ui::Key::right);
    CHECK(play.game().services().settings.theme == domain::Theme::dark);
    CHECK(storage::load_settings(dir.path() / "config").settings.theme == domain::Theme::dark);
    play.press(ui::Key::escape);
    CHECK(play.on() == "today");
}

TEST_CASE("a store that can't be used is told, and going on unsaved is a choice with a sign") {
    const TemporaryFolder dir;
    REQUIRE(write_private_file(dir.path() / "ingear.db", "these are only words, and no database at all"));
    Play play(dir);
    REQUIRE(play.on() == "store_problem");
    play.press(ui::Key::enter);
    REQUIRE(play.on() == "store_problem");
    play.press(ui::Key::g);
    CHECK(play.on() == "today");
    CHECK(play.journal().state() == journal::Journal::State::unsaved);
}

TEST_CASE("every screen of the list can be pictured") {
    const TemporaryFolder dir;
    AppOptions options{
        .data_dir = dir.path() / "data",
        .config_dir = dir.path() / "config",
        .share_dir = places::share(),
        .clock = std::make_shared<ManualClock>(parse_rfc3339("2026-11-22T09:30:00+01:00").value().moment)};
    for (const ScreenInfo& screen : screen_list()) {
        INFO(screen.id);
        const auto out = dir.path() / (screen.id + ".png");
        const auto done =
            take_screenshot({.app = options, .screen = screen.id, .width = 640, .height = 400, .out = out});
        if (!done) FAIL(done.error().text());
        CHECK(std::filesystem::file_size(out) > 1000);
    }
    CHECK_FALSE(std::filesystem::exists(options.data_dir));
}

TEST_CASE("a screen that is none, and sizes that make no sense, are refused") {
    const TemporaryFolder dir;
    ScreenshotOptions options{.app = {.data_dir = dir.path(),
                                      .config_dir = dir.path(),
                                      .share_dir = places::share(),
                                      .clock = std::make_shared<SystemClock>()},
                              .screen = "today",
                              .out = dir.path() / "x.png"};
    ScreenshotOptions wrong = options;
    wrong.screen = "tomorrow";
    CHECK_FALSE(take_screenshot(wrong));
    wrong = options;
    wrong.width = 10;
    CHECK_FALSE(take_screenshot(wrong));
    wrong = options;
    wrong.scale = 3.0;
    CHECK_FALSE(take_screenshot(wrong));
    wrong = options;
    wrong.app.share_dir = dir.path();
    CHECK_FALSE(take_screenshot(wrong));
}
