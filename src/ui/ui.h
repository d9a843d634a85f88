#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ui/focus.h"
#include "ui/geometry.h"
#include "ui/input.h"
#include "ui/painter.h"
#include "ui/theme.h"
#include "ui/transitions.h"

namespace ingear::ui {

/// What the pointer and the keyboard do with a widget in this frame.
struct Interaction {
    bool hovered = false;
    bool held = false;
    bool clicked = false;  ///< by pointer or, when in focus, by key
    bool focused = false;  ///< and the focus shows
};

/// Something to do that keys are bound to: an index into what Ui was given. What it means, the toolkit
/// doesn't know.
using CommandId = std::uint16_t;

/// Everything that a screen draws and reads its input with, for one frame.
class Ui {
  public:
    struct Parts {
        Painter& painter;
        Input& input;
        FocusModel& focus;
        Transitions& transitions;
        const Palette& palette;
        WidgetId& held_widget;                      ///< the one the pointer went down on
        std::span<const KeySet> command_keys = {};  ///< by CommandId
    };
    /// `unit`: pixels of a design unit. `dt` seconds since the last frame.
    Ui(Parts parts, Vec2 size, float unit, double dt)
        : paint(parts.painter),
          input(parts.input),
          focus(parts.focus),
          transitions(parts.transitions),
          colours(parts.palette),
          command_keys_(parts.command_keys),
          held_widget_(&parts.held_widget),
          size_(size),
          unit_(unit),
          dt_(dt),
          clip_{0.0F, 0.0F, size.x, size.y} {}

    Painter& paint;
    Input& input;
    FocusModel& focus;
    Transitions& transitions;
    const Palette& colours;

    /// Pixels of so many design units; 8 of them are the grid.
    [[nodiscard]] float u(float units) const { return units * unit_; }
    [[nodiscard]] float unit() const { return unit_; }
    [[nodiscard]] Rect window() const { return {0.0F, 0.0F, size_.x, size_.y}; }
    /// The window in design units.
    [[nodiscard]] Vec2 design_size() const { return {size_.x / unit_, size_.y / unit_}; }
    [[nodiscard]] double dt() const { return dt_; }

    /// Enters a widget into this frame.
    Interaction interact(WidgetId id, const Rect& place, bool enabled = true, bool uses_sideways = false,
                         bool uses_updown = false);
    /// The same for one that is typed into. `focused`: it gets the keys.
    Interaction interact_text(WidgetId id, const Rect& place);
    /// What a command is bound to now; no key where there is no such command.
    [[nodiscard]] KeySet keys_of(CommandId command) const {
        return command < command_keys_.size() ? command_keys_[command] : KeySet();
    }
    /// Whether one of the keys was pressed in this frame and nothing else took it. Takes it.
    bool shortcut(const KeySet& keys);
    /// How often they were pressed in this frame, a held one's repeats counted. Takes them.
    int presses(const KeySet& keys);
    /// Whether the pointer is over the box and nothing covers it there.
    [[nodiscard]] bool pointer_over(const Rect& box) const;
    /// The player began to drag on what is below all widgets of this frame; call it after them.
    [[nodiscard]] bool pressed_on_nothing() const { return input.pressed && *held_widget_ == kNoWidget; }

    /// A drag that begins on this widget moves the page that it is on.
    void let_drag(WidgetId id) { page_dragged_ = page_dragged_ || *held_widget_ == id; }
    /// Whether a drag moves the page; once all of it is built.
    [[nodiscard]] bool drags_page() const { return *held_widget_ == kNoWidget || page_dragged_; }

    /// Narrows what the pointer reaches and what is drawn, as on a scrolled page.
    void push_clip(const Rect& box);
    void pop_clip();
    /// While an overlay is open, what is below takes no input.
    void set_enabled(bool enabled) { enabled_ = enabled; }
    [[nodiscard]] bool enabled() const { return enabled_; }

    /// The place of the widget in focus, when it was entered in this frame.
    [[nodiscard]] const Rect* focus_place() const { return focus_entered_ ? &focus_place_ : nullptr; }
    /// The pointer is over something to click.
    [[nodiscard]] bool wants_hand() const { return wants_hand_; }

  private:
    Interaction follow_pointer(WidgetId id, const Rect& place);

    static constexpr std::size_t kClipDepth = 4;

    std::span<const KeySet> command_keys_;
    WidgetId* held_widget_;
    Vec2 size_;
    float unit_;
    double dt_;
    Rect clip_;
    Rect outer_clips_[kClipDepth];
    std::size_t clip_count_ = 0;
    bool enabled_ = true;
    bool focus_entered_ = false;
    Rect focus_place_;
    bool wants_hand_ = false;
    bool page_dragged_ = false;
};

}  // namespace ingear::ui
