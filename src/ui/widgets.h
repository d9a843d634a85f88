#pragma once

#include <array>
#include <span>
#include <string_view>

#include "ui/ui.h"

/// The kit that every screen is made of. Sizes in design units where a default is given; boxes in pixels.
namespace ingear::ui {

inline constexpr float kMargin = 24.0F;  ///< around a screen's content, within a card
inline constexpr float kCardRadius = 20.0F;
inline constexpr float kControlHeight = 44.0F;

// --- surfaces ---
void card(Ui& ui, const Rect& box);
/// A card over the room: nearly opaque.
void panel(Ui& ui, const Rect& box, float radius = kCardRadius);
void divider(Ui& ui, const Rect& row);
void focus_ring(Ui& ui, const Rect& box, float radius);

// --- buttons ---
enum class ButtonKind { primary, secondary, ghost, danger };
struct Button {
    std::string_view label;
    const char* icon = nullptr;
    KeySet keys = {};  ///< press it, too; the first is shown
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    bool key_shown = true;
    Align align = Align::centre;
};
/// Whether it was pressed in this frame.
bool button(Ui& ui, WidgetId id, const Rect& box, const Button& look);
/// The width, in pixels, at which nothing of it is cut.
[[nodiscard]] float button_width(const Ui& ui, const Button& look);
/// A round button with an icon alone; its name shows while the pointer or the focus is on it, below or above.
bool icon_button(Ui& ui, WidgetId id, const Rect& box, const Button& look, bool on = false);

// --- choices ---
/// One of a few, side by side. Returns the chosen index.
int segmented(Ui& ui, WidgetId id, const Rect& box, std::span<const std::string_view> labels, int chosen);
/// A switch. Returns its state.
bool toggle(Ui& ui, WidgetId id, const Rect& box, bool on);
struct Slide {
    double low = 0.0;
    double high = 1.0;
    double step = 0.1;
};
/// Returns the value, on its steps.
double slider(Ui& ui, WidgetId id, const Rect& box, double value, const Slide& slide);

// --- signs ---
/// A small key cap; returns its width. `right_end` when `align` is right: the box's right edge is kept.
float key_cap(Ui& ui, const Rect& box, Key key, Colour colour, Align align = Align::right);
[[nodiscard]] float key_cap_width(const Ui& ui, Key key);
struct Chip {
    std::string_view label;
    const char* icon = nullptr;
    Colour ground;
    Colour ink;
};
[[nodiscard]] float chip_width(const Ui& ui, const Chip& look);
/// Returns its width.
float chip(Ui& ui, Vec2 upper_left, const Chip& look);
inline constexpr float kChipHeight = 28.0F;
void progress_ring(Ui& ui, Vec2 centre, float radius, float thickness, float share, Colour colour);
/// A soft box with an icon and words: a notice, an advice. Returns its height; with `draw` false only that.
struct Notice {
    const char* icon;
    std::string_view text;
    Colour ground;
    Colour ink;
};
float notice(Ui& ui, const Rect& box, const Notice& look, bool draw = true);

/// Words on a page, wrapped. Returns where they end.
float page_words(Ui& ui, const Rect& page, float y, Font font, std::string_view text, Colour colour);

}  // namespace ingear::ui
