#pragma once

#include <cstddef>
#include <string>

/// The statements of the store, in one place so that a test can ask SQLite how it would run them: none but
/// the one for a single session's events may touch the rows of reps. `kind <> 'rep'` beside another condition
/// on the kind looks idle, but it is what lets SQLite use the indexes that hold no reps.
namespace ingear::storage::query {

inline constexpr const char* kInsert = R"sql(
INSERT INTO event (id, at, utc_offset, local_date, kind, session, payload, set_index, reps)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING)sql";

inline constexpr const char* kEventsOfSession = R"sql(
SELECT id, at, utc_offset, kind, payload FROM event WHERE session = ? ORDER BY at, seq)sql";

/// Newest first: session. A session begins where its last start says, should there be several. One that was
/// removed and not put back since is left out.
inline constexpr const char* kSessionsNewestFirst = R"sql(
SELECT start.session
FROM event AS start INDEXED BY event_overview
WHERE start.kind = 'session_started' AND start.kind <> 'rep' AND start.session <> '' AND start.at < ?
  AND start.session NOT IN (
    SELECT gone.session FROM event AS gone INDEXED BY event_overview
    WHERE gone.kind = 'session_removed' AND gone.kind <> 'rep' AND NOT EXISTS (
      SELECT 1 FROM event AS back INDEXED BY event_milestone
      WHERE back.session = gone.session AND back.kind = 'session_restored' AND back.kind <> 'rep'
        AND back.at >= gone.at))
  AND NOT EXISTS (
    SELECT 1 FROM event AS again INDEXED BY event_milestone
    WHERE again.session = start.session AND again.kind = 'session_started' AND again.kind <> 'rep'
      AND (again.at, again.seq) > (start.at, start.seq))
ORDER BY start.at DESC, start.seq DESC LIMIT ?)sql";

/// Sessions with a set that was done and neither undone nor skipped afterwards, and that weren't removed, as
/// domain::fold_session would find: session, at, utc_offset, ended. To be followed by an order.
inline constexpr const char* kSessionsWithASetDone = R"sql(
SELECT start.session, start.at, start.utc_offset,
  EXISTS (
    SELECT 1 FROM event AS ending INDEXED BY event_milestone
    WHERE ending.session = start.session AND ending.kind = 'session_ended' AND ending.kind <> 'rep')
FROM event AS start INDEXED BY event_overview
WHERE start.kind = 'session_started' AND start.kind <> 'rep' AND start.session <> ''
  AND start.session NOT IN (
    SELECT gone.session FROM event AS gone INDEXED BY event_overview
    WHERE gone.kind = 'session_removed' AND gone.kind <> 'rep' AND NOT EXISTS (
      SELECT 1 FROM event AS back INDEXED BY event_milestone
      WHERE back.session = gone.session AND back.kind = 'session_restored' AND back.kind <> 'rep'
        AND back.at >= gone.at))
  AND NOT EXISTS (
    SELECT 1 FROM event AS again INDEXED BY event_milestone
    WHERE again.session = start.session AND again.kind = 'session_started' AND again.kind <> 'rep'
      AND (again.at, again.seq) > (start.at, start.seq))
  AND EXISTS (
    SELECT 1 FROM event AS done INDEXED BY event_milestone
    WHERE done.session = start.session AND done.kind = 'set_done' AND done.kind <> 'rep' AND done.reps > 0
      AND NOT EXISTS (
        SELECT 1 FROM event AS later INDEXED BY event_milestone
        WHERE later.session = done.session AND later.set_index = done.set_index
          AND later.kind IN ('set_done', 'set_skipped', 'rep_undone') AND later.kind <> 'rep'
          AND (later.kind <> 'set_done' OR later.reps <= 0)
          AND (later.at, later.seq) > (done.at, done.seq))))sql";
inline constexpr const char* kOldestFirst = " ORDER BY start.at, start.seq";
inline constexpr const char* kNewestFirst = " ORDER BY start.at DESC, start.seq DESC";

/// The whole log in the order it was written: id, at, utc_offset, session, kind, payload.
inline constexpr const char* kEverything = R"sql(
SELECT id, at, utc_offset, session, kind, payload FROM event ORDER BY seq)sql";

/// Ids and moments of one kind that isn't "rep": id, at, utc_offset.
inline constexpr const char* kMomentsOfKind = R"sql(
SELECT id, at, utc_offset FROM event INDEXED BY event_overview WHERE kind = ? AND kind <> 'rep')sql";

/// Events of so many kinds, none of them "rep", from one instant to before another, oldest first: id, at,
/// utc_offset, session, kind, payload.
inline std::string events_of_kinds(std::size_t kinds) {
    std::string marks = "?";
    for (std::size_t i = 1; i < kinds; ++i) marks += ", ?";
    return "SELECT id, at, utc_offset, session, kind, payload FROM event INDEXED BY event_overview\n"
           "WHERE kind IN (" +
           marks + ") AND kind <> 'rep' AND at >= ? AND at < ? ORDER BY at, seq";
}

/// Events of kind ?1 by local day (counted from 1970-01-01), from ?2 to ?3: day, events. The bounds on `at`
/// leave room for every time zone.
inline constexpr const char* kCountsByDay = R"sql(
SELECT (at + utc_offset * 1000) / 86400000 AS day, count(*)
FROM event INDEXED BY event_overview
WHERE kind = ?1 AND kind <> 'rep' AND at BETWEEN (?2 - 1) * 86400000 AND (?3 + 2) * 86400000
  AND (at + utc_offset * 1000) / 86400000 BETWEEN ?2 AND ?3
GROUP BY day)sql";

/// The same of all time, with the seconds that they tell of: day, events, seconds.
inline constexpr const char* kSecondsByDay = R"sql(
SELECT (at + utc_offset * 1000) / 86400000 AS day, count(*), total(json_extract(payload, '$.seconds'))
FROM event INDEXED BY event_overview
WHERE kind = ?1 AND kind <> 'rep'
GROUP BY day)sql";

}  // namespace ingear::storage::query
