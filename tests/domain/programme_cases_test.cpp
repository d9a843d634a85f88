#include <rapidcheck.h>

#include <cstdlib>

#include "domain/ladder_samples.h"
#include "domain/programme/today.h"
#include "support/catch.h"

using namespace samples;
using namespace std::chrono_literals;

/// Months of players of all kinds, held against the rules of the programme.
namespace {

const Ladder kLadder = ladder();

/// What a player is like: on which days of a number of weeks there is a session, and how it goes.
struct Player {
    const char* name;
    std::vector<int> days;
    std::function<void(PastSession&, int number)> lives = {};
};

std::vector<int> every(int gap, int until) {
    std::vector<int> days;
    for (int day = 0; day < until; day += gap) days.push_back(day);
    return days;
}

struct Trend {
    std::vector<PastSession> sessions;
    std::vector<Programme> before;  ///< where the player stood before each session, and at last
};

/// Lives a player's months: each session does what the programme then composes.
Trend live(const Player& player) {
    static const Catalogue kCatalogue = ladder_catalogue();
    Trend course;
    for (std::size_t i = 0; i < player.days.size(); ++i) {
        const Moment now = evening(player.days[i]);
        course.before.push_back(derive_programme(kLadder, course.sessions, now));
        const auto routine = compose_session(kCatalogue, course.before.back(), {15, std::nullopt});
        REQUIRE(routine);
        PastSession session = done(kCatalogue, *routine, now);
        session.effort = 3;
        if (player.lives) player.lives(session, static_cast<int>(i));
        course.sessions.push_back(std::move(session));
    }
    course.before.push_back(derive_programme(kLadder, course.sessions, evening(player.days.back() + 3)));
    return course;
}

TrainingHistory with_flags(std::vector<std::string> flags) {
    TrainingHistory history;
    history.red_flags = std::move(flags);
    return history;
}

/// As one number, so that steps can be counted.
int height(const Rung& rung) {
    return static_cast<int>(rung.exercise * kSteps.size() + rung.step);
}

int bridge_height(const Programme& programme) {
    return height(track(programme, "bridge").rung);
}

}  // namespace

TEST_CASE("a perfect player climbs a step a week at most, and steadily") {
    const Trend course = live({"perfect", every(3, 84)});
    int steps = 0;
    for (std::size_t i = 1; i < course.before.size(); ++i) {
        const int rise = bridge_height(course.before[i]) - bridge_height(course.before[i - 1]);
        CHECK(rise >= 0);
        CHECK(rise <= 1);
        steps += rise;
    }
    CHECK(steps >= 6);
    CHECK(steps <= 12);  // weeks
    CHECK(course.before.back().advice == PainAdvice::none);
}

TEST_CASE("an erratic player never falls below the beginning, and never steps twice a week") {
    const Trend course = live({"erratic",
                               {0, 2, 3, 11, 12, 14, 30, 31, 33, 40, 41, 90, 92, 94},
                               [](PastSession& session, int number) {
                                   if (number % 3 == 1) session.effort = 5;
                                   if (number % 4 == 2) session.sets.back() = {"clam", Side::right, 1, 5};
                               }});
    for (const Programme& programme : course.before) CHECK(bridge_height(programme) >= height({1, 0}));
}

TEST_CASE("long away: two steps back at most, and a new self-test") {
    Player player{"away", every(3, 60)};
    player.days.push_back(57 + 200);
    const Trend course = live(player);
    const std::size_t back = course.before.size() - 2;
    CHECK(course.before[back].retest);
    CHECK(bridge_height(course.before[back - 1]) - bridge_height(course.before[back]) <= 2);
    CHECK(course.before[back].days_away == 200);
}

TEST_CASE("who hurts never climbs, and is told to see somebody when it goes on") {
    const Trend strong =
        live({"hurts at six", every(3, 60), [](PastSession& session, int) { session.pain.worst = 6; }});
    for (const Programme& programme : strong.before) CHECK(bridge_height(programme) <= height({1, 0}));
    const Trend lasting = live({"hurts the next morning", every(3, 12), [](PastSession& session, int) {
                                    session.pain = {4, false, true};
                                }});
    CHECK(lasting.before.back().advice == PainAdvice::see_clinician);
    CHECK(lasting.before.back().spare_knees);
    const Trend sharp = live({"sharp at two", every(3, 30), [](PastSession& session, int) {
                                  session.pain = {2, true, false};
                              }});
    for (const Programme& programme : sharp.before) CHECK(bridge_height(programme) <= height({1, 0}));
}

TEST_CASE("the target of the week changes nothing in the steps") {
    Streak two, three;
    two.target = two.this_week.target = 2;
    three.target = three.this_week.target = 3;
    Catalogue catalogue = ladder_catalogue();
    catalogue.ladders = {kLadder};
    catalogue.ladders[0].id = "standard";
    const Trend course = live({"perfect", every(3, 40)});
    const Moment now = evening(43);
    const TrainingHistory history{course.sessions, 0};
    const Moment last = course.sessions.back().started;
    CHECK(plan_today(catalogue, two, last, history, {}, now).routine.items ==
          plan_today(catalogue, three, last, history, {}, now).routine.items);
}

TEST_CASE(
    "time zones: the hard rest is a span of time, the soft one and the days away are the player's own "
    "dates") {
    // Away from Berlin to New York on the evening of a session.
    const std::vector last{done("bridge", {1, 10}, 0)};
    const Instant at = last.back().started.at;
    const auto in_new_york = [&](std::chrono::minutes since) {
        return derive_programme(kLadder, last, Moment{at + since, -5h});
    };
    CHECK(in_new_york(23h + 59min).rest == Rest::hard);
    CHECK(in_new_york(24h).rest == Rest::soft);
    CHECK(in_new_york(35h + 59min).rest == Rest::soft);  // the day after, to its end there
    CHECK(in_new_york(36h).rest == Rest::none);
    CHECK(in_new_york(5h).days_away ==
          0);  // 18:00 on Monday in Berlin and five hours more: still Monday there
    CHECK(derive_programme(kLadder, last, Moment{at + 6h, 1h}).days_away == 1);
}

TEST_CASE("the clock change takes nothing off the rest") {
    // Spring forward in Berlin on the 29th of March 2026: 18:00 on Saturday to 18:00 on Sunday is 23 hours.
    using namespace std::chrono;
    PastSession session = done("bridge", {1, 10}, 0);
    session.started = {Instant{sys_days{year{2026} / March / 28} + 17h}, 1h};
    const std::vector last{session};
    const Moment next_evening{Instant{sys_days{year{2026} / March / 29} + 16h}, 2h};
    CHECK(derive_programme(kLadder, last, next_evening).rest == Rest::hard);
    CHECK(derive_programme(kLadder, last, {next_evening.at + 1h, 2h}).rest == Rest::soft);
    // Back on the 25th of October: the same wall time is 25 hours later.
    session.started = {Instant{sys_days{year{2026} / October / 24} + 16h}, 2h};
    const std::vector autumn{session};
    CHECK(derive_programme(kLadder, autumn, {Instant{sys_days{year{2026} / October / 25} + 17h}, 1h}).rest ==
          Rest::soft);
}

TEST_CASE("today's gate follows the rests and the red flags") {
    const Catalogue catalogue = samples::catalogue();
    const Moment then = evening(0);
    const auto today = [&](std::chrono::minutes since, std::vector<std::string> flags = {}) {
        return plan_today(catalogue, {}, then, with_flags(std::move(flags)), {}, {then.at + since, 1h});
    };
    CHECK(today(2h).gate() == StartGate::hard_rest);
    CHECK(today(2h).opens_at() == then.at + 24h);
    CHECK(today(24h).gate() == StartGate::soft_rest);
    CHECK(today(24h).rested_at == then.at + 30h);  // midnight
    CHECK_FALSE(today(24h).opens_at());
    CHECK(today(30h).gate() == StartGate::open);
    CHECK_FALSE(today(30h).rested_at);
    CHECK(today(100h, {"no_weight"}).gate() == StartGate::red_flags);
    CHECK(today(2h, {"no_weight"}).gate() == StartGate::red_flags);
    CHECK(today(100h, {"no_weight"}).why.find("looked at today") != std::string::npos);
    CHECK(plan_today(catalogue, {}, std::nullopt, with_flags({"no_weight"}), {}, then).gate() ==
          StartGate::red_flags);
}

TEST_CASE("never open within 24 hours, always open after three days, wherever one travels") {
    CHECK(rc::check("any history and moment", [] {
        const Catalogue catalogue = samples::catalogue();
        const Moment then = evening(*rc::gen::inRange(0, 400));
        const std::chrono::minutes since{*rc::gen::inRange(0, 60 * 24 * 5)};
        const std::chrono::hours offset{*rc::gen::inRange(-12, 15)};
        const auto gate = plan_today(catalogue, {}, then, {}, {}, {then.at + since, offset}).gate();
        if (since < 24h) RC_ASSERT(gate == StartGate::hard_rest);
        // Who travels far gains or loses up to a day of dates.
        if (since >= 24h) RC_ASSERT(gate == StartGate::soft_rest || gate == StartGate::open);
        if (since >= 72h) RC_ASSERT(gate == StartGate::open);
    }));
}
