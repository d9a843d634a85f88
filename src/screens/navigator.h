#pragma once

#include "screens/routes.h"

namespace ingear::screens {

/// A screen's way to another one. Nothing changes before the frame is over, so that a screen can remove
/// itself safely; changes are made in the order they were asked for. Where a screen can't be opened, the
/// player is told why, and that change is left out.
class Navigator {
  public:
    virtual ~Navigator() = default;
    /// Opens a screen over this one.
    virtual void go_to(const Route& route) = 0;
    /// Opens a screen in the place of this one.
    virtual void replace_with(const Route& route) = 0;
    /// Back to the screen below.
    virtual void back() = 0;
    /// Back to Today, whatever lies between.
    virtual void home() = 0;
};

}  // namespace ingear::screens
