#include "render/coach/imported_coach_painter.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <utility>

#include "base/result.h"

namespace ingear::render {

namespace {

void upload(const GlTexture& texture, const Picture& picture) {
    glBindTexture(GL_TEXTURE_2D, texture.id());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture.rgba.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_REPEAT);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_REPEAT);
}

}  // namespace

Result<ImportedCoachPainter> ImportedCoachPainter::create(const std::filesystem::path& shaders,
                                                          const ImportedCoachParts& parts) {
    INGEAR_TRY(auto program, ShaderProgram::load(shaders, {"coach.vert", "imported_coach.frag"}));
    return ImportedCoachPainter(std::move(program), parts);
}

ImportedCoachPainter::ImportedCoachPainter(ShaderProgram program, const ImportedCoachParts& parts)
    : program_(std::move(program)), colour_(program_.uniform("own_colour")), materials_(parts.materials) {
    upload(pictures_.emplace_back(), {1, 1, {255, 255, 255, 255}});
    for (const Picture& picture : parts.pictures) upload(pictures_.emplace_back(), picture);
}

void ImportedCoachPainter::draw(std::span<const MaterialRange> ranges, bool indexed) const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::picture));
    program_.use();
    for (const MaterialRange& range : ranges) {
        if (range.index_count == 0 || range.material != Material::own) continue;
        const PlainMaterial& material = materials_[std::min(range.own, materials_.size() - 1)];
        glBindTexture(GL_TEXTURE_2D, pictures_[static_cast<std::size_t>(material.picture + 1)].id());
        glUniform4f(colour_, material.colour.r, material.colour.g, material.colour.b, material.least_alpha);
        if (material.two_sided && indexed) glDisable(GL_CULL_FACE);
        const auto count = static_cast<GLsizei>(range.index_count);
        if (indexed) {
            glDrawElements(GL_TRIANGLES, count, GL_UNSIGNED_INT,
                           reinterpret_cast<const void*>(range.first_index * sizeof(std::uint32_t)));
            glEnable(GL_CULL_FACE);
        } else {
            glDrawArrays(GL_TRIANGLES, static_cast<GLint>(range.first_index), count);
        }
    }
}

}  // namespace ingear::render
