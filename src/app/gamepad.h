#pragma once

#include <array>
#include <memory>
#include <optional>

#include "base/time.h"
#include "ui/input.h"

union SDL_Event;
struct _SDL_GameController;

namespace ingear::app {

/// Gamepads as the screens' input: D-pad and left stick move the focus as the arrows do, and repeat when
/// held; A accepts (Enter), B goes back (Esc), Start pauses; the right stick leans what is in hand, the
/// shoulder buttons shake it. All pads there are do the same. One that vanishes lets everything go.
class Gamepads {
  public:
    Gamepads() = default;
    ~Gamepads();
    Gamepads(const Gamepads&) = delete;
    Gamepads& operator=(const Gamepads&) = delete;

    /// Takes part in SDL's events from now on. Looking for pads takes a moment: not before the first frame
    /// is seen. Without pads, or where SDL has none, nothing comes of it.
    void open();

    /// Takes over an event; whether something came of it: sticks at rest tremble, and that is no news. `now`
    /// runs steadily.
    bool take(const SDL_Event& event, Seconds now, ui::Input& input);
    /// Presses again what is held, where that is due.
    void repeat(Seconds now, ui::Input& input);
    /// How long until it is; none where nothing is held.
    [[nodiscard]] std::optional<Seconds> until_repeat(Seconds now) const;

  private:
    struct Closer {
        void operator()(_SDL_GameController* pad) const;
    };
    struct Pad {
        std::unique_ptr<_SDL_GameController, Closer> device;
        int id = -1;                     ///< SDL's instance
        ui::Vec2 direction;              ///< of the left stick, −1 … 1, y down
        ui::Vec2 lean;                   ///< of the right one, y up
        ui::Key held = ui::Key::none;    ///< the arrow of the D-pad …
        ui::Key pushed = ui::Key::none;  ///< … and of the left stick
    };
    static constexpr std::size_t kMostPads = 4;

    Pad* pad_of(int id);
    void add(int device_index);
    bool remove(int id, Seconds now, ui::Input& input);
    bool take_button(Pad& pad, int button, bool down, Seconds now, ui::Input& input);
    bool take_axis(Pad& pad, int axis, int value, Seconds now, ui::Input& input);
    bool arrow(ui::Key& slot, ui::Key key, Seconds now, ui::Input& input);
    [[nodiscard]] ui::Key held() const;
    bool tell_lean(ui::Input& input) const;

    std::array<Pad, kMostPads> pads_;
    bool open_ = false;
    Seconds next_{0.0};  ///< when what is held is pressed again
};

}  // namespace ingear::app
