#include "domain/self_test/self_test_results.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using motion::Side;

namespace {

LogEvent done(const char* when, const char* test, Side side, double value,
              SelfTestEnd reason = SelfTestEnd::untold) {
    return {std::string(when) + test + std::string(motion::to_string(side)) + std::string(to_string(reason)),
            parse_rfc3339(when).value().moment, "",
            logged::SelfTestDone{test, side, value, find_self_test(test)->unit(), reason}};
}

LocalDate day(const char* date) {
    return parse_date(date).value();
}

}  // namespace

TEST_CASE("a test that was never done is due, without a word about it") {
    const auto histories = self_test_histories({}, day("2026-11-25"));
    REQUIRE(histories.size() == 3);
    for (const SelfTestHistory& history : histories) {
        CHECK(history.due_now);
        CHECK(history.due == day("2026-11-25"));
        CHECK(history.newest() == nullptr);
        CHECK_FALSE(history.best(Side::left));
    }
}

TEST_CASE("a test is due again after four weeks by the player's own calendar") {
    // Late in the evening, far from UTC.
    const std::vector events{done("2026-03-01T23:30:00-10:00", "chair_stand", Side::both, 14)};
    const auto before = self_test_histories(events, day("2026-03-28"))[2];
    CHECK(before.due == day("2026-03-29"));
    CHECK_FALSE(before.due_now);
    CHECK(self_test_histories(events, day("2026-03-29"))[2].due_now);
}

TEST_CASE("the last of a side on a day holds, in whatever order the log comes") {
    const std::vector events{
        done("2026-10-01T18:05:00+02:00", "single_leg_bridge", Side::right, 25.0, SelfTestEnd::tired),
        done("2026-10-01T18:03:20+02:00", "single_leg_bridge", Side::left, 41.5, SelfTestEnd::hips_sagged),
        done("2026-10-01T18:03:10+02:00", "single_leg_bridge", Side::left, 41.5),
        done("2026-09-01T18:00:00+02:00", "single_leg_bridge", Side::left, 50.0),
    };
    const SelfTestHistory history = self_test_histories(events, day("2026-10-02")).front();
    REQUIRE(history.days.size() == 2);
    const SelfTestDay& newest = *history.newest();
    CHECK(newest.value(Side::left) == 41.5);
    CHECK(newest.sides.front().reason == SelfTestEnd::hips_sagged);
    CHECK(newest.difference() == 16.5);
    CHECK(worth_telling(*history.test, newest));
    CHECK(history.best(Side::left) == 50.0);
    CHECK(history.best(Side::left, newest.date) == 50.0);
    CHECK_FALSE(history.best(Side::right, newest.date));
    REQUIRE(history.previous());
    CHECK_FALSE(history.previous()->difference());
}

TEST_CASE("only more than ten seconds in the bridge are worth a word") {
    const SelfTest& bridge = *find_self_test("single_leg_bridge");
    const SelfTest& stance = *find_self_test("trendelenburg");
    const auto sides = [](double left, double right) {
        return SelfTestDay{LocalDate{}, {{Side::left, left, {}}, {Side::right, right, {}}}};
    };
    CHECK_FALSE(worth_telling(bridge, sides(40.0, 30.0)));
    CHECK(worth_telling(bridge, sides(30.0, 40.1)));
    CHECK_FALSE(worth_telling(stance, sides(30.0, 5.0)));
    CHECK_FALSE(worth_telling(bridge, SelfTestDay{LocalDate{}, {{Side::left, 40.0, {}}}}));
}

TEST_CASE("there are figures for the chair stand from 60 to 69 alone") {
    CHECK_FALSE(usual_chair_stands(59, Sex::woman));
    CHECK_FALSE(usual_chair_stands(70, Sex::man));
    CHECK(usual_chair_stands(60, Sex::woman)->low == 12);
    CHECK(usual_chair_stands(64, Sex::man)->high == 19);
    CHECK(usual_chair_stands(65, Sex::woman)->high == 16);
    CHECK(usual_chair_stands(69, Sex::man)->low == 12);
}
