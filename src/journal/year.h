#pragma once

#include <vector>

#include "base/result.h"
#include "domain/streak/streak.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// What was done on a day, beside sessions.
struct DayAccomplishments {
    LocalDate date{};
    int breaks = 0;
    int tests = 0;

    bool operator==(const DayAccomplishments&) const = default;
};

/// What a year at a glance is made from.
struct Year {
    int year = 0;
    domain::StreakHistory history;  ///< of all years
    std::vector<DayAccomplishments>
        accomplishments;  ///< of every week that has a day of the year, oldest first
};

struct YearQuery {
    int year = 0;

    using Answer = Year;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const YearQuery&) const = default;
};

}  // namespace ingear::journal
