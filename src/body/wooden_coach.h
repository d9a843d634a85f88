#pragma once

#include "body/coach_mesh.h"

namespace ingear::body {

/// The figure of wooden_pieces(): every piece closed, and rigid on its bone.
[[nodiscard]] CoachMesh make_wooden_coach(const Build& build);

}  // namespace ingear::body
