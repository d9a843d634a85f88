#pragma once

#include "app/rehearsal.h"

namespace ingear::app {

/// A screen, or a state of one, and how it is brought about for its picture.
struct Scene {
    const char* id;
    const char* name;
    const char* description;
    Result<void> (*stage)(Rehearsal& rehearsal, double at_seconds);
};

}  // namespace ingear::app
