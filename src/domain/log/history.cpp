#include "domain/log/history.h"

#include <algorithm>

namespace ingear::domain {

std::array<DayMark, 7> week_marks(const std::vector<LocalDate>& session_dates, LocalDate today) {
    std::array<DayMark, 7> marks;
    LocalDate date = week_start(today);
    for (DayMark& mark : marks) {
        mark = {date, static_cast<int>(std::ranges::count(session_dates, date)), date == today, date > today};
        date += std::chrono::days{1};
    }
    return marks;
}

}  // namespace ingear::domain
