#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "domain/plan.h"

/// A session as a deterministic state machine: time and commands go in, events come out. Deadlines, not tick counts:
/// however the time is cut into frames, the same events come at the same times.
namespace ingear::domain {

namespace event {
struct SessionStarted { std::string routine; };
struct PostureChange { std::string posture; double seconds; };
struct ExerciseStarted { std::string exercise; motion::Side side; int set; int reps; };
struct Countdown { double seconds; };
struct PhaseStarted { std::string phase; int rep; double seconds; };
struct RepDone { std::string exercise; motion::Side side; int set; int rep; };
struct SetDone { std::string exercise; motion::Side side; int set; int reps; };
struct Rest { double seconds; std::string next; };
struct SideSwitch { motion::Side side; double seconds; };
struct CueGiven { std::string id; std::string text; };
struct Paused {};
struct Resumed {};
struct Skipped { std::string what; };  ///< "posture", "countdown", "set", "rest", "back"
struct RepUndone { int rep; };
struct Stopped { std::string reason; };  ///< "finished_early", "pain"
struct SessionDone { int reps; double seconds; };
}  // namespace event

using SessionEventBody =
    std::variant<event::SessionStarted, event::PostureChange, event::ExerciseStarted, event::Countdown,
                 event::PhaseStarted, event::RepDone, event::SetDone, event::Rest, event::SideSwitch, event::CueGiven,
                 event::Paused, event::Resumed, event::Skipped, event::RepUndone, event::Stopped, event::SessionDone>;

struct SessionEvent {
    double t = 0.0;  ///< seconds of session time since its start; pauses count, as for the player
    SessionEventBody body;
};

/// What the player can do at any moment. A command that makes no sense right now is ignored.
enum class Command {
    pause,
    resume,
    skip,         ///< on to the next thing: ends a posture change, countdown or rest at once; in a set, the rest of the set
    back,         ///< to the beginning of this set, or, within its first moments or before it, of the set before
    finish_set,   ///< counts what was done as the whole set
    finish_early, ///< ends the session; what was done counts
    undo_rep,     ///< takes back the last counted rep of this set and does it again
    pain,         ///< "it hurts": stops at once
};
[[nodiscard]] std::optional<Command> command_from(std::string_view text);  ///< "pause", "undo_rep", …
[[nodiscard]] std::string_view to_string(Command command);

/// Where the session is now.
enum class Stage { posture, countdown, set, rest, side_switch, done };

struct SessionState {
    Stage stage = Stage::posture;
    bool paused = false;
    std::size_t set_index = 0;   ///< into the plan's sets: the one being done or next to be done
    std::size_t phase = 0;       ///< while stage == set: index into the movement's phases
    int reps_done = 0;           ///< counted in this set
    double elapsed = 0.0;        ///< seconds within the stage, or within the phase while in a set
    double duration = 0.0;       ///< its planned length
    double total_elapsed = 0.0;  ///< seconds since the session's start, pauses excluded
    int total_reps = 0;          ///< counted in the whole session so far, as of a resumed one's beginning
};

/// Where a session that was left in the middle goes on.
struct ResumePoint {
    std::size_t set_index = 0;
    int reps_done = 0;
    int total_reps = 0;          ///< counted before, this set's included
    double total_elapsed = 0.0;  ///< seconds already spent
};

struct SessionOptions {
    double tempo_factor = 1.0;  ///< 0.5 … 2.0: phases last this much longer
    std::optional<ResumePoint> resume;
};

class Session {
  public:
    /// The plan has at least one set; it and what it points to outlive the session.
    Session(SessionPlan plan, const Catalogue& catalogue, SessionOptions options = {});

    /// Lets `dt` ≥ 0 seconds pass. The events that fell into them, in order; valid until the next call of either
    /// function. At the very first call also `session_started` and the first posture.
    std::span<const SessionEvent> advance(double dt);
    std::span<const SessionEvent> command(Command command);

    [[nodiscard]] const SessionState& state() const { return state_; }
    [[nodiscard]] const SessionPlan& plan() const { return plan_; }
    [[nodiscard]] bool done() const { return state_.stage == Stage::done; }
    /// Why it ended: "" while it runs or when it was done to the end, else the reason in `Stopped`.
    [[nodiscard]] const std::string& stop_reason() const;
    /// Planned seconds from now to the end, pauses excluded.
    [[nodiscard]] double seconds_left() const;

  private:
    // The implementation may add whatever private state it needs.
    SessionPlan plan_;
    SessionState state_;
};

}  // namespace ingear::domain
