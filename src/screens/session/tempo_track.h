#pragma once

#include <cstddef>
#include <string_view>

#include "domain/session/session.h"

namespace ingear::screens {

/// The lift-hold-lower curve of a set: a height (0 at rest, 1 at the top) for every moment of it. Seconds
/// count from the beginning of the set's first rep, at the player's tempo; pauses don't count.
class TempoTrack {
  public:
    /// Both outlive the track.
    TempoTrack(const domain::PlannedSet& set, double tempo_factor);

    [[nodiscard]] double rep_seconds() const { return rep_seconds_; }
    [[nodiscard]] int reps() const { return set_->reps; }
    [[nodiscard]] double total_seconds() const { return rep_seconds_ * set_->reps; }

    /// 0 … 1; 0 before the first rep and after the last.
    [[nodiscard]] float level(double seconds) const;

    struct PhaseSpan {
        std::string_view name;  ///< "lift"
        double begin = 0.0;     ///< seconds within the rep
        double end = 0.0;
    };
    [[nodiscard]] std::size_t phase_count() const;
    [[nodiscard]] PhaseSpan phase(std::size_t index) const;
    /// The moment of a rep that its number stands at: the middle of the hold, or else the first turn. Seconds
    /// within the rep.
    [[nodiscard]] double mark() const;

    /// Where a session is on the track of its current set. Before the first rep it is below 0: the seconds of
    /// the countdown that are left.
    [[nodiscard]] double position(const domain::SessionState& state) const;

  private:
    [[nodiscard]] int depth(const std::string& pose) const;
    [[nodiscard]] float pose_level(const std::string& pose) const;

    const domain::PlannedSet* set_;
    double tempo_;
    double rep_seconds_;
    int deepest_ = 1;
};

}  // namespace ingear::screens
