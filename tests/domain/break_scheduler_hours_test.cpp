#include "domain/desk_samples.h"
#include "support/catch.h"

using namespace samples;

TEST_CASE("a break of ten minutes is no absence") {
    Desk desk({.length = 10});
    desk.sit(33min);
    desk.take(desk->start(desk.beat()));
    desk.hands_rest();
    desk.sit(10min);
    desk.take(desk->finish(desk.beat(), true));
    CHECK(desk.count(Kind::break_counted) == 1);
    CHECK(desk.last_action(Kind::break_counted).length == 10min);
}

TEST_CASE("pauses hold the offers back, and end by themselves") {
    Desk desk;
    desk.take(desk->pause_for(desk.beat(), 1h));
    desk.sit(59min);
    CHECK(desk->status().state == State::paused);
    CHECK(desk.count(Kind::prompt) == 0);
    desk.sit(5min);
    CHECK(desk.count(Kind::prompt) == 1);

    Desk tomorrow({.from = 0, .until = 0, .days = 0b111'1111});
    tomorrow.take(tomorrow->pause_until_tomorrow(tomorrow.beat()));
    tomorrow.sit(14h + 59min);
    CHECK(tomorrow.count(Kind::prompt) == 0);
    tomorrow.sit(20min);
    CHECK(tomorrow.count(Kind::prompt) == 1);

    Desk program;
    program.take(program->pause_while_asked(program.beat()));
    program.sit(2h);
    CHECK(program.count(Kind::prompt) == 0);
    program.take(program->resume(program.beat()));
    program.sit(3min);
    CHECK(program.count(Kind::prompt) == 1);
}

TEST_CASE("20-8-2: sit, stand, move") {
    Desk desk({.every = 20, .length = 2, .stand = 8});
    CHECK(preset_of(desk->settings()) == 3);
    desk.hands_rest();
    desk.change([](DeskFacts& facts) { facts.watching = true; });
    desk.sit(27min + 59s);
    CHECK(desk.last(Kind::stand_notice) == 20min);
    CHECK(desk.count(Kind::prompt) == 0);
    desk.sit(1s);
    CHECK(desk.count(Kind::prompt) == 1);
    desk.take(desk->start(desk.beat()));
    desk.sit(2min);
    desk.take(desk->finish(desk.beat(), true));
    desk.sit(30min);
    CHECK(desk.count(Kind::stand_notice) == 2);
    CHECK(desk.last(Kind::prompt) == 58min);
}

TEST_CASE("a glass of water is spoken of only where the player wants it") {
    Desk off;
    off.sit(3h);
    CHECK(off.count(Kind::drink_tip) == 0);
    Desk on({.every = 90, .drink_tips = true});
    on.sit(3h);
    CHECK(on.count(Kind::drink_tip) == 3);
}

TEST_CASE("work hours") {
    const auto at = [](int day, int hour, int minute) {
        return Moment{Instant{std::chrono::sys_days{2026y / 3 / day} + std::chrono::hours(hour - 1) +
                              std::chrono::minutes(minute)},
                      UtcOffset{1h}};
    };
    const BreakSettings office;
    CHECK(within_work_hours(office, at(25, 8, 0)));
    CHECK_FALSE(within_work_hours(office, at(25, 7, 59)));
    CHECK_FALSE(within_work_hours(office, at(25, 18, 0)));
    CHECK_FALSE(within_work_hours(office, at(28, 12, 0)));  // Saturday
    CHECK(until_work_changes(office, at(25, 17, 0)) == 1h);
    CHECK(until_work_changes(office, at(27, 18, 0)) == 62h);  // Friday evening until Monday

    const BreakSettings night{.from = 22 * 60, .until = 6 * 60, .days = 0b000'0001};
    CHECK(within_work_hours(night, at(23, 23, 0)));
    CHECK(within_work_hours(night, at(24, 5, 59)));
    CHECK_FALSE(within_work_hours(night, at(23, 5, 0)));
    CHECK_FALSE(within_work_hours(night, at(24, 22, 0)));
    CHECK(until_work_changes(night, at(24, 5, 0)) == 1h);
    CHECK_FALSE(within_work_hours({.days = 0}, at(25, 12, 0)));

    Desk desk;
    desk.sit(9h);  // it is six
    const int prompts = desk.count(Kind::prompt);
    CHECK(prompts > 10);
    desk.sit(4h);
    CHECK(desk.count(Kind::prompt) == prompts);
    CHECK(desk->status().state == State::off_hours);
}

TEST_CASE("settings change at once") {
    Desk desk;
    desk.sit(25min);
    desk.take(desk->set_settings(desk.beat(), {.every = 20}));
    desk.sit(3min);
    CHECK(desk.count(Kind::prompt) == 1);
    desk.take(desk->set_settings(desk.beat(), {.every = -3, .length = 500, .from = 99999, .days = 255}));
    CHECK(desk->settings() == BreakSettings{.every = 20, .length = 10, .from = 24 * 60 - 1, .days = 127});
}

TEST_CASE("a clock that is set changes nothing but the hours") {
    Desk desk;
    desk.sit(15min);
    desk.set_clock(-3h * 24);
    desk.sit(14min);
    CHECK(desk.count(Kind::prompt) + desk.count(Kind::sat) == 0);
}

TEST_CASE("the agent's end hands over what is under way") {
    Desk desk;
    desk.change([](DeskFacts& facts) { facts.in_call = true; });
    desk.sit(12min);
    desk.take(desk->stop(desk.beat()));
    CHECK(desk.last_action(Kind::sat).length == 12min);
    CHECK(desk.last_action(Kind::called).length == 12min);
}
