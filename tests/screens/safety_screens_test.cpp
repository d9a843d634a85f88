#include "domain/catalogue/exercise.h"
#include "journal/today.h"
#include "screen_harness.h"
#include "screens/session/pain_before_screen.h"
#include "screens/session/session_door.h"
#include "screens/session/session_screen.h"
#include "screens/session/start_gate_screen.h"
#include "screens/settings/red_flags_screen.h"
#include "screens/settings/welcome_screen.h"
#include "screens/today/change_session_screen.h"
#include "screens/today/today_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::PainTime;
using motion::Side;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;
using testing::WindowSize;
using Where = PainAnswer::Where;
namespace logged = domain::logged;

namespace {

template <class Body>
std::vector<Body> kept(const ScreenHarness& harness) {
    std::vector<Body> found;
    for (const auto& event : harness.kept())
        if (const auto* body = std::get_if<Body>(&event.body)) found.push_back(*body);
    return found;
}

domain::TodayPlan locked() {
    domain::TodayPlan today;
    for (const domain::RedFlag& flag : domain::red_flags()) today.red_flags.emplace_back(flag.id);
    return today;
}

domain::TodayPlan resting(domain::Rest rest, const Moment& now) {
    domain::TodayPlan today;
    today.rest = rest;
    today.rest_day = true;
    today.rested_at = now.at + std::chrono::hours{30};
    return today;
}

const domain::Routine& first_steps_routine() {
    return *testing::catalogue()->routine("first_steps");
}

std::unique_ptr<SessionScreen> begin(ScreenHarness& harness, const routes::Session& route) {
    auto screen = SessionScreen::begin(harness.services(), route.routine, route.pain);
    REQUIRE(screen);
    return std::unique_ptr<SessionScreen>(dynamic_cast<SessionScreen*>(screen->release()));
}

/// The session that the screen looked at last leads to.
std::unique_ptr<SessionScreen> follow_into_session(ScreenHarness& harness) {
    const auto* route = harness.navigator().last<routes::Session>();
    REQUIRE(route);
    return begin(harness, *route);
}

std::unique_ptr<ui::Screen> way_into(ScreenHarness& harness, const domain::Routine& routine) {
    auto screen = way_into_session(harness.services(), routine);
    REQUIRE(screen);
    return std::move(*screen);
}

std::unique_ptr<SessionScreen> session_in_a_set(ScreenHarness& harness, const char* exercise) {
    auto session = begin(harness, {first_steps_routine(), {}});
    const auto there = [&] {
        return session->model().state().stage == domain::SessionStage::set &&
               session->model().set().exercise->id == exercise && session->model().state().reps_done == 2;
    };
    for (int i = 0; i < 60 * 900 && !there(); ++i) session->model().step(1.0 / 60.0);
    REQUIRE(there());
    return session;
}

/// As if the last session had ended so long before the stand's morning.
void end_session_before(ScreenHarness& harness, std::chrono::hours ago) {
    const Moment now = harness.services().clock.now();
    Moment then{now.at - ago, now.offset};
    const auto add = [&](const char* id, domain::LogBody body) {
        harness.journal().append({id, then, "before", std::move(body)});
        then.at += std::chrono::minutes{1};
    };
    add("b1", logged::SessionStarted{"first_steps", {{"glute_bridge", 1, 10}}, 60.0});
    add("b2", logged::SetDone{"glute_bridge", Side::both, 1, 10, 0});
    add("b3", logged::SessionEnded{domain::EndReason::done, 100.0});
    harness.journal().refresh(now);
}

}  // namespace

TEST_CASE("the welcome fits every window on every page") {
    using Page = WelcomeScreen::Page;
    for (const WindowSize& size : kSizes) {
        for (const Page page : {Page::greeting, Page::flags, Page::advice, Page::plan}) {
            ScreenHarness harness(size);
            harness.services().settings.training = {0b000'0011, domain::DayMoment::after_lunch};
            WelcomeScreen screen(harness.services(), page);
            if (page != Page::greeting) screen.tick("badly_swollen");
            harness.look_at(screen, "welcome");
            CHECK(harness.tab_through(screen, "welcome") >= 1);
        }
    }
}

TEST_CASE("the gates and the questions fit every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        const Moment now = harness.services().clock.now();
        for (const auto& today :
             {locked(), resting(domain::Rest::soft, now), resting(domain::Rest::hard, now)}) {
            StartGateScreen gate(harness.services(), today, first_steps_routine());
            harness.look_at(gate, "gate");
            CHECK(harness.tab_through(gate, "gate") >= 3);
        }
        StartGateScreen lifting(harness.services(), locked(), {});
        lifting.ask_to_lift();
        harness.look_at(lifting, "lifting");
        RedFlagsScreen flags(harness.services());
        harness.look_at(flags, "red flags");
        PainBeforeScreen before(harness.services(), first_steps_routine());
        harness.look_at(before, "before");
        before.tell({.where = Where::both, .left = 4, .right = 8});
        harness.look_at(before, "before, with pain");
        ChangeSessionScreen change(harness.services(), first_steps_routine());
        harness.look_at(change, "change");
        change.choose_for(1);
        harness.look_at(change, "change: choice");
    }
}

TEST_CASE("what is asked when it hurts fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        const auto session = session_in_a_set(harness, "donkey_kick");
        session->pain_sheet().ask();
        harness.look_at(*session, "what hurts");
        session->pain_sheet().tell({.where = Where::left, .left = 8});
        harness.look_at(*session, "settle");
        const auto other = session_in_a_set(harness, "donkey_kick");
        other->pain_sheet().ask();
        other->pain_sheet().tell({.where = Where::left, .left = 2, .sharp = true});
        harness.look_at(*other, "swap");
    }
}

TEST_CASE("the welcome is due once, and keeps what was answered") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.begin_with({});
    journal::Journal& journal = harness.journal();
    CHECK(WelcomeScreen::due(*journal.snapshot()));
    WelcomeScreen screen(harness.services());
    screen.go_on();
    REQUIRE(screen.page() == WelcomeScreen::Page::flags);
    screen.go_on();
    CHECK(screen.page() == WelcomeScreen::Page::plan);
    REQUIRE(kept<logged::RedFlagsAnswered>(harness).size() == 1);
    CHECK(kept<logged::RedFlagsAnswered>(harness)[0].flags.empty());
    CHECK_FALSE(WelcomeScreen::due(*journal.snapshot()));
    screen.go_on();
    CHECK(kept<logged::TargetChanged>(harness).empty());  // as it was
}

TEST_CASE("a red flag in the welcome leads to the advice, and locks every way to exercise") {
    ScreenHarness harness({1280, 720, 1.0});
    WelcomeScreen screen(harness.services(), WelcomeScreen::Page::flags);
    screen.tick("no_weight");
    screen.go_on();
    CHECK(screen.page() == WelcomeScreen::Page::advice);
    CHECK(harness.journal().snapshot()->safety.flags == std::vector<std::string>{"no_weight"});
    CHECK(way_into(harness, first_steps_routine())->id() == "start_gate");
    CHECK(way_into(harness, domain::only(*testing::catalogue()->exercise("clamshell")))->id() ==
          "start_gate");
}

TEST_CASE("the lock is lifted only after a second question") {
    ScreenHarness harness({1280, 720, 1.0});
    keep_red_flags(harness.services(), {"no_weight"});
    StartGateScreen gate(harness.services(), locked(), {});
    harness.look_at(gate, "gate");
    harness.click(gate, "I've had advice");
    CHECK(kept<logged::LockLifted>(harness).empty());
    harness.click(gate, "Yes, open exercise again");
    CHECK(kept<logged::LockLifted>(harness).size() == 1);
    CHECK(harness.journal().snapshot()->safety.flags.empty());
}

TEST_CASE("within a day there is no start; on a rest day the player decides; then the way is open") {
    struct Case {
        std::chrono::hours ago;
        const char* screen;
        bool can_start;
    };
    for (const Case& each :
         {Case{std::chrono::hours{2}, "start_gate", false}, Case{std::chrono::hours{30}, "start_gate", true},
          Case{std::chrono::hours{50}, "pain_before", true}}) {
        ScreenHarness harness({1280, 720, 1.0});
        harness.begin_with({});
        end_session_before(harness, each.ago);
        const auto screen = way_into(harness, first_steps_routine());
        CHECK(screen->id() == each.screen);
        if (screen->id() != "start_gate") continue;
        harness.look_at(*screen, "gate");
        CHECK(harness.said("Start all the same") == each.can_start);
        CHECK(harness.said("A short break on your feet"));
        if (!each.can_start) continue;
        harness.click(*screen, "Start all the same");
        REQUIRE(harness.navigator().last<routes::PainBefore>());
        CHECK(harness.navigator().last<routes::PainBefore>()->routine.id == "first_steps");
    }
}

TEST_CASE("pain before a session is kept with it, by knee") {
    ScreenHarness harness({1280, 720, 1.0});
    PainBeforeScreen screen(harness.services(), first_steps_routine());
    harness.frame(screen, ui::Key::b);
    harness.frame(screen, ui::Key::digit2);
    harness.frame(screen, ui::Key::digit5);
    CHECK(screen.action() == domain::BeforeAction::spare_knees);
    harness.frame(screen, ui::Key::enter);
    const auto session = follow_into_session(harness);
    const auto ratings = kept<logged::PainRated>(harness);
    REQUIRE(ratings.size() == 2);
    CHECK(ratings[0] == logged::PainRated{Side::left, 2, PainTime::before, false, ""});
    CHECK(ratings[1] == logged::PainRated{Side::right, 5, PainTime::before, false, ""});
    for (const auto& event : harness.kept())
        if (std::holds_alternative<logged::PainRated>(event.body))
            CHECK(event.session == session->model().session_id());
}

TEST_CASE("one key passes the question by, and nothing is kept") {
    ScreenHarness harness({1280, 720, 1.0});
    PainBeforeScreen screen(harness.services(), first_steps_routine());
    harness.frame(screen, ui::Key::enter);
    (void)follow_into_session(harness);
    CHECK(kept<logged::PainRated>(harness).empty());
}

TEST_CASE("a strong pain before leaves only what hardly loads the knees") {
    ScreenHarness harness({1280, 720, 1.0});
    PainBeforeScreen screen(harness.services(), first_steps_routine());
    screen.tell({.where = Where::left, .left = 7});
    CHECK(screen.action() == domain::BeforeAction::rather_rest);
    harness.services().settings.stop_at_discomfort = true;
    screen.tell({.where = Where::left, .left = 1});
    CHECK(screen.action() == domain::BeforeAction::spare_knees);
}

TEST_CASE("it hurts a little: the session goes on") {
    ScreenHarness harness({1280, 720, 1.0});
    const auto session = session_in_a_set(harness, "donkey_kick");
    session->pain_sheet().ask();
    CHECK(session->model().state().paused);
    session->pain_sheet().tell({.where = Where::right, .right = 2});
    CHECK_FALSE(session->model().state().paused);
    CHECK_FALSE(session->model().session().half_range());
    const auto ratings = kept<logged::PainRated>(harness);
    REQUIRE(ratings.size() == 1);
    CHECK(ratings[0] == logged::PainRated{Side::right, 2, PainTime::during, false, "", "donkey_kick"});
}

TEST_CASE("it hurts at four: half the way, and slower") {
    ScreenHarness harness({1280, 720, 1.0});
    const auto session = session_in_a_set(harness, "donkey_kick");
    session->pain_sheet().ask();
    session->pain_sheet().tell({.where = Where::right, .right = 4});
    CHECK(session->model().session().half_range());
    CHECK(session->model().session().tempo_factor() == Approx(1.25));
}

TEST_CASE("it is sharp: something gentler takes the exercise's place, and the log knows") {
    ScreenHarness harness({1280, 720, 1.0});
    const auto session = session_in_a_set(harness, "donkey_kick");
    session->pain_sheet().ask();
    session->pain_sheet().tell({.where = Where::left, .left = 2, .sharp = true});
    harness.look_at(*session, "swap");
    CHECK(harness.said("Clamshell"));
    CHECK(harness.said("Stop for today"));
    harness.frame(*session, ui::Key::digit1);
    CHECK_FALSE(session->model().state().paused);
    CHECK(session->model().set().exercise->id == "clamshell");
    const auto swaps = kept<logged::ExerciseSwapped>(harness);
    REQUIRE(swaps.size() == 1);
    CHECK(swaps[0].exercise == "clamshell");
}

TEST_CASE("it hurts a lot: rest first, then something gentle or the end") {
    ScreenHarness harness({1280, 720, 1.0});
    const auto session = session_in_a_set(harness, "donkey_kick");
    session->pain_sheet().ask();
    session->pain_sheet().tell({.where = Where::left, .left = 8});
    harness.look_at(*session, "settle");
    CHECK_FALSE(harness.said("Clamshell"));
    harness.click(*session, "Yes, it has settled");
    harness.look_at(*session, "swap");
    CHECK(harness.said("Clamshell"));
    harness.click(*session, "Stop for today");
    CHECK(session->model().stopped_for_pain());
}

TEST_CASE("the morning after is asked once, and can be put away") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.begin_with({});
    end_session_before(harness, std::chrono::hours{15});  // yesterday evening
    const auto asks = [&] {
        const auto snapshot = harness.journal().snapshot();
        return make_today(harness.services().catalogue.get(), snapshot.get(), harness.services().clock.now(),
                          {}, {})
                   .knee_question == journal::KneeQuestion::morning_after;
    };
    CHECK(asks());
    TodayScreen today(harness.services());
    harness.look_at(today, "today");
    CHECK(harness.said("How are your knees, the day after?"));
    harness.click(today, "Neither");
    harness.click(today, "Keep");
    CHECK_FALSE(asks());
    const auto ratings = kept<logged::PainRated>(harness);
    REQUIRE(ratings.size() == 1);
    CHECK(ratings[0] == logged::PainRated{Side::both, 0, PainTime::next_morning, false, ""});
}

TEST_CASE("whether pain has settled is asked once, an hour after a session that hurt") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.begin_with({});
    end_session_before(harness, std::chrono::hours{2});
    const auto asks = [&] {
        return journal::knee_question(*harness.journal().snapshot(), harness.services().clock.now());
    };
    CHECK_FALSE(asks());  // it didn't hurt
    const Moment now = harness.services().clock.now();
    const Moment then{now.at - std::chrono::minutes{119}, now.offset};
    harness.journal().append(
        {"hurt", then, "", logged::PainRated{Side::left, 4, PainTime::during, false, ""}});
    harness.journal().refresh(now);
    harness.journal().wait();
    harness.journal().poll();
    CHECK(asks() == journal::KneeQuestion::settled);
    TodayScreen today(harness.services());
    harness.look_at(today, "today");
    CHECK(harness.said("It hurt in your session. How is it now?"));
    harness.click(today, "Neither");
    harness.click(today, "Keep");
    CHECK_FALSE(asks());
    const auto ratings = kept<logged::PainRated>(harness);
    REQUIRE_FALSE(ratings.empty());
    CHECK(ratings.back() == logged::PainRated{Side::both, 0, PainTime::after, false, ""});
}

TEST_CASE("how hard the last session was is asked until it is told") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.begin_with({});
    end_session_before(harness, std::chrono::hours{60});
    const auto asks = [&] {
        return journal::asks_effort(*harness.journal().snapshot(), harness.services().clock.now());
    };
    CHECK(asks());
    TodayScreen today(harness.services());
    harness.look_at(today, "today");
    CHECK(harness.said("How hard was your last session?"));
    harness.click(today, "Just right");
    CHECK_FALSE(asks());
    const auto ratings = kept<logged::SessionRated>(harness);
    REQUIRE(ratings.size() == 1);
    CHECK(ratings[0] == logged::SessionRated{3, std::nullopt});
    harness.look_at(today, "today, told");
    CHECK_FALSE(harness.said("How hard was your last session?"));
}

TEST_CASE("Today with the question of the morning fits every window") {
    for (const WindowSize& size : kSizes) {
        ScreenHarness harness(size);
        harness.begin_with({});
        end_session_before(harness, std::chrono::hours{15});
        TodayScreen today(harness.services());
        harness.look_at(today, "today, morning");
    }
}

TEST_CASE("self-tests that are due are told in words, but not to who hurts") {
    ScreenHarness harness({1280, 720, 1.0});
    harness.begin_with({});
    end_session_before(harness, std::chrono::hours{60});
    const auto words = [&] {
        const auto snapshot = harness.journal().snapshot();
        return make_today(harness.services().catalogue.get(), snapshot.get(), harness.services().clock.now(),
                          {}, {})
            .tests_words;
    };
    CHECK_FALSE(words().empty());
    const Moment now = harness.services().clock.now();
    harness.journal().append({"p",
                              {now.at - std::chrono::hours{2}, now.offset},
                              "",
                              logged::PainRated{Side::left, 5, PainTime::during, false, ""}});
    harness.journal().refresh(now);
    CHECK(words().empty());
}
