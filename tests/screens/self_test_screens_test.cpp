#include "screen_harness.h"
#include "screens/self_tests/self_test_screen.h"
#include "screens/self_tests/self_tests_screen.h"
#include "screens/settings/tips_settings_screen.h"
#include "screens/today/tip_card.h"
#include "screens/today/today_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::SelfTestStage;
using motion::Side;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;
namespace logged = domain::logged;

namespace {

domain::LogEvent done(const char* when, const char* test, Side side, double value) {
    return {std::string(when) + test + std::string(motion::to_string(side)), at(when), "",
            logged::SelfTestDone{test, side, value, domain::find_self_test(test)->unit()}};
}

void add_history(ScreenHarness& harness) {
    for (const auto& event : {done("2026-09-01T18:00:00+02:00", "single_leg_bridge", Side::left, 20.0),
                              done("2026-09-01T18:03:00+02:00", "single_leg_bridge", Side::right, 35.0),
                              done("2026-10-20T18:00:00+02:00", "single_leg_bridge", Side::left, 30.0),
                              done("2026-10-20T18:03:00+02:00", "single_leg_bridge", Side::right, 41.0),
                              done("2026-11-20T18:00:00+01:00", "chair_stand", Side::both, 14.0)})
        harness.journal().append(event);
    harness.journal().refresh(at("2026-11-22T09:30:00+01:00"));
}

std::vector<logged::SelfTestDone> kept(const ScreenHarness& harness) {
    std::vector<logged::SelfTestDone> found;
    for (const auto& event : harness.kept())
        if (const auto* test = std::get_if<logged::SelfTestDone>(&event.body)) found.push_back(*test);
    return found;
}

void pass(SelfTestScreen& screen, double seconds) {
    for (int i = 0; i < static_cast<int>(seconds * 60.0 + 0.5); ++i) screen.step(Seconds{1.0 / 60.0});
}

void to_the_clock(SelfTestScreen& screen) {
    screen.go_on();
    screen.rate_pain(1);
    screen.go_on();
    screen.go_on();
    pass(screen, 3.02);
    REQUIRE(screen.run().stage() == SelfTestStage::running);
}

}  // namespace

TEST_CASE("the self-tests fit every window, empty and with a history") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        SelfTestsScreen screen(harness.services());
        harness.look_at(screen, "tests, none done");
        CHECK(harness.said("Not done yet."));
        add_history(harness);
        harness.look_at(screen, "tests, some done");
    }
}

TEST_CASE("every stage of every self-test fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        for (const domain::SelfTest& test : domain::self_tests()) {
            SelfTestScreen screen(harness.services(), test);
            const auto look = [&] {
                harness.look_at(screen, std::string(test.id) + " stage " +
                                            std::to_string(static_cast<int>(screen.run().stage())));
            };
            look();
            screen.go_on();
            look();
            screen.rate_pain(1);
            look();
            screen.go_on();
            look();
            screen.go_on();
            look();
            pass(screen, 3.02);
            pass(screen, test.seconds - 3.0);
            look();
            screen.stop();
            screen.tell_reason(test.reasons.front().end);
            look();
            screen.go_on();
            look();
            while (screen.run().stage() != SelfTestStage::pain_after) {
                pass(screen, 3.02);
                screen.stop();
                screen.tell_reason(domain::SelfTestEnd::time_up);
                screen.go_on();
            }
            look();
            screen.rate_pain(1);
            look();
        }
        SelfTestScreen sore(harness.services(), domain::self_tests().front());
        sore.go_on();
        sore.rate_pain(6);
        harness.look_at(sore, "another day");
    }
}

TEST_CASE("any key stops the clock, and what was held is kept before anything else is asked") {
    ScreenHarness harness({1280, 720, 1.0});
    for (const ui::Key key : {ui::Key::space, ui::Key::enter, ui::Key::q, ui::Key::escape}) {
        SelfTestScreen screen(harness.services(), *domain::find_self_test("single_leg_bridge"));
        harness.frame(screen);
        to_the_clock(screen);
        pass(screen, 12.0);
        const std::size_t before = kept(harness).size();
        harness.frame(screen, key);
        CHECK(screen.run().stage() == SelfTestStage::stopped);
        const auto now = kept(harness);
        REQUIRE(now.size() == before + 1);
        CHECK(now.back().value == Approx(12.0).margin(0.15));
        CHECK(now.back().side == Side::left);
        CHECK(now.back().reason == domain::SelfTestEnd::untold);
    }
}

TEST_CASE("a chair stand is counted by key") {
    ScreenHarness harness({1280, 720, 1.0});
    SelfTestScreen screen(harness.services(), *domain::find_self_test("chair_stand"));
    harness.frame(screen);
    to_the_clock(screen);
    harness.frame(screen);
    for (int i = 0; i < 13; ++i) harness.frame(screen, ui::Key::space);
    CHECK(screen.run().counted() == 13);
    pass(screen, 30.1);
    CHECK(screen.run().stage() == SelfTestStage::stopped);
    harness.frame(screen);
    harness.frame(screen, ui::Key::plus);
    CHECK(kept(harness).back().value == 14.0);
    CHECK(kept(harness).back().unit == domain::SelfTestUnit::count);
}

TEST_CASE("leaving a test in its middle keeps the side that was done") {
    ScreenHarness harness({1280, 720, 1.0});
    {
        SelfTestScreen screen(harness.services(), *domain::find_self_test("trendelenburg"));
        to_the_clock(screen);
        pass(screen, 20.0);
        screen.stop();
    }
    REQUIRE(kept(harness).size() == 1);
    harness.journal().refresh(at("2026-11-22T09:30:00+01:00"));
    const auto histories = domain::self_test_histories(harness.journal().snapshot()->self_tests,
                                                       at("2026-11-22T09:30:00+01:00").local_date());
    CHECK(histories[1].newest()->value(Side::left) == Approx(20.0).margin(0.15));
    CHECK_FALSE(histories[1].newest()->value(Side::right));
}

TEST_CASE("a result is compared with oneself, kindly") {
    const auto today = at("2026-11-22T09:30:00+01:00").local_date();
    std::vector events{done("2026-10-01T18:00:00+02:00", "single_leg_bridge", Side::left, 30.0),
                       done("2026-10-01T18:03:00+02:00", "single_leg_bridge", Side::right, 40.0),
                       done("2026-11-22T08:00:00+01:00", "single_leg_bridge", Side::left, 35.0),
                       done("2026-11-22T08:03:00+01:00", "single_leg_bridge", Side::right, 22.0)};
    const auto lines = result_words(domain::self_test_histories(events, today).front());
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "5 s longer than last time. Your best so far!");
    CHECK(lines[1] == "Last time it was 40 s. Days differ.");
    CHECK(lines[2].starts_with("Your left side held 13 s longer"));
    for (const std::string& line : lines) CHECK(line.find("weak") == std::string::npos);
    events.resize(2);
    CHECK(result_words(domain::self_test_histories(events, today).front())[0].starts_with("Your first one"));
    CHECK(usual_words(62, domain::Sex::woman) == "Most women from 60 to 64 stand up 12 to 17 times.");
    CHECK(usual_words(50, domain::Sex::woman).empty());
}

TEST_CASE("a difference is the one between the numbers shown") {
    const auto today = at("2026-11-22T09:30:00+01:00").local_date();
    const auto line = [&](double before, double now) {
        const std::vector events{done("2026-10-01T18:00:00+02:00", "single_leg_bridge", Side::left, before),
                                 done("2026-11-22T08:00:00+01:00", "single_leg_bridge", Side::left, now)};
        return result_words(domain::self_test_histories(events, today).front())[0];
    };
    CHECK(line(45.9, 48.2) == "3 s longer than last time. Your best so far!");
    CHECK(line(45.1, 45.9) == "As last time.");
    CHECK(line(46.1, 45.9) == "Last time it was 46 s. Days differ.");
}

TEST_CASE("Today shows the tip that fits, and it can be put away") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        TodayScreen screen(harness.services());
        harness.look_at(screen, "today with a tip");
    }
    ScreenHarness harness({1280, 1024, 1.0});
    TodayScreen screen(harness.services());
    for (int i = 0; i < 3; ++i) harness.frame(screen);
    harness.frame(screen, ui::Key::x);
    const auto events = harness.kept();
    REQUIRE_FALSE(events.empty());
    const auto* away = std::get_if<logged::TipDismissed>(&events.back().body);
    REQUIRE(away);
    CHECK(away->tip == "water_in_the_morning");
    TipCard card(harness.services());
    card.follow(false);
    REQUIRE(card.tip());
    CHECK(card.tip()->id != away->tip);
}

TEST_CASE("the tips' switches fit every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        TipsSettingsScreen screen(harness.services());
        harness.look_at(screen, "tips");
        if (size.width == 1280 && size.scale == 1.0)
            CHECK(harness.tab_through(screen, "tips") == testing::catalogue()->tips.size() + 1);
    }
    domain::Settings settings;
    settings = domain::with_tip_switched(settings, "good_meals");
    CHECK(settings.tips_switched == std::vector<std::string>{"good_meals"});
    CHECK(domain::with_tip_switched(settings, "good_meals").tips_switched.empty());
}
