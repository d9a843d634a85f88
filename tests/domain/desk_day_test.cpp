#include "domain/breaks/desk_day.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;

namespace {

LogEvent event(const char* at, LogBody body) {
    return {"", parse_rfc3339(at).value().moment, "", std::move(body)};
}
LocalDate day(const char* text) {
    return parse_date(text).value();
}

const std::vector<LogEvent> kLog{
    event("2026-03-24T09:00:00+01:00", logged::Sat{1800.0}),
    event("2026-03-24T09:29:00+01:00", logged::BreakPrompted{"a"}),
    event("2026-03-24T09:30:00+01:00", logged::BreakDone{"desk_break", 120.0, true}),
    event("2026-03-24T09:32:00+01:00", logged::Sat{4000.0}),
    event("2026-03-24T09:40:00+01:00", logged::InCall{900.0}),
    event("2026-03-24T10:02:00+01:00", logged::BreakPrompted{"b"}),
    event("2026-03-24T10:03:00+01:00", logged::BreakSkipped{"b"}),
    event("2026-03-26T11:00:00+01:00", logged::BreakPrompted{"c"}),
};

}  // namespace

TEST_CASE("days at the desk from the log") {
    const auto days = desk_days(kLog, day("2026-03-24"), day("2026-03-26"));
    REQUIRE(days.size() == 3);
    CHECK(days[0].prompts == 2);
    CHECK(days[0].followed == 1);
    CHECK(days[0].breaks == 1);
    CHECK(days[0].sat_seconds == 5800.0);
    CHECK(days[0].longest_seconds == 4000.0);
    REQUIRE(days[0].stretches.size() == 4);
    CHECK(days[0].stretches[1].kind == DeskDay::Kind::on_break);
    CHECK(days[1].stretches.empty());
    CHECK(days[2].prompts == 1);
    CHECK(followed_share(days) == 1.0 / 3.0);
    CHECK_FALSE(followed_share({}));
    CHECK(desk_days(kLog, day("2026-03-25"), day("2026-03-25")).front().prompts == 0);
}

TEST_CASE("a prompt that one got up after is followed, with or without Bridget") {
    const std::vector<LogEvent> log{event("2026-03-24T09:00:00+01:00", logged::Sat{1860.0}),
                                    event("2026-03-24T09:30:00+01:00", logged::BreakPrompted{"a"})};
    CHECK(desk_days(log, day("2026-03-24"), day("2026-03-24")).front().followed == 1);
}

TEST_CASE("a prompt that was skipped isn't followed, even if one gets up a little later") {
    const std::vector<LogEvent> log{event("2026-03-24T09:00:00+01:00", logged::Sat{2100.0}),
                                    event("2026-03-24T09:30:00+01:00", logged::BreakPrompted{"a"}),
                                    event("2026-03-24T09:30:10+01:00", logged::BreakSkipped{"a"})};
    CHECK(desk_days(log, day("2026-03-24"), day("2026-03-24")).front().followed == 0);
}

TEST_CASE("the best hour needs a few prompts to be told") {
    CHECK_FALSE(best_hour(kLog));
    std::vector<LogEvent> log;
    for (int i = 0; i < 3; ++i) {
        log.push_back(event(("2026-03-2" + std::to_string(i + 1) + "T15:10:00+01:00").c_str(),
                            logged::BreakPrompted{""}));
        log.push_back(event(("2026-03-2" + std::to_string(i + 1) + "T15:11:00+01:00").c_str(),
                            logged::BreakDone{"desk_break", 120.0, true}));
        log.push_back(event(("2026-03-2" + std::to_string(i + 1) + "T10:10:00+01:00").c_str(),
                            logged::BreakPrompted{""}));
    }
    const auto best = best_hour(log);
    REQUIRE(best);
    CHECK(best->hour == 15);
    CHECK(best->followed == 3);
}
