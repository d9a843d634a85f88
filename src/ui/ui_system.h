#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/fonts.h"
#include "ui/ui.h"

struct ImDrawData;
struct ImGuiContext;

namespace ingear::ui {

/// Pixels of a design unit: a window of 1280 × 720 at a scale of 1 has units of one pixel, and larger windows
/// show the same larger. Small windows keep letters readable instead of showing as much.
[[nodiscard]] float design_unit(Vec2 window, double scale);

/// Dear ImGui as the screens use it: its draw lists, its glyph atlas, its renderers; widgets, focus and
/// layout are our own. Needs no window and no OpenGL; whoever has them shows what `end` returns.
class UiSystem {
  public:
    UiSystem(std::unique_ptr<FontAtlas> fonts, const Palette& palette);
    ~UiSystem();
    UiSystem(const UiSystem&) = delete;
    UiSystem& operator=(const UiSystem&) = delete;

    /// `window` in pixels; `dt` seconds since the last frame.
    Ui& begin(Vec2 window, double scale, double dt, Input& input);
    /// What to draw; valid until the next `begin`.
    [[nodiscard]] ImDrawData* end();

    void set_palette(const Palette& palette) { palette_ = palette; }
    [[nodiscard]] const Palette& palette() const { return palette_; }
    /// Another atlas, between frames; its texture is yet to be uploaded.
    void set_fonts(std::unique_ptr<FontAtlas> fonts);
    [[nodiscard]] const FontAtlas& fonts() const { return *fonts_; }

    /// What commands are bound to, by their CommandId.
    void set_command_keys(std::vector<KeySet> keys) { command_keys_ = std::move(keys); }

    /// Forgets focus and glides: another screen came up.
    void reset_widgets();
    void set_reduced_motion(bool reduced) { transitions_.set_instant(reduced); }
    void set_probe(TextProbe* probe) { probe_ = probe; }
    [[nodiscard]] bool moving() const { return transitions_.moving(); }
    [[nodiscard]] FocusModel& focus() { return focus_; }

  private:
    std::unique_ptr<FontAtlas> fonts_;
    Palette palette_;
    ImGuiContext* context_;
    FocusModel focus_;
    Transitions transitions_;
    WidgetId held_widget_ = kNoWidget;
    std::vector<KeySet> command_keys_;
    TextProbe* probe_ = nullptr;
    std::optional<Painter> painter_;
    std::optional<Ui> ui_;
};

}  // namespace ingear::ui
