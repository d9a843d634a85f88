#include "render/shadow/floor_shadow_painter.h"

#include <epoxy/gl.h>

#include <utility>

#include "base/result.h"

namespace ingear::render {

Result<FloorShadowPainter> FloorShadowPainter::create(const std::filesystem::path& shaders) {
    INGEAR_TRY(auto program, ShaderProgram::load(shaders, {"floor_shadow.vert", "floor_shadow.frag"}));
    return FloorShadowPainter(std::move(program));
}

FloorShadowPainter::FloorShadowPainter(ShaderProgram program)
    : program_(std::move(program)),
      grid_(program_.uniform("grid")),
      darkness_(program_.uniform("darkness")),
      strength_(program_.uniform("strength")) {
    glBindVertexArray(array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, stream_.id());
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(glm::vec2), nullptr);
    glBindVertexArray(0);
}

void FloorShadowPainter::paint(const FloorDarkness& darkness, const glm::vec3& colour, float strength) {
    corners_.clear();
    for (const auto& [low, high] : darkness.patches()) {
        const glm::vec2 left(low.x, high.y);
        const glm::vec2 right(high.x, low.y);
        corners_.insert(corners_.end(), {low, right, left, left, right, high});
    }
    if (corners_.empty()) return;
    const glm::vec2 origin = darkness.centre() - FloorDarkness::kHalfWidth;
    texture_.upload(darkness);
    program_.use();
    glUniform3f(darkness_, colour.r, colour.g, colour.b);
    glUniform3f(grid_, origin.x, origin.y, 2.0F * FloorDarkness::kHalfWidth);
    glUniform1f(strength_, strength);
    glDepthMask(GL_FALSE);
    blend_over();
    glBindVertexArray(array_.id());
    stream_to(stream_, GL_ARRAY_BUFFER, corners_.data(), corners_.size() * sizeof(glm::vec2));
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(corners_.size()));
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ingear::render
