#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "motion/skeleton.h"

/// The event log: the one thing that is stored. Everything else (streak, history, what to go on with) is derived.
namespace ingear::domain {

namespace logged {
struct SessionStarted { std::string routine; bool operator==(const SessionStarted&) const = default; };
/// `set_index` into the routine's laid-out sets.
struct Rep { std::string exercise; motion::Side side; int set; int rep; int set_index; bool operator==(const Rep&) const = default; };
struct RepUndone { std::string exercise; motion::Side side; int set; int rep; int set_index; bool operator==(const RepUndone&) const = default; };
struct SetDone { std::string exercise; motion::Side side; int set; int reps; int set_index; bool operator==(const SetDone&) const = default; };
/// `reason`: "done", "finished_early", "pain".
struct SessionEnded { std::string reason; double seconds; bool operator==(const SessionEnded&) const = default; };
/// Asked on the summary. `effort` 1 easy … 5 very hard; `pain` 0 … 10. Either may be skipped.
struct SessionRated { std::optional<int> effort; std::optional<int> pain; bool operator==(const SessionRated&) const = default; };
/// The player's own target: sessions a week, 2 or 3.
struct TargetChanged { int sessions_a_week; bool operator==(const TargetChanged&) const = default; };
}  // namespace logged

using LogBody = std::variant<logged::SessionStarted, logged::Rep, logged::RepUndone, logged::SetDone,
                             logged::SessionEnded, logged::SessionRated, logged::TargetChanged>;

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
};

/// A session put together from its events.
struct SessionRecord {
    std::string id;
    Moment started_at;
    std::string routine;
    double seconds = 0.0;
    int reps = 0;
    std::vector<SetRecord> sets;
    std::string end_reason;  ///< "done", "finished_early", "pain", or "" while unfinished
    std::optional<int> effort, pain;
    Instant last_event{};
    int last_set_index = 0;  ///< where an unfinished one goes on: the set, and the reps counted in it
    int last_set_reps = 0;
    bool last_set_complete = false;

    /// Counts towards the week: it has ended, or was left long ago, with at least one set done.
    [[nodiscard]] bool counts(Instant now) const;
    /// Left in the middle and recent enough (12 h) to be offered again.
    [[nodiscard]] bool can_go_on(Instant now) const;
};

/// Folds the events of one session, in the order of their instants, into a record.
[[nodiscard]] SessionRecord fold_session(const std::vector<LogEvent>& events);

}  // namespace ingear::domain
