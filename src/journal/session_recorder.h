#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/session/session_log.h"

namespace ingear::journal {

/// Turns a session that goes on into events of the log, whoever runs it: the window or `simulate`. What
/// follows from the session (docs/streak.md) is written with them, see record.h.
class SessionRecorder {
  public:
    using Keep = std::function<void(domain::LogEvent)>;
    /// `now`: the moment of t = 0. `resumed`: the session that is gone on with; its id is kept. `keep` is
    /// given every event as it comes.
    SessionRecorder(const domain::SessionPlan& plan, const Moment& now, const domain::SessionRecord* resumed,
                    Keep keep);

    /// An event that comes at that moment. Session time stands still while the machine sleeps or the loop
    /// waits; the log's follows the clock.
    void take(const domain::SessionEvent& event, const Moment& now);
    /// The rest of an exercise is left in a set for another exercise, or for none ("").
    void swapped(const std::string& exercise, int set_index, const Moment& now);
    /// What was told about pain.
    void felt(const std::vector<domain::logged::PainRated>& ratings, const Moment& now);

    [[nodiscard]] const std::string& session_id() const { return log_.session; }

  private:
    domain::SessionLogContext log_;
    Keep keep_;
};

}  // namespace ingear::journal
