#pragma once

#include "body/coach_part.h"
#include "body/hair.h"

namespace ingear::body {

/// A coarse, slightly slimmer body with hands and shoes, without a head, for shadow maps.
[[nodiscard]] CoachPart shadow_of_body(const Figure& figure, const Skinning& skinning);
/// The head with hair on it.
[[nodiscard]] CoachPart shadow_of_head(const Figure& figure, const Skinning& skinning, const Hair& hair);

}  // namespace ingear::body
