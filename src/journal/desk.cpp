#include "journal/desk.h"

#include <array>

#include "storage/store.h"

namespace ingear::journal {

using domain::EventKind;

namespace {

/// An event of this very moment is among those before it.
constexpr std::chrono::milliseconds kAtOnce{1};

}  // namespace

Result<std::vector<domain::LogEvent>> DeskQuery::answer(storage::Store& store, const Moment& now) const {
    constexpr std::array<EventKind, 5> kKinds{EventKind::break_prompted, EventKind::break_done,
                                              EventKind::break_skipped, EventKind::sat, EventKind::in_call};
    return store.events_of_kinds(kKinds, domain::desk_weeks_begin(now), now.at + kAtOnce);
}

Result<Seconds> sat_today(storage::Store& store, const Moment& now) {
    constexpr std::array<EventKind, 1> kKinds{EventKind::sat};
    const Instant midnight =
        now.at - std::chrono::duration_cast<std::chrono::milliseconds>(now.local_time_of_day());
    INGEAR_TRY(const auto events, store.events_of_kinds(kKinds, midnight, now.at + kAtOnce));
    Seconds sat{0.0};
    for (const domain::LogEvent& event : events)
        sat += Seconds{std::get<domain::logged::Sat>(event.body).seconds};
    return sat;
}

}  // namespace ingear::journal
