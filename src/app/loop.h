#pragma once

#include "app/game.h"

namespace ingear::app {

/// The one loop: poll → clamp the time → fixed steps → build the screens → draw → present. Where nothing
/// moves it waits for the player.
class Loop {
  public:
    static constexpr Seconds kStep{1.0 / 60.0};

    Loop(Platform& platform, Game& game) : platform_(platform), game_(game), last_(platform.time()) {}

    /// Until the game is over or the window is closed.
    void run();
    /// One frame. With `seen` false it is built but not drawn.
    void turn(bool seen = true);

  private:
    [[nodiscard]] Seconds patience() const;

    Platform& platform_;
    Game& game_;
    ui::Input input_;
    Seconds last_;
    bool has_begun_ = false;
    Seconds unspent_{0.0};  ///< time that has passed but is less than a step
};

}  // namespace ingear::app
