#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/time.h"
#include "domain/catalogue/routine.h"
#include "domain/log/log_terms.h"
#include "motion/skeleton.h"

/// The event log: the one thing that is stored. Everything else (streak, history, what to go on with) is
/// derived.
namespace ingear::domain {

inline constexpr int kWorstPain = 10;

namespace logged {
/// What the session set out to do is told along, as routines change and some are composed for one day only.
struct SessionStarted {
    std::string routine;
    std::vector<RoutineItem> items{};  ///< empty in logs of the first version
    double rest = 0.0;                 ///< seconds between sets and exercises; 0 where there are no items
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
struct SessionEnded {
    EndReason reason;
    double seconds;
    bool operator==(const SessionEnded&) const = default;
};
/// Asked on the summary. `effort` 1 easy … 5 very hard; `pain` 0 … 10. Either may be skipped.
struct SessionRated {
    std::optional<int> effort;
    std::optional<int> pain;
    bool operator==(const SessionRated&) const = default;
};
/// A session logged by mistake: it counts for nothing until it is put back.
struct SessionRemoved {
    bool operator==(const SessionRemoved&) const = default;
};
/// Put back; of a removal at the same instant, it is the later one.
struct SessionRestored {
    bool operator==(const SessionRestored&) const = default;
};
/// The player's own target: sessions a week, 2 or 3.
struct TargetChanged {
    int sessions_a_week;
    bool operator==(const TargetChanged&) const = default;
};

/// The streak is paused from this event's local date to `until`, both included.
struct PauseStarted {
    PauseReason reason;
    LocalDate until;
    bool operator==(const PauseStarted&) const = default;
};
/// Ends every pause begun before it. The day it ends on is no longer paused.
struct PauseEnded {
    bool operator==(const PauseEnded&) const = default;
};
/// The reserve isn't to be spent on a missed week. `week`: its Monday.
struct ReserveDeclined {
    LocalDate week;
    bool operator==(const ReserveDeclined&) const = default;
};
/// The player knows that a reserve covers the week, and that is fine; takes a decline back.
struct ReserveAccepted {
    LocalDate week;
    bool operator==(const ReserveAccepted&) const = default;
};

/// The reminder to break up the sitting came up. `prompt`: a UUID.
struct BreakPrompted {
    std::string prompt;
    bool operator==(const BreakPrompted&) const = default;
};
/// `seconds` really spent. A break's own reps aren't logged, and it is no session.
struct BreakDone {
    std::string routine;
    double seconds;
    bool followed_prompt;
    bool operator==(const BreakDone&) const = default;
};
/// `prompt`: the one that was skipped, or "".
struct BreakSkipped {
    std::string prompt;
    bool operator==(const BreakSkipped&) const = default;
};

/// A stretch of sitting at the desk; the event's moment is its beginning.
struct Sat {
    double seconds;
    bool operator==(const Sat&) const = default;
};
/// A call (microphone or camera in use), likewise.
struct InCall {
    double seconds;
    bool operator==(const InCall&) const = default;
};

/// `test`: "single_leg_bridge", "trendelenburg", "chair_stand".
struct SelfTestDone {
    std::string test;
    motion::Side side;
    double value;
    SelfTestUnit unit;
    SelfTestEnd reason = SelfTestEnd::untold;
    bool operator==(const SelfTestDone&) const = default;
};
/// `level` 0 … 10; `place` in the player's words or "". With a session, it belongs to that one. `exercise`:
/// what was being done, or "" where that isn't told.
struct PainRated {
    motion::Side knee;
    int level;
    PainTime when;
    bool sharp;
    std::string place;
    std::string exercise = {};
    bool operator==(const PainRated&) const = default;
};
/// A lesson was read to its end and its question answered, rightly or not.
struct LessonDone {
    std::string lesson;
    bool operator==(const LessonDone&) const = default;
};
/// The player put a tip away for the day.
struct TipDismissed {
    std::string tip;
    bool operator==(const TipDismissed&) const = default;
};
/// The player came back in the week of this Monday: so it was as far as was known when the event was written.
/// Written by the journal as sessions are recorded, so that a session that turns up later, for the week in
/// between, takes nothing back.
struct CameBack {
    LocalDate week;
    bool operator==(const CameBack&) const = default;
};
/// The questions about red flags were answered: `flags` are the ids of those that apply (see safety.h). Any
/// of them locks exercise until `LockLifted`, or until a later answer without one.
struct RedFlagsAnswered {
    std::vector<std::string> flags{};
    bool operator==(const RedFlagsAnswered&) const = default;
};
/// The player knows the advice and deliberately takes up exercise again.
struct LockLifted {
    bool operator==(const LockLifted&) const = default;
};
/// In a session: the rest of an exercise was left for another one, or for none (""). `set_index`: the set in
/// which that was; what comes instead follows it, and moves the sets after it.
struct ExerciseSwapped {
    std::string exercise;
    int set_index;
    bool operator==(const ExerciseSwapped&) const = default;
};
}  // namespace logged

using LogBody =
    std::variant<logged::SessionStarted, logged::Rep, logged::RepUndone, logged::SetDone,
                 logged::SessionEnded, logged::SessionRated, logged::TargetChanged, logged::SetSkipped,
                 logged::SessionRemoved, logged::SessionRestored, logged::PauseStarted, logged::PauseEnded,
                 logged::ReserveDeclined, logged::ReserveAccepted, logged::BreakPrompted, logged::BreakDone,
                 logged::BreakSkipped, logged::SelfTestDone, logged::PainRated, logged::Sat, logged::InCall,
                 logged::LessonDone, logged::TipDismissed, logged::RedFlagsAnswered, logged::LockLifted,
                 logged::ExerciseSwapped, logged::CameBack>;

/// The kinds of events, in the order of LogBody's alternatives.
enum class EventKind {
    session_started,
    rep,
    rep_undone,
    set_done,
    session_ended,
    session_rated,
    target_changed,
    set_skipped,
    session_removed,
    session_restored,
    pause_started,
    pause_ended,
    reserve_declined,
    reserve_accepted,
    break_prompted,
    break_done,
    break_skipped,
    self_test_done,
    pain_rated,
    sat,
    in_call,
    lesson_done,
    tip_dismissed,
    red_flags_answered,
    lock_lifted,
    exercise_swapped,
    came_back,
};
inline constexpr std::size_t kEventKinds = static_cast<std::size_t>(EventKind::came_back) + 1;
static_assert(kEventKinds == std::variant_size_v<LogBody>);
[[nodiscard]] constexpr EventKind kind_of(const LogBody& body) {
    return static_cast<EventKind>(body.index());
}

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

/// An exercise that hurt while it was done.
struct ExercisePain {
    std::string exercise;
    int level = 0;       ///< 0 … 10
    bool sharp = false;  ///< at any number; a session that was ended because it hurt tells of one
    bool operator==(const ExercisePain&) const = default;
};

/// A session put together from its events.
struct SessionRecord {
    std::string id;
    Moment started_at;
    std::string routine;
    std::vector<RoutineItem> planned;  ///< what it set out to do; empty in logs of the first version
    double rest = 0.0;                 ///< planned seconds between sets and exercises
    double seconds =
        0.0;  ///< pauses excluded; while unfinished, estimated from the events (long gaps left out)
    int reps = 0;
    std::vector<SetRecord> sets;          ///< those with at least one rep, in the routine's order
    std::optional<EndReason> end_reason;  ///< none while unfinished
    std::optional<int> effort, pain;
    /// What hurt in it. Where a rating doesn't tell the exercise, it is the one whose set was running then.
    std::vector<ExercisePain> pains{};
    std::vector<logged::ExerciseSwapped> swaps{};  ///< in the order in which they were made
    Instant last_event{};
    int last_set_index = 0;  ///< where an unfinished one goes on: the set, and the reps counted in it
    int last_set_reps = 0;
    bool last_set_complete = false;  ///< that set is over (done or skipped): go on with the one after it
    bool removed = false;            ///< logged by mistake: counts for nothing

    /// Counts towards the week: it has ended, or was left long ago, with at least one set done.
    [[nodiscard]] bool counts(Instant now) const;
    /// Left in the middle, with something done, and recent enough (12 h) to be offered again.
    [[nodiscard]] bool can_go_on(Instant now) const;
};

/// Folds the events of one session into a record: in the order of their instants, those of the same instant
/// in the order given. An event that comes twice counts once.
[[nodiscard]] SessionRecord fold_session(const std::vector<LogEvent>& events);

}  // namespace ingear::domain
