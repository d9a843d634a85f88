#pragma once

#include <array>
#include <vector>

#include "base/time.h"

namespace ingear::domain {

/// One day of a week, for the week's row of marks.
struct DayMark {
    LocalDate date{};
    int sessions = 0;
    bool today = false;
    bool ahead = false;  ///< after today

    bool operator==(const DayMark&) const = default;
};

/// Monday to Sunday of the week that `today` is in. `session_dates` in any order, repeats allowed.
[[nodiscard]] std::array<DayMark, 7> week_marks(const std::vector<LocalDate>& session_dates, LocalDate today);

}  // namespace ingear::domain
