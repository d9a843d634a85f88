#pragma once

#include <span>

#include "app/scene.h"

namespace ingear::app {

/// What keeps the player safe: the welcome, red flags, rests, and what is asked about pain; and today's
/// session being changed.
[[nodiscard]] std::span<const Scene> safety_scenes();

}  // namespace ingear::app
