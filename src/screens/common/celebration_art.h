#pragma once

#include <array>
#include <cstddef>

#include "screens/common/celebration.h"
#include "ui/ui.h"

namespace ingear::screens {

/// Draws one around its middle. Takes no input.
void draw_celebration(ui::Ui& ui, const Celebration& celebration, ui::Vec2 centre);

/// The few joys that go on at a time, each in its place on the screen.
class Celebrations {
  public:
    /// Where one is: a screen's own name for a place, given to `draw`.
    void begin(CelebrationKind moment, std::uint64_t seed, int place = 0);
    void step(double dt);
    /// Ends them all: the player has better things to do.
    void skip() { count_ = 0; }
    [[nodiscard]] bool any() const { return count_ > 0; }
    [[nodiscard]] const Celebration* newest(CelebrationKind moment) const;
    /// Those of a place, around its middle.
    void draw(ui::Ui& ui, int place, ui::Vec2 centre, bool reduced_motion) const;

  private:
    struct Entry {
        Celebration celebration;
        int place = 0;
    };
    std::array<Entry, 6> list_;  ///< the oldest first; when there is no room, that one ends
    std::size_t count_ = 0;
};

}  // namespace ingear::screens
