#pragma once

#include <filesystem>

#include "render/floor_shadow.h"
#include "render/shader_program.h"
#include "render/stage.h"

namespace ingear::render {

/// Darkens the floor in the bound picture.
class FloorShadowPainter {
  public:
    [[nodiscard]] static Result<FloorShadowPainter> create(const std::filesystem::path& shaders);

    /// `strength` 0 … 1. Tests depth where that is enabled; changes none.
    void paint(const FloorDarkness& darkness, Daylight daylight, float strength);

  private:
    explicit FloorShadowPainter(ShaderProgram program);

    ShaderProgram program_;
    int extent_;
    int grid_;
    int darkness_;
    int strength_;
    FloorShadowTexture texture_;
    GlVertexArray no_vertices_;
};

}  // namespace ingear::render
