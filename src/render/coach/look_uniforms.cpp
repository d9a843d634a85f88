#include "render/coach/look_uniforms.h"

#include <epoxy/gl.h>

#include "render/gl/shader_program.h"

namespace ingear::render {

LookUniforms look_uniforms(const CoachModel& coach, const CoachLook& look) {
    LookUniforms u{};
    u.skin = glm::vec4(look.skin, coach.grows_beard ? look.beard : 0.0F);
    u.hair = glm::vec4(look.hair_colour, coach.hair.roots);
    u.top = glm::vec4(look.top, coach.outfit.sleeve);
    u.bottom = glm::vec4(look.bottom, coach.outfit.leg);
    u.band = glm::vec4(look.band, coach.outfit.armhole);
    u.accent = glm::vec4(look.accent, coach.outfit.neckline);
    u.shoes = glm::vec4(look.shoes, coach.hair.curl);
    u.face = {coach.face.brows, coach.face.lashes, coach.face.lips, coach.face.eyes};
    u.comb = glm::vec4(coach.hair.comb, coach.hair.bun);
    u.axis = glm::vec4(coach.hair.axis, coach.hair.tie);
    u.temples = {coach.hair.temples, 0.0F, 0.0F, 0.0F};
    return u;
}

void LookBlock::set(const LookUniforms& uniforms) {
    glBindBuffer(GL_UNIFORM_BUFFER, buffer_.id());
    glBufferData(GL_UNIFORM_BUFFER, sizeof uniforms, &uniforms, GL_STATIC_DRAW);
}

void LookBlock::bind() const {
    glBindBufferBase(GL_UNIFORM_BUFFER, static_cast<GLuint>(UniformBlock::look), buffer_.id());
}

}  // namespace ingear::render
