#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "render/gl_objects.h"
#include "render/shader_program.h"
#include "render/stage.h"

namespace ingear::render {

/// The scenery and the mat. Costly to shade and mostly still, so it is kept as a picture and drawn anew only
/// when what it depends on changes.
class Backdrop {
  public:
    explicit Backdrop(std::filesystem::path shaders) : shaders_(std::move(shaders)) {}

    /// Draws it where it has changed; the frame's uniforms must be set. True when it did.
    [[nodiscard]] Result<bool> update(const Camera& camera, const StageOptions& options, Scenery scenery,
                                      int width, int height, bool upside_down);

    /// As large as the picture, without depth.
    [[nodiscard]] const RenderTarget& picture() const { return *picture_; }

  private:
    struct Key {
        Camera camera;
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
    };

    [[nodiscard]] std::optional<Programs>& programs(Scenery scenery, Daylight daylight);
    [[nodiscard]] Result<void> load(Scenery scenery, Daylight daylight);
    [[nodiscard]] Result<void> resize(int width, int height);

    std::filesystem::path shaders_;
    std::array<std::array<std::optional<Programs>, 2>, 3> programs_;  ///< each loaded at its first use
    GlVertexArray no_vertices_;
    std::optional<RenderTarget> room_;  ///< at half size: it is out of focus anyway
    std::optional<RenderTarget> picture_;
    std::optional<Key> shown_;
};

}  // namespace ingear::render
