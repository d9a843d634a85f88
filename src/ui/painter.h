#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/fonts.h"
#include "ui/geometry.h"
#include "ui/texture_store.h"

struct ImDrawList;

namespace ingear::ui {

enum class Align { left, centre, right };

/// Where texts went, for a test that looks for clipped and overlapping ones.
struct TextProbe {
    struct Entry {
        std::string text;
        Rect ink;                ///< what it covers
        bool shortened = false;  ///< it didn't fit and ends in an ellipsis, or misses lines
        bool clips = false;      ///< runs under an edge on purpose
        int layer = 0;           ///< overlays are above 0
        bool scrolls = false;    ///< on a scrolled page: may be out of sight
    };
    std::vector<Entry> entries;
};

/// Something that draws itself with OpenGL, in between the shapes. Stays where it is until the frame is
/// drawn.
class Inset {
  public:
    virtual ~Inset() = default;
    /// `clip`: nothing outside of it is to be seen. `window`: size, pixels.
    virtual void draw(const Rect& clip, Vec2 window) = 0;
};

/// Draws shapes and text into a Dear ImGui draw list. Boxes are rounded to whole pixels, so that edges stay
/// crisp.
class Painter {
  public:
    Painter(ImDrawList& list, const FontAtlas& fonts) : list_(&list), fonts_(&fonts) {}

    void fill(const Rect& box, Colour colour, float radius = 0.0F);
    void stroke(const Rect& box, Colour colour, float radius, float thickness);
    /// A soft shadow below a box; `depth` pixels: how far it reaches.
    void shadow(const Rect& box, Colour colour, float depth);
    void gradient(const Rect& box, Colour top, Colour bottom);
    void gradient_sideways(const Rect& box, Colour left, Colour right);
    /// A picture that is a texture of the renderer, its first row at the bottom, with round upper corners.
    void picture(const Rect& box, unsigned texture, float radius);
    void disc(Vec2 centre, float radius, Colour colour);
    void circle(Vec2 centre, float radius, Colour colour, float thickness);
    /// A part of a ring, turns 0 … 1 clockwise from the top, with round ends.
    void arc(Vec2 centre, float radius, float from, float to, Colour colour, float thickness);
    void line(Vec2 from, Vec2 to, Colour colour, float thickness);
    void polyline(std::span<const Vec2> points, Colour colour, float thickness);
    /// The area between a line of points (x rising) and a level below it.
    void area_below(std::span<const Vec2> points, float level, Colour top, Colour bottom);
    void glow(Vec2 centre, float radius, Colour colour);

    /// Not affected by `set_alpha`.
    void inset(Inset& inset);
    /// A picture of its own over the box, 0 … 1 present.
    void picture(const Rect& box, TextureId picture, float presence = 1.0F);

    void push_clip(const Rect& box);
    void pop_clip();
    /// 0 … 1, on top of every colour's own.
    void set_alpha(float alpha) { alpha_ = alpha; }

    [[nodiscard]] float em(Font font) const { return fonts_->sizes().em[static_cast<std::size_t>(font)]; }
    /// Height of a line's box; lines of a paragraph are spaced more widely.
    [[nodiscard]] float line_height(Font font) const { return em(font) * FontAtlas::line_box(); }
    [[nodiscard]] float paragraph_pitch(Font font) const;
    [[nodiscard]] float width(Font font, std::string_view text) const;
    /// Height of a text that is wrapped to `width`.
    [[nodiscard]] float paragraph_height(Font font, std::string_view text, float width) const;
    [[nodiscard]] int line_count(Font font, std::string_view text, float width) const;

    /// One line, vertically centred in the box. What doesn't fit ends in an ellipsis.
    void text(const Rect& box, Font font, std::string_view text, Colour colour, Align align = Align::left);
    /// The same with digits of one width, for times that run.
    void figures(const Rect& box, Font font, std::string_view text, Colour colour, Align align = Align::left);
    /// Wrapped at words from the top of the box; lines that don't fit its height are left out. Returns the
    /// height used.
    float paragraph(const Rect& box, Font font, std::string_view text, Colour colour,
                    Align align = Align::left);
    /// An icon, centred in the box. `size`: its em in pixels; 0 = its font's own.
    void icon(const Rect& box, const char* icon, Colour colour, Font font = Font::icon, float size = 0.0F);

    void set_probe(TextProbe* probe) { probe_ = probe; }
    void set_scrolls(bool scrolls) { scrolls_ = scrolls; }
    void set_clips(bool clips) { clips_ = clips; }
    void set_layer(int layer) { layer_ = layer; }

  private:
    [[nodiscard]] unsigned packed(Colour colour) const;
    void shadow_side(Vec2 from, Vec2 along, Vec2 inward, float reach, float inwards, Colour colour);
    void glow_in_rings(Vec2 centre, float radius, Colour colour);
    void fill_rounded(const Rect& box, unsigned colour, float radius);
    /// Draws at the line box's upper left; returns the width.
    float draw_run(Font font, Vec2 at, std::string_view text, Colour colour, bool even_digits = false);
    [[nodiscard]] float run_width(Font font, std::string_view text, bool even_digits) const;
    [[nodiscard]] std::string_view next_line(Font font, std::string_view& rest, float width) const;
    void line_of_text(const Rect& box, Font font, std::string_view text, Colour colour, Align align,
                      bool even);
    void note(std::string_view text, const Rect& ink, bool shortened);

    ImDrawList* list_;
    const FontAtlas* fonts_;
    float alpha_ = 1.0F;
    TextProbe* probe_ = nullptr;
    bool scrolls_ = false;
    bool clips_ = false;
    int layer_ = 0;
};

}  // namespace ingear::ui
