#include "render/stage/prop_painter.h"

#include <epoxy/gl.h>

#include <cstddef>
#include <utility>

#include "base/result.h"

namespace ingear::render {
namespace {

void bind_floats(unsigned location, int count, std::size_t offset) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, count, GL_FLOAT, GL_FALSE, sizeof(PropVertex),
                          reinterpret_cast<const void*>(offset));
}

}  // namespace

Result<PropPainter> PropPainter::create(const std::filesystem::path& shaders) {
    INGEAR_TRY(auto solid, ShaderProgram::load(shaders, {"prop.vert", "prop.frag"}));
    INGEAR_TRY(auto shadow, ShaderProgram::load(shaders, {"prop.vert", "prop_shadow.frag"}));
    return PropPainter(std::move(solid), std::move(shadow));
}

PropPainter::PropPainter(ShaderProgram solid, ShaderProgram shadow)
    : solid_(std::move(solid)), shadow_(std::move(shadow)) {
    glBindVertexArray(array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices_.id());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.id());
    bind_floats(0, 3, offsetof(PropVertex, position));
    bind_floats(1, 3, offsetof(PropVertex, normal));
    bind_floats(2, 4, offsetof(PropVertex, paint));
    bind_floats(3, 1, offsetof(PropVertex, presence));
    glBindVertexArray(0);
}

void PropPainter::set(const motion::PropsShown& props) {
    if (props == shown_) return;
    shown_ = props;
    shape_.clear();
    for (const motion::ShownProp& shown : props) shape_.add(shown);
    if (shape_.indices.empty()) return;
    glBindVertexArray(array_.id());
    stream_to(vertices_, GL_ARRAY_BUFFER, shape_.vertices.data(),
              shape_.vertices.size() * sizeof(PropVertex));
    stream_to(indices_, GL_ELEMENT_ARRAY_BUFFER, shape_.indices.data(),
              shape_.indices.size() * sizeof(std::uint32_t));
    glBindVertexArray(0);
}

void PropPainter::draw(const ShaderProgram& program, bool flipped_winding) const {
    if (shape_.indices.empty()) return;
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LEQUAL);
    glEnable(GL_CULL_FACE);
    glFrontFace(flipped_winding ? GL_CW : GL_CCW);
    glBindVertexArray(array_.id());
    program.use();
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(shape_.indices.size()), GL_UNSIGNED_INT, nullptr);
    glFrontFace(GL_CCW);
    glDisable(GL_CULL_FACE);
}

void PropPainter::paint_depth(bool flipped_winding) const {
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    draw(shadow_, flipped_winding);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
}

void PropPainter::paint(bool flipped_winding) const {
    paint_depth(flipped_winding);  // what comes or goes is seen through as a whole, not part by part
    glDepthMask(GL_FALSE);
    blend_over();
    draw(solid_, flipped_winding);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

void PropPainter::paint_shadow(bool flipped_winding) const {
    glDepthMask(GL_FALSE);
    blend_over();
    draw(shadow_, flipped_winding);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

}  // namespace ingear::render
