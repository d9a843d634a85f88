#include "storage/deeds_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <unordered_map>

#include "storage/event_codec.h"
#include "storage/queries.h"

namespace ingear::storage {

namespace {

using domain::EventKind;

Moment moment_in(const SQLite::Statement& row, int at_column, int offset_column) {
    return {Instant{std::chrono::milliseconds{row.getColumn(at_column).getInt64()}},
            UtcOffset{row.getColumn(offset_column).getInt64()}};
}

using SessionPlaces =
    std::unordered_map<std::string, std::size_t>;  // by id, into the accomplishments' sessions

SessionPlaces read_sessions(SQLite::Database& database, domain::Accomplishments& accomplishments,
                            const std::function<bool(const SQLite::Statement&)>& counts) {
    SessionPlaces places;
    SQLite::Statement row(database, std::string(query::kSessionsWithASetDone) + query::kOldestFirst);
    while (row.executeStep()) {
        if (!counts(row)) continue;
        places.emplace(row.getColumn(0).getString(), accomplishments.sessions.size());
        accomplishments.sessions.push_back({row.getColumn(0).getString(), moment_in(row, 1, 2), {}, false});
    }
    return places;
}

void read_sets(SQLite::Database& database, domain::Accomplishments& accomplishments,
               const SessionPlaces& places) {
    SQLite::Statement row(database, query::kSetsDone);
    while (row.executeStep()) {
        const auto place = places.find(row.getColumn(0).getString());
        if (place == places.end()) continue;
        const auto side = motion::side_from(row.getColumn(2).getString());
        if (!side) continue;
        accomplishments.sessions[place->second].sets.push_back(
            {row.getColumn(1).getString(), *side, row.getColumn(3).getInt(), row.getColumn(4).getInt(), true,
             row.getColumn(5).getInt()});
    }
}

/// Many: their payload says nothing that is needed.
void read_breaks(SQLite::Database& database, domain::Accomplishments& accomplishments) {
    SQLite::Statement row(database, query::kEventsOfKind);
    row.bind(1, std::string(to_string(EventKind::break_done)));
    while (row.executeStep())
        accomplishments.breaks.push_back({row.getColumn(0).getString(), moment_in(row, 1, 2)});
}

/// Self-tests, pauses, targets, what was said about reserves, and when the player had come back.
std::vector<domain::LogEvent> rare_events(SQLite::Database& database) {
    std::vector<domain::LogEvent> events;
    for (const EventKind kind : {EventKind::self_test_done, EventKind::pause_started, EventKind::pause_ended,
                                 EventKind::target_changed, EventKind::reserve_declined,
                                 EventKind::reserve_accepted, EventKind::came_back}) {
        SQLite::Statement row(database, query::kEventsOfKind);
        row.bind(1, std::string(to_string(kind)));
        while (row.executeStep()) {
            auto body = decode(kind, row.getColumn(3).getString());
            if (body)
                events.push_back({row.getColumn(0).getString(), moment_in(row, 1, 2), "", std::move(*body)});
        }
    }
    return events;
}

}  // namespace

domain::Accomplishments read_deeds(SQLite::Database& database,
                                   const std::function<bool(const SQLite::Statement&)>& counts) {
    domain::Accomplishments accomplishments;
    const SessionPlaces places = read_sessions(database, accomplishments, counts);
    read_sets(database, accomplishments, places);

    SQLite::Statement rated(database, query::kSessionsRated);
    while (rated.executeStep()) {
        const auto place = places.find(rated.getColumn(0).getString());
        if (place != places.end()) accomplishments.sessions[place->second].rated = true;
    }
    read_breaks(database, accomplishments);
    domain::add_other_deeds(accomplishments, rare_events(database));
    return accomplishments;
}

}  // namespace ingear::storage
