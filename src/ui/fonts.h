#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "ui/geometry.h"

struct ImFont;
struct ImFontAtlas;

namespace ingear::ui {

/// What a text is for. Each has one face and one size.
enum class Font {
    caption,   ///< small print, key hints
    body,      ///< reading
    strong,    ///< buttons, names in lists
    title,     ///< heads of cards
    headline,  ///< heads of screens
    display,   ///< a greeting, a phase: read from across the room
    cue,       ///< hints in a session: read from across the room
    count,     ///< the rep counter: digits only
    icon,      ///< icons beside words
    icon_big,  ///< icons on their own
};
inline constexpr std::size_t kFontCount = 10;

/// Sizes in pixels of the em, for a window and the player's scale.
struct FontSizes {
    std::array<float, kFontCount> em{};

    /// `unit`: pixels of a design unit. `height` of the window in pixels. `scale` 1 … 2.
    [[nodiscard]] static FontSizes for_window(float unit, float height, double scale);
    bool operator==(const FontSizes&) const = default;
};

/// A part of the atlas's texture, 0 … 1.
struct TextureRect {
    float u0 = 0.0F, v0 = 0.0F, u1 = 0.0F, v1 = 0.0F;
};

/// The glyphs that the screens need, and the soft shapes that shadows and glows are drawn with, in one
/// texture. Building one needs neither a window nor a Dear ImGui context, so that it can be done on another
/// thread while the window opens.
class FontAtlas {
  public:
    /// Fails, naming the file, when a font is missing or broken.
    [[nodiscard]] static Result<std::unique_ptr<FontAtlas>> build(const std::filesystem::path& share_dir,
                                                                  const FontSizes& sizes);
    ~FontAtlas();
    FontAtlas(const FontAtlas&) = delete;
    FontAtlas& operator=(const FontAtlas&) = delete;

    [[nodiscard]] ImFontAtlas* atlas() const;
    [[nodiscard]] const ImFont* font(Font role) const;
    [[nodiscard]] const FontSizes& sizes() const;
    /// Height of a line's box over the em, the same for all text roles.
    [[nodiscard]] static constexpr float line_box() { return 1.2102F; }

    /// A blurred rounded box, to be drawn as nine slices: each corner takes `kShadowCorner` of its width.
    static constexpr float kShadowCorner = 0.49F;
    [[nodiscard]] TextureRect shadow() const;
    /// How dark that is half-way along a side, 0 … 1; `share` of the way from the rim to the middle, 0 … 1.
    [[nodiscard]] static float shadow_side(float share);
    /// A round glow that fades out to its edge.
    [[nodiscard]] TextureRect glow() const;
    /// How bright that is, 0 … 1; `share` of the way from the middle to its edge, 0 … 1.
    [[nodiscard]] static float glow_at(float share);

  private:
    struct Impl;
    explicit FontAtlas(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace ingear::ui
