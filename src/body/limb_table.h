#pragma once

#include <vector>

#include "body/loft.h"

namespace ingear::body {

/// A cross-section of a limb: place along the bone (0 at its joint, 1 at the next), reach to each side,
/// millimetres.
struct LimbSection {
    float t, lateral, medial, front, back;
};

template <class Table>
std::vector<LoftKnot> limb_knots(const Table& table) {
    constexpr float kMetres = 0.001F;
    std::vector<LoftKnot> knots;
    for (const LimbSection& s : table) {
        knots.push_back(
            {s.t, 0.0F, 0.0F, s.lateral * kMetres, s.medial * kMetres, s.front * kMetres, s.back * kMetres});
    }
    return knots;
}

}  // namespace ingear::body
