#pragma once

#include "base/result.h"
#include "domain/streak/streak.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// All that the streak is made of. Reads indexes and a few rows, not the whole log.
[[nodiscard]] Result<domain::StreakHistory> streak_history(storage::Store& store, const Moment& now);

/// The streak as of a moment.
struct StreakQuery {
    using Answer = domain::Streak;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const StreakQuery&) const = default;
};

}  // namespace ingear::journal
