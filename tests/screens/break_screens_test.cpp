#include <fmt/format.h>

#include "domain/breaks/break_routine.h"
#include "domain/catalogue/exercise.h"
#include "screen_harness.h"
#include "screens/breaks/break_settings_screen.h"
#include "screens/breaks/breaks_screen.h"
#include "screens/session/break_screen.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;
using testing::kSizes;
using testing::ScreenHarness;

namespace {

/// A working week with breaks, calls and prompts.
std::vector<domain::LogEvent> week() {
    namespace logged = domain::logged;
    std::vector<domain::LogEvent> log;
    for (int day = 16; day <= 20; ++day) {
        for (int hour = 8; hour < 18; ++hour) {
            const auto time = [&](int minute) {
                return parse_rfc3339(fmt::format("2026-11-{}T{:02}:{:02}:00+01:00", day, hour, minute))
                    .value()
                    .moment;
            };
            log.push_back({"", time(0), "", logged::Sat{1800.0}});
            log.push_back({"", time(29), "", logged::BreakPrompted{""}});
            if (hour % 3 != 0)
                log.push_back({"", time(30), "", logged::BreakDone{"desk_break", 120.0, true}});
            if (hour == 10) log.push_back({"", time(5), "", logged::InCall{1200.0}});
        }
    }
    return log;
}

/// Plays a break to its end; how long it took.
double play(BreakScreen& screen) {
    double seconds = 0.0;
    for (; seconds < 1200.0 && !screen.over(); seconds += 0.1) screen.step(Seconds{0.1});
    return seconds;
}

}  // namespace

TEST_CASE("breaks, with and without anything to show, fit every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        BreaksScreen full(harness.services(), week());
        harness.look_at(full, "breaks");
        BreaksScreen empty(harness.services(), {});
        harness.look_at(empty, "breaks, none");
        BreakSettingsScreen settings(harness.services());
        harness.look_at(settings, "reminders");
    }
}

TEST_CASE("a break and its end fit every window") {
    for (const auto& size : kSizes) {
        ScreenHarness harness(size);
        auto screen = BreakScreen::begin(harness.services(), true);
        REQUIRE(screen);
        auto& on_break = dynamic_cast<BreakScreen&>(**screen);
        for (int i = 0; i < 200; ++i) on_break.step(Seconds{0.1});
        harness.look_at(on_break, "break");
        play(on_break);
        harness.look_at(on_break, "break, done");
    }
}

TEST_CASE("a break takes the time that was set, and is logged once, without its reps") {
    ScreenHarness harness({1280, 720, 1.0});
    for (const int minutes : {1, 2, 5, 10}) {
        harness.services().settings.breaks.length = minutes;
        const std::size_t before = harness.kept().size();
        auto screen = BreakScreen::begin(harness.services(), true);
        REQUIRE(screen);
        const double seconds = play(dynamic_cast<BreakScreen&>(**screen));
        INFO(minutes);
        CHECK(seconds <= minutes * 60.0 + 0.2);
        CHECK(seconds >= minutes * 60.0 - 6.0);
        const auto events = harness.kept();
        REQUIRE(events.size() == before + 1);
        const auto* done = std::get_if<domain::logged::BreakDone>(&events.back().body);
        REQUIRE(done);
        CHECK(done->followed_prompt);
        CHECK(done->seconds == Approx(seconds).margin(0.3));
    }
}

TEST_CASE("a break that is left isn't logged") {
    ScreenHarness harness({1280, 720, 1.0});
    for (const auto command : {domain::Command::finish_early, domain::Command::pain}) {
        auto screen = BreakScreen::begin(harness.services(), false);
        REQUIRE(screen);
        auto& on_break = dynamic_cast<BreakScreen&>(**screen);
        for (int i = 0; i < 300; ++i) on_break.step(Seconds{0.1});
        on_break.model().give(command);
        on_break.step(Seconds{0.1});
        CHECK(on_break.over());
        CHECK(harness.kept().empty());
    }
}

TEST_CASE("breaks differ, begin on one's feet, and spare a sore knee") {
    const auto& catalogue = *testing::catalogue();
    std::set<std::string> seconds;
    for (long turn = 0; turn < 12; ++turn) {
        for (const bool sore : {false, true}) {
            const auto routine =
                domain::make_break(catalogue, {.minutes = 2, .turn = turn, .sore_knee = sore});
            REQUIRE(routine.items.size() >= 2);
            CHECK(routine.items[0].exercise == "march");
            if (!sore) seconds.insert(routine.items[1].exercise);
            for (const auto& item : routine.items) {
                const domain::Exercise* exercise = catalogue.exercise(item.exercise);
                REQUIRE(exercise);
                if (sore) CHECK(exercise->knee_load <= domain::KneeLoad::low);
            }
        }
    }
    CHECK(seconds.size() >= 4);
    CHECK(domain::make_break({}, {}).items.empty());
}

TEST_CASE("a break spares a knee that hurt when it was last told of") {
    ScreenHarness harness({1280, 720, 1.0});
    const Moment now = harness.services().clock.now();
    const auto tell = [&](const char* id, std::chrono::hours ago, motion::Side knee, int level) {
        harness.journal().append(
            {id,
             {now.at - ago, now.offset},
             "",
             domain::logged::PainRated{knee, level, domain::PainTime::before, false, ""}});
        harness.journal().refresh(now);
    };
    const auto spares = [&] {
        const auto screen = BreakScreen::begin(harness.services(), false);
        REQUIRE(screen);
        auto& on_break = dynamic_cast<BreakScreen&>(**screen);
        return std::ranges::all_of(on_break.model().session().plan().sets, [](const domain::PlannedSet& set) {
            return set.exercise->knee_load <= domain::KneeLoad::low;
        });
    };
    harness.services().settings.breaks.length = 10;  // long enough for every move
    CHECK_FALSE(spares());
    tell("a", std::chrono::hours{30}, motion::Side::left, 6);
    CHECK(spares());
    tell("b", std::chrono::hours{2}, motion::Side::left, 1);
    tell("c", std::chrono::hours{2}, motion::Side::right, 5);
    CHECK(spares());
    tell("d", std::chrono::hours{1}, motion::Side::both, 0);
    CHECK_FALSE(spares());
}

TEST_CASE("breaks suit what is at hand, what one wears, and who looks on") {
    const auto& catalogue = *testing::catalogue();
    const auto every_move = [&](domain::BreakWish wish, const auto& check) {
        for (wish.turn = 0; wish.turn < 12; ++wish.turn) {
            const auto routine = domain::make_break(catalogue, wish);
            REQUIRE_FALSE(routine.items.empty());
            for (const auto& item : routine.items) {
                INFO(item.exercise);
                CHECK(check(*catalogue.exercise(item.exercise)));
            }
        }
    };
    const auto without = [](motion::PropKind kind) {
        return [kind](const domain::Exercise& exercise) {
            return std::ranges::none_of(exercise.movement.props,
                                        [&](const motion::Prop& prop) { return prop.kind == kind; });
        };
    };
    every_move({.chair = false}, without(motion::PropKind::chair));
    every_move({.desk = false}, without(motion::PropKind::desk));
    every_move({.easy_clothes = false},
               [](const domain::Exercise& exercise) { return exercise.any_clothes; });
    every_move({.among_others = true}, [](const domain::Exercise& exercise) { return exercise.unnoticed; });
    every_move(
        {.sore_knee = true, .chair = false, .desk = false, .easy_clothes = false, .among_others = true},
        [](const domain::Exercise& exercise) { return exercise.unnoticed; });
}
