#include "domain/breaks/break_scheduler.h"

#include "domain/desk_samples.h"
#include "support/catch.h"

using namespace samples;

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
