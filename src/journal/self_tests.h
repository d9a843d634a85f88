#pragma once

#include <vector>

#include "base/result.h"
#include "domain/self_test/self_test_results.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// Every self-test with what came out of it so far.
struct SelfTestsQuery {
    using Answer = std::vector<domain::SelfTestHistory>;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const SelfTestsQuery&) const = default;
};

}  // namespace ingear::journal
