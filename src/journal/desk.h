#pragma once

#include <vector>

#include "base/result.h"
#include "domain/breaks/desk_day.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// What happened at the desk in the weeks that are looked back on: offers of breaks, breaks, stretches of
/// sitting and calls, oldest first.
struct DeskQuery {
    using Answer = std::vector<domain::LogEvent>;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const DeskQuery&) const = default;
};

/// How long the player has sat since midnight, by stretches that began since then.
[[nodiscard]] Result<Seconds> sat_today(storage::Store& store, const Moment& now);

}  // namespace ingear::journal
