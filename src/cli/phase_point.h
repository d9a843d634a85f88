#pragma once

#include <string_view>

#include "cli/command.h"
#include "motion/movement.h"

namespace ingear::cli {

/// A moment of a movement: how far through which of its phases.
struct PhasePoint {
    std::size_t phase = 0;
    double progress = 0.0;  ///< 0 … 1
};

/// Reads "lift", "lift:0.5" (a phase, from its begin) or the name of a key pose, such as "top". Misuse lists
/// the names.
[[nodiscard]] OrFailure<PhasePoint> parse_phase_point(std::string_view text,
                                                      const motion::Movement& movement);

}  // namespace ingear::cli
