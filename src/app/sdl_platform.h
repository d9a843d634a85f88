#pragma once

#include <memory>

#include "app/platform.h"
#include "base/result.h"

namespace ingear::app {

/// A window by SDL with an OpenGL 3.3 core context.
class SdlPlatform : public Platform {
  public:
    /// Fails, in words for the player, when there is no display or no OpenGL 3.3.
    [[nodiscard]] static Result<std::unique_ptr<SdlPlatform>> create(bool fullscreen);

    /// A small window in the corner, above the others, that takes no focus by itself.
    [[nodiscard]] static Result<std::unique_ptr<SdlPlatform>> create_prompt();

    /// Ends a wait for input; from any thread.
    static void wake();
};

}  // namespace ingear::app
