#include "journal/progress.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "journal/sessions.h"
#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

namespace {

/// What happened at the desk by day: many events, of which only how many and how long is needed.
Result<std::vector<domain::DeskCount>> desk_counts(storage::Store& store) {
    std::vector<domain::DeskCount> counts;
    INGEAR_TRY(const auto prompts, store.counts_by_day(EventKind::break_prompted));
    for (const storage::DayCount& day : prompts) counts.push_back({day.date, day.events, 0, 0.0});
    INGEAR_TRY(const auto breaks, store.counts_by_day(EventKind::break_done));
    for (const storage::DayCount& day : breaks) counts.push_back({day.date, 0, day.events, 0.0});
    INGEAR_TRY(const auto sat, store.seconds_by_day(EventKind::sat));
    for (const storage::DayCount& day : sat) counts.push_back({day.date, 0, 0, day.seconds});
    return counts;
}

}  // namespace

Result<domain::ProgressTrend> ProgressQuery::answer(storage::Store& store, const Moment& now) const {
    constexpr std::array<EventKind, 3> kOthers{EventKind::pain_rated, EventKind::self_test_done,
                                               EventKind::target_changed};
    INGEAR_TRY(auto events, events_of_sessions(store));
    INGEAR_TRY(auto others, store.events_of_kinds(kOthers));
    std::ranges::move(others, std::back_inserter(events));
    domain::ProgressLog log = domain::progress_log_of(events);
    INGEAR_TRY(log.desk, desk_counts(store));
    return domain::make_progress(*catalogue, log, now);
}

}  // namespace ingear::journal
