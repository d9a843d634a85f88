#include "domain/streak/pauses.h"

#include <algorithm>
#include <tuple>

namespace ingear::domain {

namespace {

using std::chrono::days;

std::optional<Pause> touching(const std::vector<Pause>& pauses, LocalDate first, LocalDate last) {
    std::optional<Pause> longest;
    for (const Pause& pause : pauses) {
        if (pause.from > last) break;
        if (pause.until >= first && (!longest || pause.until > longest->until)) longest = pause;
    }
    return longest;
}

}  // namespace

Pauses::Pauses(const std::vector<PauseBegin>& begins, std::vector<Moment> ends) {
    std::ranges::sort(ends, {}, [](const Moment& end) { return std::pair(end.at, end.local_date()); });
    for (const PauseBegin& begin : begins) {
        Pause pause{begin.begun.local_date(), begin.until, begin.reason};
        pause.until = std::min(pause.until, pause.from + kLongestPause - days{1});
        const auto end = std::ranges::upper_bound(ends, begin.begun.at, {}, &Moment::at);
        if (end != ends.end()) pause.until = std::min(pause.until, end->local_date() - days{1});
        if (pause.until >= pause.from) pauses_.push_back(pause);
    }
    std::ranges::sort(pauses_, {},
                      [](const Pause& pause) { return std::tuple(pause.from, pause.until, pause.reason); });
}

std::optional<Pause> Pauses::on(LocalDate day) const {
    return touching(pauses_, day, day);
}

std::optional<Pause> Pauses::within_week(LocalDate monday) const {
    return touching(pauses_, monday, monday + days{6});
}

}  // namespace ingear::domain
