#include "journal/record.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/uuid.h"
#include "domain/rewards/accomplishments.h"
#include "domain/streak/pauses.h"
#include "journal/sessions.h"
#include "journal/streak.h"
#include "storage/store.h"

namespace ingear::journal {

namespace {

using domain::EventKind;
using domain::LogEvent;
namespace logged = domain::logged;

bool brings_a_session(const LogEvent& event) {
    return std::holds_alternative<logged::SessionStarted>(event.body) ||
           std::holds_alternative<logged::SessionRestored>(event.body);
}
bool ends_a_session(const LogEvent& event) {
    return std::holds_alternative<logged::SessionEnded>(event.body);
}

/// Appends an event that follows from others.
Result<void> note(storage::Store& store, const Moment& moment, domain::LogBody body) {
    const LogEvent event{new_uuid(), moment, "", std::move(body)};
    return store.append({&event, 1});
}

/// Writes down the weeks in which the player came back as the log has it at that moment.
Result<void> note_returns(storage::Store& store, const Moment& moment) {
    INGEAR_TRY(const auto dates, session_dates(store, moment.at));
    constexpr std::array<EventKind, 1> kNotes{EventKind::came_back};
    INGEAR_TRY(const auto notes, store.events_of_kinds(kNotes));
    std::set<LocalDate> noted;
    for (const LogEvent& event : notes) noted.insert(std::get<logged::CameBack>(event.body).week);
    for (const LocalDate week : domain::weeks_of_return(dates))
        if (!noted.contains(week)) INGEAR_TRY_DO(note(store, moment, logged::CameBack{week}));
    return {};
}

/// Whether one of the sessions that these events end counts.
Result<bool> any_counts(storage::Store& store, std::span<const LogEvent> events, const Moment& now) {
    for (const LogEvent& event : events) {
        if (!ends_a_session(event)) continue;
        INGEAR_TRY(const auto ended, session(store, event.session));
        if (ended && ended->counts(now.at)) return true;
    }
    return false;
}

Result<void> end_pause(storage::Store& store, const Moment& now) {
    INGEAR_TRY(const auto history, streak_history(store, now));
    if (!domain::Pauses(history.pauses, history.pause_ends).on(now.local_date())) return {};
    return note(store, now, logged::PauseEnded{});
}

}  // namespace

Result<void> record(storage::Store& store, std::span<const LogEvent> events, const Moment& now) {
    const bool brings = std::ranges::any_of(events, brings_a_session);
    const bool ends = std::ranges::any_of(events, ends_a_session);
    if (!brings && !ends) return store.append(events);
    return store.in_one_transaction([&]() -> Result<void> {
        if (brings) INGEAR_TRY_DO(note_returns(store, events.front().moment));
        INGEAR_TRY_DO(store.append(events));
        if (!ends) return {};
        INGEAR_TRY_DO(note_returns(store, events.back().moment));
        INGEAR_TRY(const bool counts, any_counts(store, events, now));
        return counts ? end_pause(store, now) : Result<void>{};
    });
}

}  // namespace ingear::journal
