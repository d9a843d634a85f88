#include "domain/break_scheduler.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;
using Kind = BreakAction::Kind;
using State = BreakStatus::State;

namespace {

/// A desk on Wednesday 2026-03-25 at 09:00 in UTC+1, and the scheduler asked at each of its deadlines.
class Desk {
  public:
    explicit Desk(BreakSettings settings = {}) : scheduler_(settings, beat()) {
        facts_.hands_seen = true;
        take(scheduler_.observe(beat(), facts_));
    }

    [[nodiscard]] Beat beat() const {
        const Instant nine{std::chrono::sys_days{2026y / 3 / 25} + 8h};
        return {up_ + 1h, {nine + up_ + wall_shift_, UtcOffset{1h}}};
    }
    /// Time passes; hands at work unless they rest.
    void sit(Uptime how_long) {
        const Uptime until = up_ + how_long;
        while (up_ < until) {
            const auto next = scheduler_.deadline();
            up_ = std::min(until, next ? std::max(*next - 1h, up_ + 1ms) : until);
            take(scheduler_.pass(beat()));
        }
    }
    template <class Change>
    void change(Change change) {
        change(facts_);
        take(scheduler_.observe(beat(), facts_));
    }
    void hands_rest() {
        change([&](DeskFacts& facts) { facts.idle_since = up_ + 1h; });
    }
    void hands_work() {
        change([&](DeskFacts& facts) { facts.idle_since.reset(); });
    }
    void rest_for(Uptime how_long) {
        hands_rest();
        sit(how_long);
        hands_work();
    }
    void take(const BreakActions& actions) {
        for (const BreakAction& action : actions) said_.push_back({up_, action});
    }
    [[nodiscard]] int count(Kind kind) const {
        return static_cast<int>(
            std::ranges::count_if(said_, [&](const auto& said) { return said.second.kind == kind; }));
    }
    /// When it last did so, since nine o'clock.
    [[nodiscard]] Uptime last(Kind kind) const {
        Uptime at{-1};
        for (const auto& [when, action] : said_)
            if (action.kind == kind) at = when;
        return at;
    }
    [[nodiscard]] BreakAction last_action(Kind kind) const {
        BreakAction found{};
        for (const auto& [when, action] : said_)
            if (action.kind == kind) found = action;
        return found;
    }
    BreakScheduler& operator*() { return scheduler_; }
    BreakScheduler* operator->() { return &scheduler_; }
    void set_clock(Uptime by) {
        wall_shift_ += by;
        take(scheduler_.pass(beat()));
    }

  private:
    Uptime up_{};
    Uptime wall_shift_{};
    DeskFacts facts_;
    BreakScheduler scheduler_;
    std::vector<std::pair<Uptime, BreakAction>> said_;
};

}  // namespace

TEST_CASE("a break is offered after half an hour, in a pause of the hands") {
    Desk desk;
    desk.sit(30min + 20s);
    CHECK(desk.count(Kind::prompt) == 0);
    CHECK(desk->wants_short_rests());
    desk.hands_rest();
    desk.sit(4900ms);
    CHECK(desk.count(Kind::prompt) == 0);
    desk.sit(200ms);
    REQUIRE(desk.count(Kind::prompt) == 1);
    CHECK(desk.last(Kind::prompt) == 30min + 25s);
    CHECK_FALSE(desk->wants_short_rests());
}

TEST_CASE("hands that never rest are waited for three minutes") {
    Desk desk;
    desk.sit(40min);
    CHECK(desk.last(Kind::prompt) == 33min);
}

TEST_CASE("with nothing to see the hands by, the offer comes at once") {
    Desk desk;
    desk.change([](DeskFacts& facts) { facts.hands_seen = false; });
    desk.sit(31min);
    CHECK(desk.last(Kind::prompt) == 30min);
}

TEST_CASE("five minutes away are a break, less is not") {
    Desk desk;
    desk.sit(20min);
    desk.rest_for(4min + 50s);
    desk.sit(5min + 10s);  // half an hour in all
    desk.hands_rest();
    desk.sit(6s);
    CHECK(desk.count(Kind::prompt) == 1);

    Desk other;
    other.sit(20min);
    other.rest_for(5min + 1s);
    CHECK(other.count(Kind::sat) == 1);
    CHECK(other.last_action(Kind::sat).length == 20min);
    CHECK(other.last_action(Kind::sat).since == Desk().beat().wall);
    other.sit(29min);
    CHECK(other.count(Kind::prompt) == 0);
    other.sit(5min);
    CHECK(other.count(Kind::prompt) == 1);
    CHECK(other->status().sat_today == 20min + 34min);
}

TEST_CASE("rest that is told late is taken back") {
    Desk desk;
    desk.sit(29min);
    desk.change([&](DeskFacts& facts) { facts.idle_since = desk.beat().up - 6min; });
    CHECK(desk->status().state == State::away);
    CHECK(desk.last_action(Kind::sat).length == 23min);
    CHECK(desk->status().sat_today == 23min);
    CHECK_FALSE(desk->deadline());  // nothing but news can change anything now
}

TEST_CASE("an offer goes when the player does, and is no longer needed") {
    Desk desk;
    desk.sit(33min);
    REQUIRE(desk.count(Kind::prompt) == 1);
    desk.rest_for(5min);
    CHECK(desk.count(Kind::withdraw) == 1);
    desk.sit(29min);
    CHECK(desk.count(Kind::prompt) == 1);
}

TEST_CASE("sleep is rest, and nothing is said within five minutes of waking up or unlocking") {
    for (const bool sleeps : {true, false}) {
        Desk desk;
        desk.sit(29min);
        desk.change([=](DeskFacts& facts) { (sleeps ? facts.asleep : facts.locked) = true; });
        desk.sit(2min);
        desk.change([=](DeskFacts& facts) { (sleeps ? facts.asleep : facts.locked) = false; });
        desk.sit(4min + 59s);  // half an hour of sitting is over
        CHECK(desk.count(Kind::prompt) == 0);
        CHECK_FALSE(desk->wants_short_rests());
        desk.sit(4min);
        CHECK(desk.last(Kind::prompt) == 36min + 3min);

        desk.change([=](DeskFacts& facts) { (sleeps ? facts.asleep : facts.locked) = true; });
        CHECK(desk.count(Kind::withdraw) == 1);
        desk.sit(8h);
        CHECK(desk->status().sat == 0min);
    }
}

TEST_CASE("a call is waited for, and after an hour gets one soft word") {
    Desk desk;
    desk.change([](DeskFacts& facts) { facts.in_call = true; });
    desk.sit(89min);
    CHECK(desk->status().state == State::held);
    CHECK(desk.count(Kind::soft_notice) == 0);
    desk.sit(90min);
    CHECK(desk.count(Kind::soft_notice) == 1);
    CHECK(desk.last(Kind::soft_notice) == 90min);
    CHECK(desk.count(Kind::prompt) == 0);
    desk.change([](DeskFacts& facts) { facts.in_call = false; });
    desk.rest_for(6s);
    CHECK(desk.count(Kind::prompt) == 1);
    CHECK(desk.last_action(Kind::called).length == 179min);
}

TEST_CASE("a call that begins takes the offer back until it ends") {
    Desk desk;
    desk.sit(33min);
    desk.change([](DeskFacts& facts) { facts.in_call = true; });
    CHECK(desk.count(Kind::withdraw) == 1);
    desk.sit(2min);
    desk.change([](DeskFacts& facts) { facts.in_call = false; });
    desk.rest_for(10s);
    CHECK(desk.count(Kind::prompt) == 1);  // ten minutes lie between two offers
    desk.sit(11min);
    CHECK(desk.count(Kind::prompt) == 2);
    CHECK(desk.last(Kind::prompt) >= 43min);
}

TEST_CASE("do not disturb is kept without a word") {
    Desk desk;
    desk.change([](DeskFacts& facts) { facts.quiet = true; });
    desk.sit(5h);
    CHECK(desk.count(Kind::prompt) + desk.count(Kind::soft_notice) == 0);
}

TEST_CASE("watching a film is sitting, for two hours without a hand") {
    Desk desk;
    desk.change([](DeskFacts& facts) { facts.watching = true; });
    desk.hands_rest();
    desk.sit(29min);
    CHECK(desk->status().state == State::sitting);
    desk.sit(2min);
    CHECK(desk.count(Kind::prompt) == 1);
    (void)(*desk).skip(desk.beat());
    desk.change([](DeskFacts& facts) { facts.watching = false; });
    CHECK(desk->status().state == State::sitting);  // it was watched until now
    desk.sit(5min);
    CHECK(desk->status().state == State::away);

    Desk asleep_before_it;
    asleep_before_it.change([](DeskFacts& facts) { facts.watching = true; });
    asleep_before_it.hands_rest();
    asleep_before_it.sit(3h);
    CHECK(asleep_before_it->status().state == State::away);
    CHECK(asleep_before_it.last_action(Kind::sat).length == 2h);
}

TEST_CASE("the player's answers") {
    Desk desk;
    desk.sit(33min);
    SECTION("later") {
        desk.take(desk->snooze(desk.beat(), 5));
        CHECK(desk.count(Kind::withdraw) == 1);
        desk.sit(5min + 3min);
        CHECK(desk.last(Kind::prompt) == 33min + 8min);
    }
    SECTION("not now") {
        desk.take(desk->skip(desk.beat()));
        desk.sit(29min + 59s);
        CHECK(desk.count(Kind::prompt) == 1);
        desk.sit(4min);
        CHECK(desk.count(Kind::prompt) == 2);
        CHECK(desk.count(Kind::sat) == 0);  // the sitting goes on
    }
    SECTION("none") {
        desk.sit(10min);
        CHECK(desk.count(Kind::missed) == 1);
        desk.sit(29min);
        CHECK(desk.count(Kind::prompt) == 1);
    }
    SECTION("yes") {
        desk.take(desk->start(desk.beat()));
        CHECK(desk.count(Kind::start_break) == 1);
        desk.take(desk->start(desk.beat()));
        CHECK(desk.count(Kind::start_break) == 1);
        desk.hands_rest();
        desk.sit(2min);
        desk.take(desk->finish(desk.beat(), true));
        CHECK(desk.last_action(Kind::break_counted).length == 2min);
        CHECK(desk.last_action(Kind::sat).length == 33min);
        desk.hands_work();
        desk.sit(29min);
        CHECK(desk.count(Kind::prompt) == 1);
    }
    SECTION("yes, and works on") {
        desk.take(desk->start(desk.beat()));
        desk.sit(2min);
        CHECK(desk->worked_through());
        desk.take(desk->finish(desk.beat(), true));
        CHECK(desk.count(Kind::break_counted) == 0);
        CHECK(desk.count(Kind::break_not_counted) == 1);
    }
    SECTION("yes, with a key now and then") {
        desk.take(desk->start(desk.beat()));
        for (int i = 0; i < 4; ++i) {
            desk.sit(5s);
            desk.rest_for(25s);
        }
        desk.take(desk->finish(desk.beat(), true));
        CHECK(desk.count(Kind::break_counted) == 1);
    }
    SECTION("yes, and never comes back") {
        desk.take(desk->start(desk.beat()));
        desk.sit(8min);
        CHECK(desk.count(Kind::break_not_counted) == 1);
        CHECK(desk->status().state == State::sitting);
    }
}

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
