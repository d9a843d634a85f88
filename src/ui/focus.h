#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/geometry.h"
#include "ui/input.h"

namespace ingear::ui {

/// Names a widget for as long as its screen lives.
using WidgetId = std::uint32_t;
inline constexpr WidgetId kNoWidget = 0;

/// An id from a text (FNV-1a) and, for rows of alike widgets, a number.
[[nodiscard]] constexpr WidgetId widget_id(const char* text, int index = 0) {
    std::uint32_t hash = 2166136261U;
    for (; *text != '\0'; ++text) hash = (hash ^ static_cast<std::uint8_t>(*text)) * 16777619U;
    hash = (hash ^ static_cast<std::uint32_t>(index + 1)) * 16777619U;
    return hash == kNoWidget ? 1U : hash;
}

/// Where the keyboard is. Every frame the widgets on screen enter themselves in reading order; Tab goes
/// through them in that order, arrows to the nearest one in their direction, Enter or Space press the one in
/// focus. The focus shows only once the keyboard has been used to move it, and hides when the pointer is
/// used.
class FocusModel {
  public:
    /// Takes the keys that move or press the focus out of the input; the rest is left for shortcuts.
    void begin_frame(Input& input);

    /// A widget that is on screen in this frame. One that uses left and right itself (a slider), or up and
    /// down as well (a calendar), keeps them.
    void enter(WidgetId id, const Rect& place, bool uses_sideways = false, bool uses_updown = false);
    /// One that is typed into, likewise. While it is in focus, whether that shows or not, it gets every key
    /// but Tab, Up, Down and the page keys, and letters are no shortcuts.
    void enter_text(WidgetId id, const Rect& place);
    /// The keys for the one that is typed into.
    [[nodiscard]] std::span<const KeyPress> typed(WidgetId id) const {
        return id == focused_ ? std::span(typed_.data(), typed_count_) : std::span<const KeyPress>{};
    }
    /// Whether one that is typed into is in focus.
    [[nodiscard]] bool typing() const { return typing_ != kNoWidget && typing_ == focused_; }
    /// Keys that the screen uses itself in this frame; such a Space or Enter presses nothing in focus…
    /// unless the focus shows and the key is Enter.
    void claim(const KeySet& keys) {
        for (const Key key : keys) claimed_now_.set(static_cast<std::size_t>(key));
    }

    [[nodiscard]] bool has(WidgetId id) const { return visible_ && id == focused_; }
    /// Whether the focused widget was pressed by key in this frame.
    [[nodiscard]] bool pressed(WidgetId id) const { return id == pressed_; }
    /// −1 or +1 when the focused widget, which uses left and right itself, got one of them.
    [[nodiscard]] int sideways(WidgetId id) const { return id == focused_ ? sideways_ : 0; }
    /// −1 (up) or +1 (down), likewise.
    [[nodiscard]] int updown(WidgetId id) const { return id == focused_ ? updown_ : 0; }

    void set(WidgetId id) { focused_ = id; }
    void show() { visible_ = true; }
    [[nodiscard]] WidgetId focused() const { return focused_; }
    [[nodiscard]] bool visible() const { return visible_; }
    /// Whether the focus moved in this frame, so that a scrolled page can follow it.
    [[nodiscard]] bool moved() const { return moved_; }
    /// Forgets everything: another screen came up.
    void reset();

  private:
    struct Entry {
        WidgetId id = kNoWidget;
        Rect place;
        bool uses_sideways = false;
        bool uses_updown = false;
        bool types = false;
    };
    [[nodiscard]] const Entry* entry(WidgetId id) const;
    bool take(const KeyPress& press);
    bool type(const KeyPress& press);
    void step(int direction);
    void go(Key direction);

    std::vector<Entry> last_;  ///< what was on screen in the last frame
    std::vector<Entry> now_;
    std::bitset<kKeyCount> claimed_last_, claimed_now_;
    WidgetId focused_ = kNoWidget;
    WidgetId pressed_ = kNoWidget;
    int sideways_ = 0;
    int updown_ = 0;
    std::array<KeyPress, 16> typed_{};
    std::size_t typed_count_ = 0;
    WidgetId typing_ = kNoWidget;  ///< one that is typed into, in focus as it was entered
    bool visible_ = false;
    bool moved_ = false;
};

}  // namespace ingear::ui
