#pragma once

#include <memory>

#include "base/result.h"
#include "screens/navigator.h"
#include "screens/services.h"
#include "ui/screen.h"

namespace ingear::app {

/// The screen of a route: the one place that knows all screens. Fails, in words for the player, where it
/// can't be shown (yet).
[[nodiscard]] Result<std::unique_ptr<ui::Screen>> make_screen(screens::Services& services,
                                                              const screens::Route& route);

}  // namespace ingear::app
