#pragma once

#include <filesystem>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

#include "render/gl/shader_program.h"
#include "render/shadow/floor_shadow.h"

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
    int grid_;
    int darkness_;
    int strength_;
    FloorShadowTexture texture_;
    std::vector<glm::vec2> corners_;  ///< of triangles on the floor (x, z), metres
    GlVertexArray array_;
    GlBuffer stream_;
};

}  // namespace ingear::render
