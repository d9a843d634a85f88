#pragma once

#include "base/time.h"
#include "ui/geometry.h"
#include "ui/input.h"

namespace ingear::app {

/// Where the game runs: a window, or nowhere but in memory. The loop is the same for both.
class Platform {
  public:
    virtual ~Platform() = default;

    /// Runs steadily; only differences mean something.
    [[nodiscard]] virtual Seconds time() = 0;
    /// Takes over what the player did. With nothing to take, waits for it up to `wait`; a negative one has no
    /// end.
    virtual void poll(ui::Input& input, Seconds wait) = 0;

    /// Of the framebuffer, pixels.
    [[nodiscard]] virtual ui::Vec2 size() const = 0;
    /// Binds the framebuffer that is shown.
    virtual void bind() = 0;
    virtual void present() = 0;

    /// The player closed the window.
    [[nodiscard]] virtual bool closed() const = 0;
    /// Something of it can be seen.
    [[nodiscard]] virtual bool visible() const = 0;
    /// The player is using it rather than another window.
    [[nodiscard]] virtual bool focused() const = 0;
    virtual void set_fullscreen(bool fullscreen) = 0;
    virtual void set_hand_cursor(bool hand) = 0;
    /// Something is typed into: what is typed and pasted comes as text from now on.
    virtual void set_typing(bool typing) = 0;
};

}  // namespace ingear::app
