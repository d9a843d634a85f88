#pragma once

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

/// Oldest first: at, utc_offset, payload.
inline constexpr const char* kTargetChanges = R"sql(
SELECT at, utc_offset, payload FROM event INDEXED BY event_overview
WHERE kind = 'target_changed' AND kind <> 'rep' ORDER BY at, seq)sql";

/// Pauses begun and ended, and answers about reserves, in no order: kind, at, utc_offset, payload.
inline constexpr const char* kStreakChoices = R"sql(
SELECT kind, at, utc_offset, payload FROM event INDEXED BY event_overview
WHERE kind IN ('pause_started', 'pause_ended', 'reserve_declined', 'reserve_accepted') AND kind <> 'rep')sql";

/// How many prompts, breaks and breaks that followed a prompt there are on the local days from ?1 to ?2
/// (counted from 1970-01-01). The bounds on `at` leave room for every time zone.
inline constexpr const char* kBreaksBetween = R"sql(
SELECT count(*) FILTER (WHERE kind = 'break_prompted'), count(*) FILTER (WHERE kind = 'break_done'),
  count(*) FILTER (WHERE kind = 'break_done' AND json_extract(payload, '$.followed_prompt'))
FROM event INDEXED BY event_overview
WHERE kind IN ('break_prompted', 'break_done') AND kind <> 'rep'
  AND at BETWEEN (?1 - 1) * 86400000 AND (?2 + 2) * 86400000
  AND (at + utc_offset * 1000) / 86400000 BETWEEN ?1 AND ?2)sql";

/// Breaks and self-tests by local day, as above: day, breaks, tests.
inline constexpr const char* kDeedsByDay = R"sql(
SELECT (at + utc_offset * 1000) / 86400000 AS day, count(*) FILTER (WHERE kind = 'break_done'),
  count(*) FILTER (WHERE kind = 'self_test_done')
FROM event INDEXED BY event_overview
WHERE kind IN ('break_done', 'self_test_done') AND kind <> 'rep'
  AND at BETWEEN (?1 - 1) * 86400000 AND (?2 + 2) * 86400000
  AND (at + utc_offset * 1000) / 86400000 BETWEEN ?1 AND ?2
GROUP BY day)sql";

/// Offers of breaks, and breaks, by local day: day, prompts, breaks.
inline constexpr const char* kBreaksByDay = R"sql(
SELECT (at + utc_offset * 1000) / 86400000 AS day, count(*) FILTER (WHERE kind = 'break_prompted'),
  count(*) FILTER (WHERE kind = 'break_done')
FROM event INDEXED BY event_overview
WHERE kind IN ('break_prompted', 'break_done') AND kind <> 'rep'
GROUP BY day)sql";

/// Sitting at the desk by the local day it began on: day, seconds.
inline constexpr const char* kSatByDay = R"sql(
SELECT (at + utc_offset * 1000) / 86400000 AS day, total(json_extract(payload, '$.seconds'))
FROM event INDEXED BY event_overview
WHERE kind = 'sat' AND kind <> 'rep'
GROUP BY day)sql";

/// The whole log in the order it was written: id, at, utc_offset, session, kind, payload.
inline constexpr const char* kEverything = R"sql(
SELECT id, at, utc_offset, session, kind, payload FROM event ORDER BY seq)sql";

/// Oldest first: at, utc_offset, session, payload.
inline constexpr const char* kPainRatings = R"sql(
SELECT at, utc_offset, session, payload FROM event INDEXED BY event_overview
WHERE kind = 'pain_rated' AND kind <> 'rep' AND at >= ? ORDER BY at, seq)sql";

/// Finished sets, neither undone nor skipped afterwards: session, exercise, side, set, reps, set_index.
inline constexpr const char* kSetsDone = R"sql(
SELECT done.session, json_extract(done.payload, '$.exercise'), json_extract(done.payload, '$.side'),
  json_extract(done.payload, '$.set'), done.reps, done.set_index
FROM event AS done INDEXED BY event_overview
WHERE done.kind = 'set_done' AND done.kind <> 'rep' AND done.reps > 0
  AND NOT EXISTS (
    SELECT 1 FROM event AS later INDEXED BY event_milestone
    WHERE later.session = done.session AND later.set_index = done.set_index
      AND later.kind IN ('set_done', 'set_skipped', 'rep_undone') AND later.kind <> 'rep'
      AND (later.at, later.seq) > (done.at, done.seq)))sql";

/// Sessions of which the player said how hard they were, by their newest answer.
inline constexpr const char* kSessionsRated = R"sql(
SELECT rated.session FROM event AS rated INDEXED BY event_overview
WHERE rated.kind = 'session_rated' AND rated.kind <> 'rep'
  AND json_extract(rated.payload, '$.effort') IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM event AS later INDEXED BY event_milestone
    WHERE later.session = rated.session AND later.kind = 'session_rated' AND later.kind <> 'rep'
      AND (later.at, later.seq) > (rated.at, rated.seq)))sql";

/// Oldest first: id, at, utc_offset, payload, session. Of one kind that isn't "rep".
inline constexpr const char* kEventsOfKind = R"sql(
SELECT id, at, utc_offset, payload, session FROM event INDEXED BY event_overview
WHERE kind = ? AND kind <> 'rep' ORDER BY at, seq)sql";

/// Oldest first: id, at, utc_offset, kind, payload.
inline constexpr const char* kDeskEvents = R"sql(
SELECT id, at, utc_offset, kind, payload FROM event INDEXED BY event_overview
WHERE kind IN ('break_prompted', 'break_done', 'break_skipped', 'sat', 'in_call') AND kind <> 'rep'
  AND at >= ? AND at < ? ORDER BY at, seq)sql";

}  // namespace ingear::storage::query
