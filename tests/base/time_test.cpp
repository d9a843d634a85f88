#include "base/time.h"

#include <rapidcheck.h>

#include <cstdint>

#include "support/catch.h"
#include "support/time_zone.h"

using namespace ingear;
using namespace std::chrono_literals;

namespace {

using std::chrono::local_days;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

/// An instant of the years 1900 … 2200, to the millisecond.
Instant any_instant() {
    constexpr auto kFirst = sys_days{1900y / 1 / 1};
    constexpr auto kLast = sys_days{2200y / 1 / 1};
    return Instant{milliseconds{*rc::gen::inRange<std::int64_t>(
        milliseconds{kFirst.time_since_epoch()}.count(), milliseconds{kLast.time_since_epoch()}.count())}};
}

/// Offsets that can be written: whole minutes, less than a day.
Moment any_moment() {
    return {any_instant(), minutes{*rc::gen::inRange(-24 * 60 + 1, 24 * 60)}};
}

LocalDate date(int y, unsigned m, unsigned d) {
    return local_days{std::chrono::year{y} / std::chrono::month{m} / std::chrono::day{d}};
}

Moment moment(const char* text) {
    return parse_rfc3339(text)->moment;
}

}  // namespace

TEST_CASE("a moment survives being written and read") {
    CHECK(rc::check([] {
        const Moment written = any_moment();
        const auto read = parse_rfc3339(format_rfc3339(written));
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->moment == written);
        RC_ASSERT(!read->zulu);
    }));
}

TEST_CASE("a date survives being written and read") {
    CHECK(rc::check([] {
        const LocalDate written{std::chrono::days{*rc::gen::inRange(-25'000, 84'000)}};
        const auto read = parse_date(format_date(written));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == written);
    }));
}

TEST_CASE("no text makes the reader of times fall over") {
    CHECK(rc::check([] {
        std::string text = format_rfc3339(any_moment());
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        text[at] = *rc::gen::arbitrary<char>();
        text.resize(*rc::gen::inRange<std::size_t>(0, text.size() + 1));
        if (const auto read = parse_rfc3339(text))
            RC_ASSERT(parse_rfc3339(format_rfc3339(read->moment)).has_value());
    }));
}

TEST_CASE("times are read in every form that RFC 3339 allows") {
    CHECK(moment("2026-03-29T01:30:00+01:00").at == Instant{sys_days{2026y / 3 / 29} + 30min});
    CHECK(moment("2026-03-29T01:30:00+01:00").offset == 1h);
    CHECK(moment("2026-03-29T01:30:00-03:30").offset == -(3h + 30min));
    CHECK(moment("2026-03-29 01:30:00.5+00:00").at == Instant{sys_days{2026y / 3 / 29} + 1h + 30min + 500ms});
    CHECK(moment("2026-03-29t01:30:00.123999+00:00").at ==
          Instant{sys_days{2026y / 3 / 29} + 1h + 30min + 123ms});
    CHECK(moment("2024-02-29T00:00:00+00:00").at == Instant{sys_days{2024y / 2 / 29}});
    CHECK(moment("2016-12-31T23:59:60+00:00").at == Instant{sys_days{2017y / 1 / 1}});  // a leap second
    CHECK(parse_rfc3339("2026-03-29T01:30:00Z")->zulu);
    CHECK(parse_rfc3339("2026-03-29T01:30:00z")->zulu);
    CHECK_FALSE(parse_rfc3339("2026-03-29T01:30:00+00:00")->zulu);
}

TEST_CASE("what is no time is refused with an example") {
    const auto* text =
        GENERATE("", "today", "2026-03-29", "2026-03-29T18:30:00", "2026-03-29T18:30+01:00",
                 "2026-3-29T18:30:00+01:00", "2026-02-29T18:30:00+01:00", "2026-13-01T18:30:00+01:00",
                 "2026-03-29T24:00:00+01:00", "2026-03-29T18:60:00+01:00", "2026-03-29T18:30:61+01:00",
                 "2026-03-29T18:30:00+24:00", "2026-03-29T18:30:00+01:60", "2026-03-29T18:30:00+0100",
                 "2026-03-29T18:30:00.+01:00", "2026-03-29T18:30:00+01:00 ", " 2026-03-29T18:30:00Z",
                 "2026-03-29T18:30:00Z0", "-026-03-29T18:30:00Z", "2026-03-29T18:30:-1Z");
    INFO(text);
    const auto read = parse_rfc3339(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message.find("2026-03-29T18:30:00+02:00") != std::string::npos);
    CHECK(read.error().message.find(text) != std::string::npos);
}

TEST_CASE("what is no date is refused") {
    const auto* text = GENERATE("", "2026-02-30", "2026-2-03", "2026-02-03T", "26-02-03", "2026/02/03");
    INFO(text);
    CHECK_FALSE(parse_date(text).has_value());
}

TEST_CASE("milliseconds are written only where there are any") {
    const Moment whole{Instant{sys_days{2026y / 3 / 29} + 30min}, 1h};
    CHECK(format_rfc3339(whole) == "2026-03-29T01:30:00+01:00");
    CHECK(format_rfc3339({whole.at + 7ms, whole.offset}) == "2026-03-29T01:30:00.007+01:00");
    CHECK(format_rfc3339({whole.at, -30min}) == "2026-03-29T00:00:00-00:30");
    CHECK(format_rfc3339({whole.at - 1ms, 0s}) == "2026-03-29T00:29:59.999+00:00");
}

TEST_CASE("the local date is that of the player's wall clock") {
    CHECK(moment("2026-03-01T23:59:59+14:00").local_date() == date(2026, 3, 1));
    CHECK(moment("2026-03-01T00:00:00-11:00").local_date() == date(2026, 3, 1));
    CHECK(moment("1969-12-31T23:30:00-01:00").local_date() == date(1969, 12, 31));
    CHECK(moment("2026-03-01T23:59:59.999+14:00").local_time_of_day() == 86399s);
    CHECK(moment("2026-03-01T00:00:00-11:00").local_time_of_day() == 0s);
}

TEST_CASE("date and time of day together make the instant") {
    CHECK(rc::check([] {
        const Moment any = any_moment();
        const auto local = any.local_date() + any.local_time_of_day();
        const auto back = Instant{local.time_since_epoch() - any.offset};
        RC_ASSERT(any.at - back >= 0ms);
        RC_ASSERT(any.at - back < 1000ms);
        RC_ASSERT(any.local_time_of_day() >= 0s);
        RC_ASSERT(any.local_time_of_day() < 24h);
    }));
}

TEST_CASE("weeks begin on Monday") {
    CHECK(week_start(date(2026, 3, 2)) == date(2026, 3, 2));    // a Monday
    CHECK(week_start(date(2026, 3, 8)) == date(2026, 3, 2));    // the Sunday after it
    CHECK(week_start(date(2026, 1, 1)) == date(2025, 12, 29));  // over the turn of the year
    CHECK(rc::check([] {
        const LocalDate day{std::chrono::days{*rc::gen::inRange(-25'000, 84'000)}};
        const LocalDate monday = week_start(day);
        RC_ASSERT(std::chrono::weekday{monday} == std::chrono::Monday);
        RC_ASSERT(monday <= day);
        RC_ASSERT(day - monday < std::chrono::days{7});
    }));
}

TEST_CASE("the machine's offset follows TZ and daylight saving time") {
    const auto offset = [](const char* text) { return zone_offset_at(moment(text).at); };
    {
        const TimeZone berlin("Europe/Berlin");
        CHECK(offset("2026-03-29T00:59:59+00:00") == 1h);
        CHECK(offset("2026-03-29T01:00:00+00:00") == 2h);
        CHECK(offset("2026-10-25T00:59:59+00:00") == 2h);
        CHECK(offset("2026-10-25T01:00:00+00:00") == 1h);
    }
    {
        const TimeZone kolkata("Asia/Kolkata");
        CHECK(offset("2026-03-29T00:00:00+00:00") == 5h + 30min);
    }
    {
        const TimeZone utc("UTC");
        CHECK(offset("2026-03-29T00:00:00+00:00") == 0s);
    }
}

TEST_CASE("a clock that was set runs on from where it was set") {
    const Moment start = moment("2026-03-29T01:30:00+01:00");
    const ShiftedClock clock(start, false);
    const Moment first = clock.now();
    const Moment second = clock.now();
    CHECK(first.at >= start.at);
    CHECK(second.at >= first.at);
    CHECK(second.at - start.at < 1h);
    CHECK(first.offset == 1h);
}

TEST_CASE("a clock that was set in UTC shows the machine's time zone") {
    const TimeZone new_york("America/New_York");
    const ShiftedClock clock(moment("2026-07-01T12:00:00+00:00"), true);
    CHECK(clock.now().offset == -4h);
}

TEST_CASE("a clock moved by hand stands still otherwise") {
    ManualClock clock(moment("2026-03-29T01:30:00+01:00"));
    CHECK(clock.now() == moment("2026-03-29T01:30:00+01:00"));
    clock.advance(Seconds{90.25});
    CHECK(clock.now() == moment("2026-03-29T01:31:30.25+01:00"));
    clock.set(moment("2027-01-01T00:00:00+00:00"));
    CHECK(clock.now() == moment("2027-01-01T00:00:00+00:00"));
}
