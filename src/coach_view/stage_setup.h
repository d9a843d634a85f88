#pragma once

#include "motion/animation_state.h"

namespace ingear::coach_view {

/// What there is for showing the coach, and how the player wants to see her.
struct StageSetup {
    motion::PoseSolver* pose_solver = nullptr;  ///< null while she can't be drawn
    double age = 0.0;                           ///< seconds since she can be: she fades in
    bool mirrored = false;
    bool reduced_motion = false;
};

}  // namespace ingear::coach_view
