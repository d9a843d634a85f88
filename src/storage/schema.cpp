#include "storage/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "storage/store.h"

namespace ingear::storage {

namespace {

struct Migration {
    int to;  ///< user_version afterwards
    std::string_view what;
    const char* sql;
};

/// How a file becomes this version's, step by step. A step that has been released is never changed: add
/// another one, and raise Store::kSchemaVersion.
constexpr std::array kMigrations{
    Migration{1, "the event log",
              // One row an event. `seq` keeps the order of events of the same millisecond. Most rows are
              // reps, and no overview needs them: event_overview holds all the others, by time within a kind,
              // and event_milestone by session, with what tells whether a set was done in the end.
              R"sql(
CREATE TABLE event (
    seq        INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,                 -- UUID
    at         INTEGER NOT NULL,                     -- milliseconds since 1970-01-01, UTC
    utc_offset INTEGER NOT NULL,                     -- seconds, local time minus UTC
    local_date TEXT NOT NULL,                        -- YYYY-MM-DD
    kind       TEXT NOT NULL,
    session    TEXT NOT NULL,                        -- UUID, or '' where it belongs to none
    payload    TEXT NOT NULL,                        -- JSON object
    -- Copies for the indexes (a generated column would keep them from covering a query).
    set_index  INTEGER CHECK (set_index IS json_extract(payload, '$.set_index')),
    reps       INTEGER CHECK (reps IS json_extract(payload, '$.reps'))
) STRICT;
CREATE INDEX event_session ON event (session, at);
CREATE INDEX event_overview ON event (kind, at, seq, session, utc_offset) WHERE kind <> 'rep';
CREATE INDEX event_milestone ON event (session, kind, set_index, at, seq, reps) WHERE kind <> 'rep';
)sql"},
};
static_assert(kMigrations.back().to == Store::kSchemaVersion);

int pragma_value(SQLite::Database& database, const char* pragma) {
    return database.execAndGet(fmt::format("PRAGMA {}", pragma)).getInt();
}

bool has_our_tables(SQLite::Database& database) {
    constexpr int kObjects = 4;
    return database
               .execAndGet(
                   "SELECT count(*) FROM sqlite_schema"
                   " WHERE name IN ('event', 'event_session', 'event_overview', 'event_milestone')")
               .getInt() == kObjects;
}

}  // namespace

int schema_version(SQLite::Database& database) {
    return pragma_value(database, "user_version");
}

SchemaState schema_state(SQLite::Database& database) {
    // One snapshot for all three looks: another process may be making the tables meanwhile.
    const SQLite::Transaction snapshot(database);
    const int version = schema_version(database);
    const int application = pragma_value(database, "application_id");
    const bool bare = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
    if (version == 0 && application == 0 && bare) return SchemaState::empty;
    if (application != kApplicationId || version < 1) return SchemaState::foreign;
    if (version > Store::kSchemaVersion) return SchemaState::newer;
    if (version < Store::kSchemaVersion) return SchemaState::older;
    return has_our_tables(database) ? SchemaState::current : SchemaState::foreign;
}

void migrate(SQLite::Database& database) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int version = schema_version(database);
    for (const Migration& step : kMigrations) {
        if (step.to <= version) continue;
        database.exec(step.sql);
        database.exec(fmt::format("PRAGMA user_version = {}", step.to));
    }
    database.exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
    transaction.commit();
}

}  // namespace ingear::storage
