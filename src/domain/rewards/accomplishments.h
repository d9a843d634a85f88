#pragma once

#include <string>
#include <vector>

#include "base/time.h"
#include "domain/log/log_event.h"
#include "domain/streak/streak.h"

/// What was done, as far as rewards go: the event log brought down to its sessions, breaks, self-tests and
/// pauses. In any order; what comes twice (by its id) counts once.
namespace ingear::domain {

/// A session that counts towards its week.
struct SessionAccomplishment {
    std::string id;               ///< the session's UUID
    Moment at;                    ///< when it began
    std::vector<SetRecord> sets;  ///< the finished ones
    bool rated = false;           ///< the player said how hard it was

    bool operator==(const SessionAccomplishment& other) const { return id == other.id && at == other.at; }
};

[[nodiscard]] SessionAccomplishment deed_of(const SessionRecord& session);

/// A break that was taken, whether prompted or by oneself.
struct BreakAccomplishment {
    std::string id;
    Moment at;

    bool operator==(const BreakAccomplishment&) const = default;
};

/// One side of a self-test, or both where it is measured only once.
struct SelfTestAccomplishment {
    std::string id;
    Moment at;
    std::string test;  ///< "single_leg_bridge"
    motion::Side side = motion::Side::both;
    double value = 0.0;       ///< more is better
    bool in_seconds = false;  ///< else it is a count

    bool operator==(const SelfTestAccomplishment&) const = default;
};

/// Days on which the player had paused, both ends included.
struct PauseAccomplishment {
    LocalDate from{};
    LocalDate to{};

    bool operator==(const PauseAccomplishment&) const = default;
};

struct Accomplishments {
    std::vector<SessionAccomplishment> sessions = {};
    std::vector<BreakAccomplishment> breaks = {};
    std::vector<SelfTestAccomplishment> tests = {};
    std::vector<PauseAccomplishment> pauses = {};
    std::vector<Target> targets = {};
    std::vector<ReserveChoice> reserve_choices = {};
    std::vector<LocalDate> returns_noted = {};  ///< Mondays of weeks in which coming back was written down
};

/// The accomplishments of a whole log, in any order.
[[nodiscard]] Accomplishments accomplishments_of(const std::vector<LogEvent>& events, Instant now);
/// Adds what isn't part of a session: breaks, self-tests, pauses and targets. Pauses have to come all at
/// once, as one event ends others.
void add_other_deeds(Accomplishments& accomplishments, const std::vector<LogEvent>& events);

/// The same in one order whatever the order they came in: by instant, then by id; each once.
[[nodiscard]] Accomplishments in_order(Accomplishments accomplishments);

/// Mondays of the weeks in which the player came back, oldest first: the week before had no session, an
/// earlier one had. `dates` of sessions, in any order.
[[nodiscard]] std::vector<LocalDate> weeks_of_return(const std::vector<LocalDate>& dates);
/// The same with those that were written down, as long as they and an earlier week have a session: another
/// session takes none away. `accomplishments` in any order.
[[nodiscard]] std::vector<LocalDate> weeks_of_return(const Accomplishments& accomplishments);
/// Mondays of the weeks that earn the welcome-back bonus, oldest first: with a session on Monday or Tuesday,
/// after a week with fewer days of sessions than its target, and an earlier session. (By days, so that a
/// second session on a day, which brings nothing, can't take it away.) `accomplishments` in order.
[[nodiscard]] std::vector<LocalDate> weeks_welcomed_back(const Accomplishments& accomplishments);

}  // namespace ingear::domain
