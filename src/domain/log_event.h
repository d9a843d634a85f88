#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "motion/skeleton.h"

/// The event log: the one thing that is stored. Everything else (streak, history, what to go on with) is
/// derived.
namespace ingear::domain {

namespace logged {
struct SessionStarted {
    std::string routine;
    bool operator==(const SessionStarted&) const = default;
};
/// `set_index` into the routine's laid-out sets.
struct Rep {
    std::string exercise;
    motion::Side side;
    int set;
    int rep;
    int set_index;
    bool operator==(const Rep&) const = default;
};
struct RepUndone {
    std::string exercise;
    motion::Side side;
    int set;
    int rep;
    int set_index;
    bool operator==(const RepUndone&) const = default;
};
struct SetDone {
    std::string exercise;
    motion::Side side;
    int set;
    int reps;
    int set_index;
    bool operator==(const SetDone&) const = default;
};
/// Left for the next one with `reps` done, 0 or more: it is over but doesn't count as done.
struct SetSkipped {
    std::string exercise;
    motion::Side side;
    int set;
    int reps;
    int set_index;
    bool operator==(const SetSkipped&) const = default;
};
/// `reason`: "done", "finished_early", "pain".
struct SessionEnded {
    std::string reason;
    double seconds;
    bool operator==(const SessionEnded&) const = default;
};
/// Asked on the summary. `effort` 1 easy … 5 very hard; `pain` 0 … 10. Either may be skipped.
struct SessionRated {
    std::optional<int> effort;
    std::optional<int> pain;
    bool operator==(const SessionRated&) const = default;
};
/// The player's own target: sessions a week, 2 or 3.
struct TargetChanged {
    int sessions_a_week;
    bool operator==(const TargetChanged&) const = default;
};
}  // namespace logged

using LogBody =
    std::variant<logged::SessionStarted, logged::Rep, logged::RepUndone, logged::SetDone,
                 logged::SessionEnded, logged::SessionRated, logged::TargetChanged, logged::SetSkipped>;

struct LogEvent {
    std::string id;       ///< UUID
    Moment moment;        ///< instant and UTC offset; the local date follows
    std::string session;  ///< UUID of the session it belongs to, or ""
    LogBody body;

    bool operator==(const LogEvent&) const = default;
};

/// One set as it was done.
struct SetRecord {
    std::string exercise;
    motion::Side side = motion::Side::both;
    int set = 1;
    int reps = 0;
    bool complete = false;  ///< the set was finished, not left
    int set_index = 0;      ///< into the routine's laid-out sets
};

/// A session put together from its events.
struct SessionRecord {
    std::string id;
    Moment started_at;
    std::string routine;
    double seconds =
        0.0;  ///< pauses excluded; while unfinished, estimated from the events (long gaps left out)
    int reps = 0;
    std::vector<SetRecord> sets;  ///< those with at least one rep, in the routine's order
    std::string end_reason;       ///< "done", "finished_early", "pain", or "" while unfinished
    std::optional<int> effort, pain;
    Instant last_event{};
    int last_set_index = 0;  ///< where an unfinished one goes on: the set, and the reps counted in it
    int last_set_reps = 0;
    bool last_set_complete = false;  ///< that set is over (done or skipped): go on with the one after it

    /// Counts towards the week: it has ended, or was left long ago, with at least one set done.
    [[nodiscard]] bool counts(Instant now) const;
    /// Left in the middle, with something done, and recent enough (12 h) to be offered again.
    [[nodiscard]] bool can_go_on(Instant now) const;
};

/// Folds the events of one session into a record: in the order of their instants, those of the same instant
/// in the order given. An event that comes twice counts once.
[[nodiscard]] SessionRecord fold_session(const std::vector<LogEvent>& events);

}  // namespace ingear::domain
