#pragma once

#include <memory>

#include "base/result.h"
#include "domain/progress/progress.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// The progress of all time. Reads most of the log but its reps: it is asked for by what shows it.
struct ProgressQuery {
    std::shared_ptr<const domain::Catalogue> catalogue;  ///< not null

    using Answer = domain::ProgressTrend;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const ProgressQuery&) const = default;
};

}  // namespace ingear::journal
