#pragma once

#include <memory>

#include "base/result.h"
#include "domain/rewards/accomplishments.h"
#include "domain/rewards/rewards.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// What rewards are worked out from. Reads a row for each set and break: takes tens of milliseconds with
/// years of history, so it is asked for apart from what comes up first.
[[nodiscard]] Result<domain::Accomplishments> accomplishments(storage::Store& store, Instant now);

/// Where the history stands with the rewards of a book.
struct RewardStatusQuery {
    std::shared_ptr<const domain::RewardBook> book;  ///< not null

    using Answer = domain::RewardStatus;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const RewardStatusQuery&) const = default;
};

}  // namespace ingear::journal
