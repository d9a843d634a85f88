#pragma once

#include "domain/catalogue/catalogue.h"

namespace ingear::domain {

/// What a break is to suit.
struct BreakWish {
    int minutes = 2;         ///< 1 … 10
    long turn = 0;           ///< which break this is: others come first in the next
    bool sore_knee = false;  ///< nothing that asks much of the knees
    // What is at hand, and what one wears: as in BreakSettings.
    bool chair = true;
    bool desk = true;
    bool easy_clothes = true;
    bool among_others = false;
};

/// The id of every break's routine in the log.
inline constexpr const char* kBreakRoutine = "desk_break";

/// A short routine of moves at the desk: marching on the spot, which needs no getting ready, where that
/// suits; then what else does, in turn, for as long as there is time. No routine (no items) where the
/// catalogue has nothing that suits.
[[nodiscard]] Routine make_break(const Catalogue& catalogue, const BreakWish& wish);

}  // namespace ingear::domain
