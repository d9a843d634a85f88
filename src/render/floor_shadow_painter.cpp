#include "render/floor_shadow_painter.h"

#include <epoxy/gl.h>

#include <utility>

namespace ingear::render {

Result<FloorShadowPainter> FloorShadowPainter::create(const std::filesystem::path& shaders) {
    auto program = ShaderProgram::load(shaders, {"floor_shadow.vert", "floor_shadow.frag"});
    if (!program) return tl::make_unexpected(program.error());
    return FloorShadowPainter(std::move(*program));
}

FloorShadowPainter::FloorShadowPainter(ShaderProgram program)
    : program_(std::move(program)),
      extent_(program_.uniform("extent")),
      grid_(program_.uniform("grid")),
      darkness_(program_.uniform("darkness")),
      strength_(program_.uniform("strength")) {}

void FloorShadowPainter::paint(const FloorDarkness& darkness, const glm::vec3& colour, float strength) {
    const auto [low, high] = darkness.extent();
    const glm::vec2 origin = darkness.centre() - FloorDarkness::kHalfWidth;
    texture_.upload(darkness);
    program_.use();
    glUniform4f(extent_, low.x, low.y, high.x, high.y);
    glUniform3f(darkness_, colour.r, colour.g, colour.b);
    glUniform3f(grid_, origin.x, origin.y, 2.0F * FloorDarkness::kHalfWidth);
    glUniform1f(strength_, strength);
    glDepthMask(GL_FALSE);
    blend_over();
    glBindVertexArray(no_vertices_.id());
    glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ingear::render
