#pragma once

#include <span>
#include <vector>

#include "domain/programme/programme.h"
#include "domain/session/plan.h"

namespace ingear::domain {

/// A pain rating with when it was given and the session it was given in, or "".
struct PainNote {
    Moment moment;
    std::string session;
    logged::PainRated rating;
};

/// For so long a note without a session belongs to the one before it.
inline constexpr std::chrono::hours kBelongsWithin{36};

/// Whether a session tells the programme something: it counts, and has begun.
[[nodiscard]] bool tells(const SessionRecord& session, Instant now);

/// Sessions as the programme judges them, oldest first; those that don't count are left out. A note without
/// a session belongs to the last one that began before it, if that is less than 36 hours ago.
///
/// A session that was stopped because it hurt counts as one with a sharp pain.
///
/// Pain is lasting when an `after` note, an hour or more after the session's end, is still above the usual,
/// or when a `next_morning` note is 2 or more above it. The usual is what was noted before the session; else
/// the lowest of what sessions and the days around them were rated in the four weeks before it, else none. A
/// morning after is never the usual: who hurts after every session would never be told so.
///
/// What lies ahead of `now` counts for nothing until it comes.
[[nodiscard]] std::vector<PastSession> past_sessions(const Catalogue& catalogue,
                                                     std::span<const SessionRecord> sessions,
                                                     std::span<const PainNote> notes, Instant now);

/// What a session is composed from.
struct TrainingHistory {
    std::vector<PastSession> sessions;        ///< the newest ones, any order
    int earlier = 0;                          ///< how many came before those
    std::vector<std::string> red_flags = {};  ///< that lock exercise
};

/// So many of the newest sessions are worth reading for it: some of them may not count.
inline constexpr int kSessionsToRead = kSessionsThatTell + 2;

/// `count`: how many sessions count, of all time.
[[nodiscard]] TrainingHistory training_history(const Catalogue& catalogue,
                                               std::span<const SessionRecord> newest,
                                               std::span<const PainNote> notes, int count, Instant now);

}  // namespace ingear::domain
