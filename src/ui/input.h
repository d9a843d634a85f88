#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "base/key.h"
#include "ui/geometry.h"

namespace ingear::ui {

using ingear::digit_key;
using ingear::Key;
using ingear::key_label;
using ingear::KeySet;

struct KeyPress {
    Key key = Key::none;
    bool shift = false;
    bool control = false;
    bool repeat = false;  ///< held down
    bool pad = false;     ///< by a gamepad, whose arrows always move the focus
};

/// What the player did since the last frame, and where the pointer is.
struct Input {
    Vec2 pointer{-1.0F, -1.0F};  ///< pixels; outside of the window when negative
    bool pointer_moved = false;
    bool pressed = false;   ///< the left button went down in this frame
    bool released = false;  ///< it went up
    bool down = false;      ///< it is held
    float wheel = 0.0F;     ///< notches, + away from the player
    Vec2 stick;             ///< of a gamepad, −1 … 1, + right and up; leans what is in hand
    int shakes = 0;         ///< its shoulder buttons that went down: − left, + right

    std::array<KeyPress, 16> keys{};
    std::size_t key_count = 0;

    static constexpr std::size_t kMostText = 4096;
    std::array<char, kMostText> typed{};  ///< or pasted, UTF-8
    std::size_t typed_size = 0;

    void add(KeyPress press) {
        if (key_count < keys.size()) keys[key_count++] = press;
    }
    void add_text(std::string_view text) {
        const std::size_t fits = std::min(text.size(), kMostText - typed_size);
        std::copy_n(text.begin(), fits, typed.begin() + static_cast<std::ptrdiff_t>(typed_size));
        typed_size += fits;
    }
    [[nodiscard]] std::string_view text() const { return {typed.data(), typed_size}; }
    [[nodiscard]] bool anything() const {
        return pointer_moved || pressed || released || wheel != 0.0F || shakes != 0 || key_count > 0 ||
               typed_size > 0;
    }
    /// Forgets what happened, keeps what holds on (the pointer's place, a held button, the stick).
    void begin_frame() {
        pointer_moved = pressed = released = false;
        wheel = 0.0F;
        shakes = 0;
        key_count = typed_size = 0;
    }
};

}  // namespace ingear::ui
