#include "journal/year.h"

#include <map>

#include "journal/streak.h"
#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

Result<Year> YearQuery::answer(storage::Store& store, const Moment& now) const {
    using namespace std::chrono;
    // The calendar shows whole weeks, Monday to Sunday.
    const LocalDate first = week_start(LocalDate{std::chrono::year{year} / January / 1});
    const LocalDate last = week_start(LocalDate{std::chrono::year{year} / December / 31}) + days{6};
    Year found{year, {}, {}};
    INGEAR_TRY(found.history, streak_history(store, now));
    INGEAR_TRY(const auto breaks, store.counts_by_day(EventKind::break_done, first, last));
    INGEAR_TRY(const auto tests, store.counts_by_day(EventKind::self_test_done, first, last));
    std::map<LocalDate, DayAccomplishments> by_day;
    for (const storage::DayCount& day : breaks) by_day[day.date].breaks = day.events;
    for (const storage::DayCount& day : tests) by_day[day.date].tests = day.events;
    for (auto& [date, accomplishments] : by_day) {
        accomplishments.date = date;
        found.accomplishments.push_back(accomplishments);
    }
    return found;
}

}  // namespace ingear::journal
