#pragma once

#include <memory>

#include "base/result.h"
#include "domain/catalogue/routine.h"
#include "screens/services.h"
#include "ui/screen.h"

namespace ingear::screens {

/// The first screen on the way into a new session: where red flags or the rest keep from it, what is possible
/// instead; else the question how the knees are. Fails, in words for the player, while the exercises are
/// being read.
[[nodiscard]] Result<std::unique_ptr<ui::Screen>> way_into_session(Services& services,
                                                                   const domain::Routine& routine);

}  // namespace ingear::screens
