#pragma once

#include <vector>

#include "base/time.h"

namespace ingear::domain {

/// Since a day, so many sessions a week are the player's target.
struct Target {
    LocalDate since{};
    int sessions_a_week = 2;
    Instant chosen{};  ///< of two chosen on one day, the later one holds; of the same instant, the lower one
};

/// The player's targets through time. Before the first one it is 2.
class Targets {
  public:
    explicit Targets(std::vector<Target> targets);

    [[nodiscard]] int on(LocalDate day) const;
    /// What a week is held to: the target in force on its Monday, or a lower one chosen within it.
    [[nodiscard]] int of_week(LocalDate monday) const;

  private:
    std::vector<Target> targets_;
};

}  // namespace ingear::domain
