#pragma once

#include "app/headless_game.h"

namespace ingear::app {

/// A screen, or a state of one, and how it is brought about for its picture.
struct ScreenState {
    const char* id;
    const char* name;
    const char* description;
    Result<void> (*stage)(HeadlessGame& headless, double at_seconds);
};

}  // namespace ingear::app
