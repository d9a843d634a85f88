#pragma once

#include <memory>
#include <stdexcept>
#include <vector>

#include "content/catalogue_loader.h"
#include "domain/session/plan.h"
#include "journal/journal.h"
#include "journal/record.h"
#include "journal/whole_session.h"
#include "storage/event_codec.h"
#include "support/places.h"

namespace ingear::screens::testing {

/// The exercises that come with the game.
inline std::shared_ptr<const domain::Catalogue> catalogue() {
    static const auto loaded = std::make_shared<const domain::Catalogue>(
        content::load_catalogue(places::source() / "assets").catalogue);
    return loaded;
}

inline domain::SessionPlan first_steps() {
    return domain::plan_session(*catalogue(), *catalogue()->routine("first_steps")).value();
}

/// A moment as its own wall clock shows it.
inline Moment at(const char* rfc3339) {
    return parse_rfc3339(rfc3339).value().moment;
}

/// A session done to its end.
inline domain::SessionRecord done_session(const char* id, const Moment& start) {
    domain::SessionRecord record;
    record.id = id;
    record.started_at = start;
    record.routine = "first_steps";
    record.seconds = 540.0;
    record.reps = 50;
    record.end_reason = domain::EndReason::done;
    record.sets = {{"glute_bridge", motion::Side::both, 1, 10, true, 0}};
    record.last_event = start.at + std::chrono::minutes(9);
    return record;
}

/// The same as the log tells it: every set of the first steps.
inline std::vector<domain::LogEvent> session_events(const char* id, const Moment& start) {
    auto events = journal::whole_session(first_steps(), *catalogue(), start, std::nullopt, std::nullopt);
    for (domain::LogEvent& event : events) event.session = id;
    return events;
}

/// A log in memory with these events in it, recorded by then.
inline std::unique_ptr<storage::Store> log_of(const std::vector<domain::LogEvent>& events,
                                              const Moment& now) {
    auto store = storage::Store::in_memory();
    if (!journal::record(*store, events, now)) throw std::runtime_error("a log in memory can't be written");
    return store;
}

/// What a log of these events tells at that moment.
inline journal::Snapshot snapshot_of(const std::vector<domain::LogEvent>& events, const Moment& now) {
    return journal::SnapshotQuery{}.answer(*log_of(events, now), now).value();
}

/// Everything in a log in memory, in the order it was written.
inline std::vector<domain::LogEvent> events_in(const journal::Journal& journal) {
    std::vector<domain::LogEvent> events;
    const auto take = [&](const storage::StoredEvent& event) {
        events.push_back(
            {event.id, event.moment, event.session, storage::decode(event.kind, event.payload).value()});
    };
    if (!journal.in_memory()->read_all(take)) throw std::runtime_error("a log in memory can't be read");
    return events;
}

}  // namespace ingear::screens::testing
