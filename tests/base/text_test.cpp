#include "base/text.h"

#include <rapidcheck.h>

#include <vector>

#include "support/catch.h"

using namespace ingear;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

LocalDate day(const char* date) {
    return parse_date(date).value();
}

}  // namespace

TEST_CASE("one is said differently from many and from none") {
    CHECK(text::counted(0, "rep", "reps") == "0 reps");
    CHECK(text::counted(1, "rep", "reps") == "1 rep");
    CHECK(text::counted(2, "rep", "reps") == "2 reps");
    CHECK(text::counted(21, "entry", "entries") == "21 entries");
}

TEST_CASE("small numbers are words, the others figures") {
    CHECK(text::number_word(1) == "one");
    CHECK(text::number_word(9) == "nine");
    CHECK(text::number_word(10) == "10");
    CHECK(text::number_word(0) == "0");
    CHECK(text::number_word(-1) == "-1");
}

TEST_CASE("a list has commas, and one \"and\" before its end") {
    CHECK(text::listed({}).empty());
    CHECK(text::listed(std::vector<std::string>{"A"}) == "A");
    CHECK(text::listed(std::vector<std::string>{"A", "B"}) == "A and B");
    CHECK(text::listed(std::vector<std::string>{"A", "B", "C"}) == "A, B and C");
}

TEST_CASE("words are fitted into a sentence by their first letter alone") {
    CHECK(text::capitalised("glute bridge") == "Glute bridge");
    CHECK(text::capitalised("TV") == "TV");
    CHECK(text::capitalised("2 sets") == "2 sets");
    CHECK(text::capitalised("").empty());
    CHECK(text::uncapitalised("Glute Bridge") == "glute Bridge");
    CHECK(text::uncapitalised("TV set") == "TV set");
    CHECK(text::uncapitalised("A") == "A");
    CHECK(text::uncapitalised("").empty());
}

TEST_CASE("days and months have their names") {
    CHECK(text::day_name(day("2026-03-02")) == "Monday");
    CHECK(text::day_name(day("2026-11-22")) == "Sunday");
    CHECK(text::short_day_name(0) == "Mon");
    CHECK(text::short_day_name(6) == "Sun");
    CHECK(text::month_name(std::chrono::January) == "January");
    CHECK(text::short_month_name(std::chrono::December) == "Dec");
}

TEST_CASE("dates are told as precisely as asked") {
    CHECK(text::day_and_month(day("2026-02-01")) == "1 February");
    CHECK(text::short_date(day("2026-09-13")) == "13 Sep");
    CHECK(text::full_date(day("2025-12-31")) == "31 December 2025");
    CHECK(text::dates(day("2026-03-03"), day("2026-05-04")) == "3 March to 4 May 2026");
    CHECK(text::dates(day("2025-12-28"), day("2026-01-04")) == "28 December 2025 to 4 January 2026");
}

TEST_CASE("times are those of the wall clock") {
    CHECK(text::clock_time(hours{9} + minutes{5}) == "9:05");
    CHECK(text::clock_time(seconds{59}) == "0:00");
    CHECK(text::clock_time(hours{24}) == "24:00");
}

TEST_CASE("hours are told with what is left of them") {
    CHECK(text::hours_and_minutes(0.0) == "0 min");
    CHECK(text::hours_and_minutes(45 * 60) == "45 min");
    CHECK(text::hours_and_minutes(3 * 3600) == "3 h");
    CHECK(text::hours_and_minutes(3 * 3600 + 300) == "3 h 05");
    CHECK(text::hours_and_minutes(59.6 * 60) == "1 h");
}

TEST_CASE("a name from a date is the one that the calendar has for it") {
    CHECK(rc::check("of days and months", [] {
        const LocalDate date = day("2026-03-02") + std::chrono::days{*rc::gen::inRange(-20'000, 20'000)};
        const auto in_week = static_cast<std::size_t>((date - week_start(date)).count());
        RC_ASSERT(text::day_name(date).starts_with(text::short_day_name(in_week)));
        const auto month = std::chrono::year_month_day(date).month();
        RC_ASSERT(text::month_name(month).starts_with(text::short_month_name(month)));
        RC_ASSERT(text::full_date(date).starts_with(text::day_and_month(date) + " "));
        RC_ASSERT(text::day_and_month(date).starts_with(text::short_date(date)));
    }));
}
