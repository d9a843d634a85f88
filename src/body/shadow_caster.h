#pragma once

#include "body/coach_part.h"
#include "body/figure.h"

namespace ingear::body {

/// The coach for shadow maps: coarse and a little slimmer, so that the map needs almost no bias. Positions
/// and skin only.
[[nodiscard]] CoachPart make_shadow_caster(const Figure& figure, const Skinning& skinning);

}  // namespace ingear::body
