#include "domain/catalogue/ladder.h"

#include <algorithm>

namespace ingear::domain {

namespace {

Rung one_down(Rung rung, Rung lowest, bool may_ease) {
    if (may_ease && rung <= lowest) return rung.exercise > 0 ? Rung{rung.exercise - 1, 0} : Rung{};
    if (rung <= lowest) return rung;
    if (rung.step > 0) return {rung.exercise, rung.step - 1};
    return {rung.exercise - 1, kSteps.size() - 1};
}

}  // namespace

Rung first_rung(const Track& track) {
    const auto at = std::ranges::find(track.exercises, track.start);
    const bool known = at != track.exercises.end();
    return {known ? static_cast<std::size_t>(at - track.exercises.begin()) : 0, 0};
}

Rung step_up(const Track& track, Rung rung) {
    if (track.filler) return rung;
    if (rung.step + 1 < kSteps.size()) return {rung.exercise, rung.step + 1};
    if (rung.exercise + 1 < track.exercises.size()) return {rung.exercise + 1, 0};
    return rung;
}

Rung step_down(const Track& track, Rung rung, int steps, bool may_ease) {
    const Rung lowest = first_rung(track);
    for (int i = 0; i < steps; ++i) rung = one_down(rung, lowest, may_ease);
    return rung;
}

}  // namespace ingear::domain
