#include "domain/session/cues.h"

#include <algorithm>

#include "domain/catalogue/exercise.h"

namespace ingear::domain {

namespace {

constexpr int kRepsBetweenCues = 3;

/// Cues for getting set speak at the first phase, as do those for any time and those for a phase that isn't
/// there.
std::size_t phase_of(const Cue& cue, const motion::Movement& movement) {
    const auto found = std::ranges::find(movement.phases, to_string(cue.when), &motion::Phase::name);
    return found == movement.phases.end() ? 0 : static_cast<std::size_t>(found - movement.phases.begin());
}

/// Which time this is that the exercise is done, counting sides: 0, 1, …
std::size_t turn_of(const PlannedSet& set) {
    return static_cast<std::size_t>(2 * (set.set - 1) + (set.side == motion::Side::right ? 1 : 0));
}

/// One for getting set, another in every turn; the first of all where there is none.
std::size_t opening_cue(const std::vector<Cue>& cues, std::size_t turn) {
    const auto openings = static_cast<std::size_t>(std::ranges::count(cues, CueMoment::start, &Cue::when));
    if (openings == 0) return 0;
    std::size_t to_pass = turn % openings;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if (cues[i].when == CueMoment::start && to_pass-- == 0) return i;
    }
    return 0;
}

}  // namespace

const Cue* cue_for(const PlannedSet& set, int rep, std::size_t phase) {
    const std::vector<Cue>& cues = set.exercise->cues;
    if (cues.empty() || (rep - 1) % kRepsBetweenCues != 0) return nullptr;

    const auto slot = static_cast<std::size_t>((rep - 1) / kRepsBetweenCues);
    const std::size_t turn = turn_of(set);
    const std::size_t opening = opening_cue(cues, turn);
    if (slot == 0) return phase == 0 ? &cues[opening] : nullptr;

    const std::size_t others = cues.size() - 1;
    if (slot > others) return nullptr;
    const std::size_t nth = (slot - 1 + turn * 2) % others;
    const Cue& cue = cues[nth < opening ? nth : nth + 1];
    return phase_of(cue, set.exercise->movement) == phase ? &cue : nullptr;
}

}  // namespace ingear::domain
