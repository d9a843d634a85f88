#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "domain/log/log_event.h"

namespace ingear::domain {

/// How long one pause may last, its first day included.
inline constexpr std::chrono::days kLongestPause{90};

/// A pause as it was begun.
struct PauseBegin {
    Moment begun;
    PauseReason reason = PauseReason::other;
    LocalDate until{};
};

/// The days that a pause came to, both included.
struct Pause {
    LocalDate from{};
    LocalDate until{};
    PauseReason reason = PauseReason::other;

    bool operator==(const Pause&) const = default;
};

/// The paused days. Every pause runs from the day it was begun to its last day, 90 days at most, or to the
/// day before the player ended it: the first end logged after its begin. Pauses may overlap.
class Pauses {
  public:
    Pauses() = default;
    /// Both in any order.
    Pauses(const std::vector<PauseBegin>& begins, std::vector<Moment> ends);

    /// The pause in force on a day: of several, the one that lasts longest.
    [[nodiscard]] std::optional<Pause> on(LocalDate day) const;
    /// The same for a week: of several pauses that touch it, the one that lasts longest.
    [[nodiscard]] std::optional<Pause> within_week(LocalDate monday) const;
    /// In the order of their first days.
    [[nodiscard]] const std::vector<Pause>& all() const { return pauses_; }

  private:
    std::vector<Pause> pauses_;
};

}  // namespace ingear::domain
