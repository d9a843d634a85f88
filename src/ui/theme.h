#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "ui/geometry.h"

namespace ingear::ui {

/// The colours of a theme by what they are for; assets/themes/FORMAT.md tells each one's use.
struct Palette {
    Colour background, surface, surface_raised, well, outline;
    Colour text, text_muted;
    Colour primary, primary_hover, on_primary;
    Colour coral, accent, accent_soft, on_accent, teal;
    Colour danger, danger_soft, notice, notice_soft;
    Colour focus, shadow, scrim, panel;
};

/// Every colour of a palette with its key in theme files.
struct PaletteEntry {
    std::string_view key;
    Colour Palette::*colour;
};
[[nodiscard]] const std::array<PaletteEntry, 23>& palette_entries();

/// "#2c344a" or "#2c344aee".
[[nodiscard]] Result<Colour> parse_colour(std::string_view text);

/// WCAG 2.1 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrast_ratio(Colour a, Colour b);
/// What is seen where `over` (with its alpha) lies on an opaque colour.
[[nodiscard]] Colour laid_over(Colour over, Colour under);

}  // namespace ingear::ui
