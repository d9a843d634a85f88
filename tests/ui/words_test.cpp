#include "ui/words.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::ui;

namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("lengths are rounded to what people say") {
    CHECK(ui::duration_words(0.0) == "0 s");
    CHECK(ui::duration_words(45.4) == "45 s");
    CHECK(ui::duration_words(60.0) == "1 min");
    CHECK(ui::duration_words(540.0) == "9 min");
    CHECK(ui::duration_words(3900.0) == "1 h 5 min");
    CHECK(ui::duration_words(-1.0) == "0 s");
}

TEST_CASE("a time that runs down shows each second for its whole length") {
    CHECK(ui::clock_words(65.0).view() == "1:05");
    CHECK(ui::clock_words(64.2).view() == "1:05");
    CHECK(ui::clock_words(0.01).view() == "0:01");
    CHECK(ui::clock_words(0.0).view() == "0:00");
    CHECK(ui::clock_words(-3.0).view() == "0:00");
}

TEST_CASE("days are named as one speaks of them") {
    const LocalDate today = day("2026-11-22");
    CHECK(ui::date_words(today) == "Sunday, 22 November");
    CHECK(ui::day_words(today, today) == "Today");
    CHECK(ui::day_words(day("2026-11-21"), today) == "Yesterday");
    CHECK(ui::day_words(day("2026-11-19"), today) == "Thursday");
    CHECK(ui::day_words(day("2026-11-15"), today) == "15 November");
    CHECK(ui::day_words(day("2025-12-31"), today) == "31 December 2025");
}

TEST_CASE("what opens within two days is told without minutes, never too early") {
    const auto when = [](const char* at) {
        const Moment now = parse_rfc3339("2026-03-03T00:50:00+01:00").value().moment;
        return ui::opening_words(parse_rfc3339(at).value().moment, now);
    };
    CHECK(when("2026-03-03T19:01:00+01:00") == "from 20:00 on");
    CHECK(when("2026-03-03T20:00:00+01:00") == "from 20:00 on");
    CHECK(when("2026-03-03T23:10:00+01:00") == "from midnight on");
    CHECK(when("2026-03-04T00:42:00+01:00") == "from tomorrow morning");
    CHECK(when("2026-03-04T07:00:00+01:00") == "tomorrow morning");
    CHECK(when("2026-03-04T12:00:00+01:00") == "tomorrow afternoon");
    CHECK(when("2026-03-04T18:00:00+01:00") == "tomorrow evening");
    CHECK(when("2026-03-05T00:42:00+01:00") == "from the day after tomorrow");
    CHECK(when("2026-03-05T17:59:00+01:00") == "the day after tomorrow in the afternoon");
}

TEST_CASE("an unknown id is spelled out") {
    CHECK(ui::spelled_out("first_steps") == "First steps");
    CHECK(ui::spelled_out("") == "");
}

TEST_CASE("a short text is cut, never overrun") {
    const ui::ShortText<4> text("{}", "abcdefgh");
    CHECK(text.view() == "abcd");
}
