#pragma once

#include <vector>

#include "body/loft.h"

namespace ingear::body {

/// A cross-section of a limb: place along the bone (0 at its joint, 1 at the next), reach to each side,
/// millimetres.
struct LimbSection {
    float t, lateral, medial, front, back;
};

/// `girth`: a share of the reaches.
template <class Table>
std::vector<LoftKnot> limb_knots(const Table& table, float girth) {
    const float metres = 0.001F * girth;
    std::vector<LoftKnot> knots;
    for (const LimbSection& s : table) {
        knots.push_back(
            {s.t, 0.0F, 0.0F, s.lateral * metres, s.medial * metres, s.front * metres, s.back * metres});
    }
    return knots;
}

}  // namespace ingear::body
