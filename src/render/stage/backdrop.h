#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "render/gl/gl_objects.h"
#include "render/gl/shader_program.h"
#include "render/gl/view.h"
#include "render/shadow/floor_shadow_painter.h"
#include "render/stage/coach_renderer.h"
#include "render/stage/prop_painter.h"

namespace ingear::render {

/// The scenery and the props. Costly to shade and mostly still, so it is kept as a picture and drawn anew
/// only when what it depends on changes.
class Backdrop {
  public:
    [[nodiscard]] static Result<Backdrop> create(std::filesystem::path shaders);

    /// Draws it where it has changed; the frame's uniforms must be set. True when it did.
    [[nodiscard]] Result<bool> update(const Viewpoint& camera, const StageOptions& options,
                                      const SceneLook& look, const motion::PropsShown& props,
                                      const PropPainter& painter, const View& view, int width, int height);

    /// As large as the picture, without depth.
    [[nodiscard]] const RenderTarget& picture() const { return *picture_; }

  private:
    /// What the room's picture depends on.
    struct Key {
        Viewpoint camera;
        Scenery scenery = Scenery::room;
        Daylight daylight = Daylight::light;
        bool mirrored = false;
        bool upside_down = false;
        int width = 0;
        int height = 0;

        bool operator==(const Key&) const = default;
    };
    /// The evening has shaders of its own.
    struct Programs {
        ShaderProgram room;
        ShaderProgram finish;
        ShaderProgram mat;
        int mat_presence;
    };

    Backdrop(std::filesystem::path shaders, FloorShadowPainter floor, ShaderProgram present)
        : shaders_(std::move(shaders)), floor_(std::move(floor)), present_(std::move(present)) {}

    [[nodiscard]] std::optional<Programs>& programs(Scenery scenery, Daylight daylight);
    [[nodiscard]] Result<void> load(Scenery scenery, Daylight daylight);
    [[nodiscard]] Result<void> resize(int width, int height);
    void draw_room(const Programs& programs) const;
    void draw_mats(const Programs& programs, const motion::PropsShown& props) const;
    void draw_prop_shadows(const Viewpoint& camera, const SceneLight& light, const motion::PropsShown& props);
    [[nodiscard]] Result<void> draw_props(const PropPainter& painter, bool flipped_winding);

    std::filesystem::path shaders_;
    FloorShadowPainter floor_;
    ShaderProgram present_;
    std::array<std::array<std::optional<Programs>, 2>, 3> programs_;  ///< each loaded at its first use
    GlVertexArray no_vertices_;
    FloorDarkness darkness_;
    std::optional<RenderTarget> room_;  ///< at half size: it is out of focus anyway
    std::optional<RenderTarget> picture_;
    std::optional<RenderTarget> smooth_;  ///< multisampled; only where there are props
    std::optional<Key> shown_;
    motion::PropsShown shown_props_;
};

}  // namespace ingear::render
