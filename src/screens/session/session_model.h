#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "domain/session/session.h"
#include "domain/session/session_log.h"
#include "journal/journal.h"
#include "journal/session_recorder.h"
#include "screens/session/tempo_track.h"

namespace ingear::screens {

/// A session as the player sees it: time and keys go in, words and numbers come out, and every event goes
/// into the log.
class SessionModel {
  public:
    /// `resumed`: the session that is gone on with; its id is kept. `journal` and `clock` outlive the model;
    /// without a journal nothing is kept.
    SessionModel(std::shared_ptr<const domain::Catalogue> catalogue, domain::SessionPlan plan,
                 double tempo_factor, journal::Journal* journal, const Clock& clock,
                 const domain::SessionRecord* resumed);

    /// Who else is told the events of every step and command; called with none, too.
    using Listener = std::function<void(std::span<const domain::SessionEvent>, const domain::Session&)>;
    void set_listener(Listener listener) { listener_ = std::move(listener); }

    void step(double dt);
    void give(domain::Command command);
    /// Leaves the exercise at hand for another one, or for none ("").
    void swap(const std::string& exercise);
    /// Slower from here on, and half the way.
    void ease_off();
    /// Keeps what was told about pain with the session.
    void keep_pain(std::vector<domain::logged::PainRated> ratings);

    [[nodiscard]] const domain::Session& session() const { return session_; }
    [[nodiscard]] const domain::SessionState& state() const { return session_.state(); }
    [[nodiscard]] const std::string& session_id() const { return recorder_.session_id(); }
    [[nodiscard]] const domain::Catalogue& catalogue() const { return *catalogue_; }

    /// The set being done or next to be done.
    [[nodiscard]] const domain::PlannedSet& set() const { return session_.current_set(); }
    [[nodiscard]] TempoTrack track() const { return TempoTrack(set(), session_.tempo_factor()); }
    /// "Lift", "Hold", "Lower" while in a set; "" otherwise.
    [[nodiscard]] std::string_view phase_word() const { return phase_word_; }
    /// What to think of now; "" when nothing.
    [[nodiscard]] std::string_view cue() const { return cue_; }
    /// The one hint that matters most about the set that comes next.
    [[nodiscard]] std::string_view key_cue() const;
    /// Name of the posture of the set, "Lying on your back".
    [[nodiscard]] std::string_view posture_name() const;

    /// Of the stage or phase that goes on.
    [[nodiscard]] double seconds_to_go() const;
    /// The step into place that is due now, by the share of the time that has passed: its index, and its
    /// words ("" where there are none).
    [[nodiscard]] std::size_t step_index() const;
    [[nodiscard]] std::string_view step_now() const;

    /// How much of a planned set is done, 0 … 1, and its share of the whole way.
    [[nodiscard]] double set_progress(std::size_t index) const;
    [[nodiscard]] double set_weight(std::size_t index) const;
    /// Of the current set with the rep being done, 0 … 1.
    [[nodiscard]] double reps_progress() const;
    /// Whether the last rep of this set can be taken back.
    [[nodiscard]] bool can_undo() const;
    [[nodiscard]] bool stopped_for_pain() const { return session_.stop_reason() == domain::EndReason::pain; }

  private:
    void handle(std::span<const domain::SessionEvent> events);
    void notice(const domain::SessionEvent& event);

    std::shared_ptr<const domain::Catalogue> catalogue_;
    const Clock& clock_;
    journal::SessionRecorder recorder_;
    domain::Session session_;
    Listener listener_;
    std::string cue_;
    std::string phase_word_;
};

}  // namespace ingear::screens
