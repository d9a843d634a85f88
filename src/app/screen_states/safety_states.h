#pragma once

#include <span>

#include "app/screen_states/screen_state.h"

namespace ingear::app {

/// What keeps the player safe: the welcome, red flags, rests, and what is asked about pain; and today's
/// session being changed.
[[nodiscard]] std::span<const ScreenState> safety_scenes();

}  // namespace ingear::app
