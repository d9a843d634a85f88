#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/session/plan.h"
#include "domain/session/session_events.h"

/// A session as a deterministic state machine: time and commands go in, events come out. Deadlines, not tick
/// counts: however the time is cut into frames, the same events come at the same times.
///
/// The way through: session_started → posture → exercise, countdown → for each rep its phases, then rep →
/// set_done → rest or side_switch → … → session_done. A posture step comes at the beginning and where the
/// next set is done in another place (see same_place); a side switch includes turning over. A rest of 0 s is
/// left out.
namespace ingear::domain {

/// What the player can do at any moment. A command that makes no sense right now is ignored.
///
/// While paused, commands act at once but the pause lasts until `resume` or the end.
enum class Command {
    pause,
    resume,
    /// On to the next thing. A posture step, countdown, rest or side switch ends at once. A set is left with
    /// the reps done so far: they count, but no set_done comes. With none done its rest is left out as well.
    skip,
    /// To the beginning of this set where reps of it were counted, else of the set before; in a rest that is
    /// the set just done. The reps of that set are undone, newest first. At the very beginning, the first set
    /// begins anew.
    back,
    /// Counts what was done as the whole set: set_done comes with the reps done. With none done it is a
    /// `skip`.
    finish_set,
    /// Ends the session with `stopped`; what was done counts.
    finish_early,
    /// Takes back the last counted rep of this set and does it again from its first phase. In a rest or side
    /// switch that is the last rep of the set just left, which is taken up again after a countdown. Ignored
    /// with no rep counted.
    undo_rep,
    /// "It hurts": ends the session at once with `stopped`.
    pain,
};
[[nodiscard]] std::optional<Command> command_from(std::string_view text);  ///< "pause", "undo_rep", …
[[nodiscard]] std::string_view to_string(Command command);

/// How the coach gets to the set at hand: where she set out from, and since when.
struct CoachWay {
    std::optional<std::size_t> from;  ///< the set whose place she left; none: standing
    double elapsed = 0.0;  ///< seconds since she set out, pauses excluded; negative while she waits
    double seconds = 0.0;  ///< the time she has for it
};

struct SessionState {
    SessionStage stage = SessionStage::posture;
    bool paused = false;
    std::size_t set_index = 0;  ///< into the plan's sets: the one being done or next to be done
    std::size_t phase = 0;      ///< while stage == set: index into the movement's phases
    int reps_done = 0;          ///< counted in this set
    double elapsed =
        0.0;  ///< seconds within the stage, or within the phase while in a set; once done, since then
    double duration = 0.0;       ///< its planned length; elapsed never passes it (0 once done)
    double total_elapsed = 0.0;  ///< seconds since the session's start, pauses excluded
    int total_reps = 0;          ///< counted in the whole session so far, as of a resumed one's beginning
    CoachWay way;
};

/// Where a session that was left in the middle goes on.
struct ResumePoint {
    std::size_t set_index = 0;  ///< past the last set: nothing is left to do
    int reps_done = 0;
    int total_reps = 0;          ///< counted before, this set's included
    double total_elapsed = 0.0;  ///< seconds already spent
    std::vector<int> set_reps =
        {};  ///< counted before in each set, so that `back` can undo them; may be shorter
};

struct SessionOptions {
    double tempo_factor = 1.0;  ///< 0.5 … 2.0 (clamped): phases last this much longer
    std::optional<ResumePoint> resume = std::nullopt;
};

class Session {
  public:
    /// The plan has at least one set; the catalogue, which it points into, outlives the session.
    Session(SessionPlan plan, const Catalogue& catalogue, SessionOptions options = {});

    /// Lets `dt` ≥ 0 seconds pass. The events that fell into them, in order; valid until the next call of
    /// either function. The very first call of either also gives `session_started` and the first posture.
    /// Allocates nothing when no event falls in.
    std::span<const SessionEvent> advance(double dt);
    std::span<const SessionEvent> command(Command command);

    /// Leaves the exercise at hand, with what was done of it, and goes on with other sets of the same
    /// catalogue, which may be none. Those sets come before the rest of the plan.
    std::span<const SessionEvent> leave_exercise(std::vector<PlannedSet> instead);
    /// From here on phases last longer, and the exercise at hand goes half its way: the rep begins anew.
    std::span<const SessionEvent> ease_off();
    /// Whether the exercise at hand goes half its way.
    [[nodiscard]] bool half_range() const { return eased_ != nullptr && eased_ == current_set().exercise; }

    [[nodiscard]] const SessionState& state() const { return state_; }
    [[nodiscard]] const SessionPlan& plan() const { return plan_; }
    [[nodiscard]] const PlannedSet& current_set() const { return plan_.sets[state_.set_index]; }
    [[nodiscard]] double tempo_factor() const { return tempo_; }
    [[nodiscard]] bool done() const { return state_.stage == SessionStage::done; }
    /// Why it was stopped; none while it runs and where it was done to the end.
    [[nodiscard]] std::optional<EndReason> stop_reason() const { return stop_reason_; }
    /// Now, as `t` of the events: pauses count.
    [[nodiscard]] double t() const { return active_.value() + paused_.value(); }
    /// Planned seconds from now to the end, pauses excluded.
    [[nodiscard]] double seconds_left() const;

  private:
    /// Adds up many small numbers without losing their last bits (Neumaier 1974).
    class Sum {
      public:
        void add(double value);
        [[nodiscard]] double value() const { return sum_ + correction_; }

      private:
        double sum_ = 0.0;
        double correction_ = 0.0;
    };

    // Steps of the way (session.cpp). Each begins at `at_`.
    void begin();
    void end_stage();
    void approach_set(std::size_t index);
    void start_posture();
    void start_countdown();
    void start_phase(std::size_t phase);
    void count_rep();
    void complete_set();
    void leave_set();
    void start_rest(double seconds);
    void start_side_switch(double seconds);
    void finish();
    void stop(EndReason reason);
    void end();
    void enter(SessionStage stage, double duration);
    void send_coach(double delay, double seconds);
    void give_cue();

    // What the player does (session_commands.cpp).
    void act(Command command);
    void pause();
    void resume();
    void skip();
    void skip_set();
    void back();
    void finish_set();
    void undo_rep();
    void take_back_rep();
    void skipped(std::optional<SessionStage> stage);

    void emit(SessionEventBody body);
    void refresh();
    [[nodiscard]] double deadline() const { return began_ + state_.duration; }
    [[nodiscard]] double elapsed_before() const;
    [[nodiscard]] bool in_place() const;               ///< the player, for the set at hand
    [[nodiscard]] double seconds_for_posture() const;  ///< 0 where no posture step is needed
    [[nodiscard]] double seconds_before_phase_end() const;

    SessionPlan plan_;
    const Catalogue* catalogue_;
    double tempo_;
    std::optional<ResumePoint> resume_;
    const Exercise* eased_ = nullptr;    ///< the one that goes half its way
    std::vector<double> seconds_after_;  ///< by set: planned seconds from its end to the session's
    std::vector<int> reps_;              ///< by set: counted
    std::vector<SessionEvent> events_;   ///< kept, so that a frame allocates nothing
    std::optional<EndReason> stop_reason_;
    bool begun_ = false;

    // All in active seconds (pauses excluded) since this session object began; `t` of an event adds the
    // pauses.
    Sum active_;
    Sum paused_;
    double at_ = 0.0;     ///< of what is being handled
    double began_ = 0.0;  ///< of the stage or phase
    double last_cue_t_ = -std::numeric_limits<double>::infinity();
    double way_began_ = 0.0;
    std::optional<std::size_t> coach_at_;  ///< the set whose place she is in or on her way to; none: standing
    std::optional<std::size_t> player_at_;  ///< likewise for the player

    SessionState state_;
};

}  // namespace ingear::domain
