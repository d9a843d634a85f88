#include "domain/log/history.h"

#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;

namespace {

LocalDate day(const char* text) {
    return parse_date(text).value();
}

}  // namespace

TEST_CASE("a week goes from Monday to Sunday and counts its sessions by day") {
    const auto marks = week_marks(
        {day("2026-01-01"), day("2025-12-29"), day("2026-01-01"), day("2025-12-28")}, day("2026-01-02"));
    CHECK(marks[0] == DayMark{day("2025-12-29"), 1, false, false});
    CHECK(marks[1].sessions == 0);
    CHECK(marks[3].sessions == 2);
    CHECK(marks[4] == DayMark{day("2026-01-02"), 0, true, false});
    CHECK(marks[6] == DayMark{day("2026-01-04"), 0, false, true});
}
