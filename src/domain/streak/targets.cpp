#include "domain/streak/targets.h"

#include <algorithm>
#include <tuple>

namespace ingear::domain {

namespace {

constexpr int kDefaultTarget = 2;

}  // namespace

Targets::Targets(std::vector<Target> targets) : targets_(std::move(targets)) {
    std::ranges::sort(targets_, {}, [](const Target& target) {
        return std::tuple(target.since, target.chosen, -target.sessions_a_week);
    });
}

int Targets::on(LocalDate day) const {
    const auto after = std::ranges::upper_bound(targets_, day, {}, &Target::since);
    return after == targets_.begin() ? kDefaultTarget : std::max(1, std::prev(after)->sessions_a_week);
}

int Targets::of_week(LocalDate monday) const {
    int lowest = on(monday);
    for (int day = 1; day < 7; ++day) lowest = std::min(lowest, on(monday + std::chrono::days{day}));
    return lowest;
}

}  // namespace ingear::domain
