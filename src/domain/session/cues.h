#pragma once

#include <cstddef>

#include "domain/session/plan.h"

namespace ingear::domain {

struct Cue;

/// Cues never come closer together than this, in seconds.
inline constexpr double kCueGap = 5.0;

/// The cue that fits the beginning of a phase in a set, or null. One opens the set; every third rep then
/// brings another, at the phase it speaks of, each at most once a set. Later sets and the other side begin
/// with other ones, so that over a session all of them come up. `rep` is 1-based.
[[nodiscard]] const Cue* cue_for(const PlannedSet& set, int rep, std::size_t phase);

}  // namespace ingear::domain
