#include "storage/progress_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <map>

#include "storage/event_codec.h"
#include "storage/queries.h"

namespace ingear::storage {

namespace {

using domain::EventKind;
using domain::LogEvent;
namespace logged = domain::logged;

template <class Take>
void for_each(SQLite::Database& database, EventKind kind, Take take) {
    SQLite::Statement row(database, query::kEventsOfKind);
    row.bind(1, std::string(to_string(kind)));
    while (row.executeStep()) {
        auto body = decode(kind, row.getColumn(3).getString());
        if (!body) continue;
        const Moment moment{Instant{std::chrono::milliseconds{row.getColumn(1).getInt64()}},
                            UtcOffset{row.getColumn(2).getInt64()}};
        take(LogEvent{row.getColumn(0).getString(), moment, row.getColumn(4).getString(), std::move(*body)});
    }
}

/// What its reps would add nothing to: done to the end, so that every set of it is done or skipped.
bool tells_all(const std::vector<LogEvent>& events) {
    const bool undone = std::ranges::any_of(
        events, [](const LogEvent& event) { return std::holds_alternative<logged::RepUndone>(event.body); });
    return !undone && std::ranges::any_of(events, [](const LogEvent& event) {
        const auto* ended = std::get_if<logged::SessionEnded>(&event.body);
        return ended && ended->reason == domain::EndReason::done;
    });
}

void read_sessions(SQLite::Database& database, domain::ProgressLog& log,
                   const std::function<domain::SessionRecord(const std::string&)>& whole) {
    std::map<std::string, std::vector<LogEvent>> by_session;
    for_each(database, EventKind::session_started, [&](LogEvent event) {
        if (!event.session.empty()) by_session[event.session].push_back(std::move(event));
    });
    for (const EventKind kind :
         {EventKind::rep_undone, EventKind::set_skipped, EventKind::set_done, EventKind::session_ended,
          EventKind::session_rated, EventKind::session_removed, EventKind::session_restored}) {
        for_each(database, kind, [&](LogEvent event) {
            const auto found = by_session.find(event.session);
            if (found != by_session.end()) found->second.push_back(std::move(event));
        });
    }
    for (const auto& [id, events] : by_session)
        log.sessions.push_back(tells_all(events) ? domain::fold_session(events) : whole(id));
}

void read_desk(SQLite::Database& database, domain::ProgressLog& log) {
    const auto day_of = [](const SQLite::Statement& row) {
        return LocalDate{std::chrono::days{row.getColumn(0).getInt()}};
    };
    SQLite::Statement counts(database, query::kBreaksByDay);
    while (counts.executeStep())
        log.desk.push_back({day_of(counts), counts.getColumn(1).getInt(), counts.getColumn(2).getInt(), 0.0});
    SQLite::Statement sat(database, query::kSatByDay);
    while (sat.executeStep()) log.desk.push_back({day_of(sat), 0, 0, sat.getColumn(1).getDouble()});
}

}  // namespace

domain::ProgressLog read_progress(SQLite::Database& database,
                                  const std::function<domain::SessionRecord(const std::string&)>& whole) {
    domain::ProgressLog log;
    read_sessions(database, log, whole);
    read_desk(database, log);
    for_each(database, EventKind::pain_rated, [&](const LogEvent& event) {
        log.pain.push_back({event.moment, event.session, std::get<logged::PainRated>(event.body)});
    });
    for_each(database, EventKind::self_test_done,
             [&](LogEvent event) { log.self_tests.push_back(std::move(event)); });
    for_each(database, EventKind::target_changed, [&](const LogEvent& event) {
        log.targets.push_back({event.moment.local_date(),
                               std::get<logged::TargetChanged>(event.body).sessions_a_week, event.moment.at});
    });
    return log;
}

}  // namespace ingear::storage
