#pragma once

#include "motion/skeleton.h"

namespace ingear::motion {

/// Places the helpers of a pose, after its other bones have moved.
void place_helpers(WorldPose& world);

}  // namespace ingear::motion
