#include "domain/rewards/marbles.h"

#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

#include "domain/accomplishment_samples.h"

using namespace ingear;
using namespace ingear::domain;
using samples::break_on;
using samples::on_day;
using samples::session_on;
using samples::test_on;

namespace {

const Moment kNow = on_day(400);

int count(const Accomplishments& accomplishments, MarbleSource source) {
    return static_cast<int>(std::ranges::count(marbles_of(accomplishments, kNow), source, &Marble::source));
}

std::size_t total(const Accomplishments& accomplishments) {
    return marbles_of(accomplishments, kNow).size();
}

/// Some weeks of a life: sessions, breaks and tests at any time of ten weeks.
rc::Gen<Accomplishments> any_deeds() {
    return rc::gen::exec([] {
        Accomplishments accomplishments;
        const auto day = rc::gen::inRange(0, 70);
        const auto hour = rc::gen::inRange(0, 24);
        for (int i = *rc::gen::inRange(0, 40); i > 0; --i)
            accomplishments.sessions.push_back(session_on(*day, *hour));
        for (int i = *rc::gen::inRange(0, 60); i > 0; --i)
            accomplishments.breaks.push_back(break_on(*day % 5, *hour));
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
            accomplishments.tests.push_back(test_on(*day, 30.0));
        return accomplishments;
    });
}

template <class Deed>
void shuffle(std::vector<Deed>& accomplishments, unsigned seed) {
    std::shuffle(accomplishments.begin(), accomplishments.end(), std::mt19937(seed));
}

}  // namespace

TEST_CASE("the first jar begins with two marbles, dated today until something is done") {
    const auto marbles = marbles_of({}, kNow);
    REQUIRE(marbles.size() == 2);
    CHECK(marbles[0].source == MarbleSource::head_start);
    CHECK(marbles[0].date == kNow.local_date());
    CHECK(marbles[0].key != marbles[1].key);
    CHECK(marbles_of({.sessions = {session_on(3)}}, kNow)[0].date == on_day(3).local_date());
}

TEST_CASE("what is done brings its marbles, in the order in which it was done") {
    const Accomplishments accomplishments{.sessions = {session_on(1, 18)},
                                          .breaks = {break_on(1, 10), break_on(2, 10)},
                                          .tests = {test_on(2, 40.0)}};
    std::string order;
    for (const Marble& marble : marbles_of(accomplishments, kNow)) order += to_string(marble.source)[0];
    CHECK(order == "hhbsssbss");  // the last two are of the self-test
    CHECK(marbles_of(accomplishments, kNow).back().source == MarbleSource::self_test);
}

TEST_CASE("a second session on a day brings nothing, nor does a fifth day of a week") {
    CHECK(count({.sessions = {session_on(0, 8), session_on(0, 20)}}, MarbleSource::session) == 3);
    Accomplishments accomplishments;
    for (int day = 0; day < 7; ++day) accomplishments.sessions.push_back(session_on(day));
    CHECK(count(accomplishments, MarbleSource::session) == 12);
    accomplishments.sessions.push_back(session_on(7));
    CHECK(count(accomplishments, MarbleSource::session) == 15);
}

TEST_CASE("eight breaks a day bring marbles, whatever the number") {
    Accomplishments accomplishments;
    for (int i = 0; i < 12; ++i) accomplishments.breaks.push_back(break_on(0, 8 + i));
    CHECK(count(accomplishments, MarbleSource::pause_from_sitting) == 8);
    accomplishments.breaks.push_back(break_on(1));
    CHECK(count(accomplishments, MarbleSource::pause_from_sitting) == 9);
}

TEST_CASE("both sides of a self-test are one test, and one a week of its kind brings marbles") {
    Accomplishments accomplishments{
        .tests = {test_on(0, 30.0, motion::Side::left), test_on(0, 35.0, motion::Side::right)}};
    CHECK(count(accomplishments, MarbleSource::self_test) == 2);
    accomplishments.tests.push_back(test_on(4, 50.0));
    CHECK(count(accomplishments, MarbleSource::self_test) == 2);
    accomplishments.tests.push_back(test_on(4, 12.0, motion::Side::both, "chair_stand"));
    CHECK(count(accomplishments, MarbleSource::self_test) == 4);
    accomplishments.tests.push_back(test_on(28, 50.0));
    CHECK(count(accomplishments, MarbleSource::self_test) == 6);
}

TEST_CASE("coming back on Monday or Tuesday after a missed week brings two") {
    const auto back = [](std::vector<SessionAccomplishment> sessions) {
        return count({.sessions = std::move(sessions)}, MarbleSource::welcome_back);
    };
    CHECK(back({session_on(0)}) == 0);                                    // nothing was missed before
    CHECK(back({session_on(0), session_on(2), session_on(7)}) == 0);      // the week before was met
    CHECK(back({session_on(0), session_on(7)}) == 2);                     // it had one of two
    CHECK(back({session_on(0), session_on(8), session_on(9)}) == 2);      // on Tuesday, and once a week
    CHECK(back({session_on(0), session_on(9)}) == 0);                     // on Wednesday
    CHECK(back({session_on(0), session_on(2), session_on(21)}) == 2);     // after two whole weeks away
    CHECK(back({session_on(0), session_on(0, 20), session_on(7)}) == 2);  // both on one day
}

TEST_CASE("thirty marbles are a trophy, and the next jar begins empty") {
    Accomplishments accomplishments;
    for (int day = 0; day < 28; ++day) accomplishments.breaks.push_back(break_on(day));
    auto marbles = marbles_of(accomplishments, kNow);
    REQUIRE(marbles.size() == 30);
    CHECK(in_the_jar(marbles).empty());
    const auto shelf = trophies(marbles);
    REQUIRE(shelf.size() == 1);
    CHECK(shelf[0].number == 1);
    CHECK(shelf[0].from == on_day(0).local_date());
    CHECK(shelf[0].to == on_day(27).local_date());
    accomplishments.breaks.push_back(break_on(28));
    marbles = marbles_of(accomplishments, kNow);
    CHECK(trophies(marbles).size() == 1);
    CHECK(in_the_jar(marbles).size() == 1);
}

TEST_CASE("the local date decides, not the instant") {
    // 23:30 in one place and 00:30 in the next are two days.
    const Accomplishments accomplishments{.sessions = {session_on(0, 23), session_on(1, 0)}};
    CHECK(count(accomplishments, MarbleSource::session) == 6);
}

TEST_CASE("marbles don't depend on the order of the deeds, nor on their coming twice") {
    CHECK(rc::check("shuffled and doubled", [] {
        const Accomplishments accomplishments = *any_deeds();
        Accomplishments other = accomplishments;
        other.sessions.insert(other.sessions.end(), accomplishments.sessions.begin(),
                              accomplishments.sessions.end());
        other.breaks.insert(other.breaks.end(), accomplishments.breaks.begin(), accomplishments.breaks.end());
        const auto seed = *rc::gen::arbitrary<unsigned>();
        shuffle(other.sessions, seed);
        shuffle(other.breaks, seed);
        shuffle(other.tests, seed);
        RC_ASSERT(marbles_of(other, kNow) == marbles_of(accomplishments, kNow));
    }));
}

TEST_CASE("every marble has a key of its own") {
    CHECK(rc::check("keys", [] {
        const auto marbles = marbles_of(*any_deeds(), kNow);
        std::set<std::uint64_t> keys;
        for (const Marble& marble : marbles) keys.insert(marble.key);
        RC_ASSERT(keys.size() == marbles.size());
    }));
}

TEST_CASE("another deed never lowers the number of marbles") {
    CHECK(rc::check("one more", [] {
        Accomplishments accomplishments = *any_deeds();
        const std::size_t before = total(accomplishments);
        const auto day = rc::gen::inRange(0, 70);
        switch (*rc::gen::inRange(0, 3)) {
            case 0:
                accomplishments.sessions.push_back(session_on(*day, *rc::gen::inRange(0, 24)));
                break;
            case 1:
                accomplishments.breaks.push_back(break_on(*day % 5, *rc::gen::inRange(0, 24), 30));
                break;
            default:
                accomplishments.tests.push_back(test_on(*day, 30.0, motion::Side::left));
        }
        RC_ASSERT(total(accomplishments) >= before);
    }));
}

TEST_CASE("a later deed leaves every marble as it is") {
    CHECK(rc::check("appended", [] {
        Accomplishments accomplishments = *any_deeds();
        const auto before = marbles_of(accomplishments, kNow);
        const bool anything = before.size() > static_cast<std::size_t>(kHeadStart);
        accomplishments.sessions.push_back(session_on(70 + *rc::gen::inRange(0, 30)));
        const auto after = marbles_of(accomplishments, kNow);
        if (anything) RC_ASSERT(std::ranges::equal(before, std::span(after).first(before.size())));
    }));
}
