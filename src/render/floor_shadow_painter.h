#pragma once

#include <filesystem>
#include <glm/vec3.hpp>

#include "render/floor_shadow.h"
#include "render/shader_program.h"

namespace ingear::render {

/// Darkens the floor in the bound picture.
class FloorShadowPainter {
  public:
    [[nodiscard]] static Result<FloorShadowPainter> create(const std::filesystem::path& shaders);

    /// `colour` of full shadow, as shown; `strength` 0 … 1. Tests depth where that is enabled; changes none.
    void paint(const FloorDarkness& darkness, const glm::vec3& colour, float strength);

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
