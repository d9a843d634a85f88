#include "render/coach/coach_painter.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/result.h"
#include "render/coach/muscle_light.h"

namespace ingear::render {
namespace {

bool is_lit(const motion::MuscleGlow& glow, motion::Muscle muscle) {
    return muscle_light(std::max(glow[muscle][0], glow[muscle][1])) > 0.0F;
}

/// Whether a muscle that works lies under the material: under the leggings of the pelvis all, of the legs the
/// hamstrings.
bool is_lit(const motion::MuscleGlow& glow, Material material) {
    if (material == Material::leg) return is_lit(glow, motion::Muscle::hamstrings);
    return material == Material::pelvis &&
           std::any_of(motion::kMuscles.begin(), motion::kMuscles.end(),
                       [&](motion::Muscle muscle) { return is_lit(glow, muscle); });
}

/// Of what is bound; the numbers count indices, or else vertices.
void draw_triangles(std::size_t first, std::size_t count, bool indexed) {
    if (indexed) {
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                       reinterpret_cast<const void*>(first * sizeof(std::uint32_t)));
    } else {
        glDrawArrays(GL_TRIANGLES, static_cast<GLint>(first), static_cast<GLsizei>(count));
    }
}

/// All that a driver does for a triangle but its pixels.
void draw_unseen_triangle(std::size_t first, bool indexed) {
    const GLboolean was_on = glIsEnabled(GL_SCISSOR_TEST);
    GLint box[4] = {};
    glGetIntegerv(GL_SCISSOR_BOX, box);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 0, 0);
    draw_triangles(first, 3, indexed);
    glScissor(box[0], box[1], box[2], box[3]);
    if (was_on == GL_FALSE) glDisable(GL_SCISSOR_TEST);
}

}  // namespace

Result<CoachPainter> CoachPainter::create(const std::filesystem::path& shaders, const CoachModel& coach) {
    const std::vector<ShaderProgram::Source> person = {
        {"coach.vert", "torso.frag"},
        {"coach.vert", "arm.frag", {"SKIN"}},
        {"coach.vert", "arm.frag", {"SLEEVED"}},
        {"coach.vert", "hand.frag", {"SKIN"}},
        {"coach.vert", "leggings.frag"},
        {"coach.vert", "leggings.frag", {"GLOWING"}},
        {"coach.vert", "leggings.frag", {"LEG"}},
        {"coach.vert", "leggings.frag", {"LEG", "GLOWING"}},
        {"coach.vert", "leggings.frag", {"LEG", "SHORTS"}},
        {"coach.vert", "leggings.frag", {"LEG", "SHORTS", "GLOWING"}},
        {"coach.vert", "head.frag", {"SKIN"}},
        {"coach.vert", "head.frag", {"SKIN", "BEARD"}},
        {"coach.vert", "hair.frag"},
        {"coach.vert", "shoe.frag"},
    };
    const std::vector<ShaderProgram::Source> wood = {
        {"coach.vert", "wood.frag", {"WOOD"}},
        {"coach.vert", "wood.frag", {"WOOD", "HEAD"}},
        {"coach.vert", "wood.frag", {"WOOD", "GLOWING"}},
        {"coach.vert", "wood.frag", {"WOOD", "LEG", "GLOWING"}},
    };
    const bool wooden = coach.finish == Finish::wood;
    std::vector<ShaderProgram> programs;
    for (const ShaderProgram::Source& source : wooden ? wood : person) {
        INGEAR_TRY(auto program, ShaderProgram::load(shaders, source));
        programs.push_back(std::move(program));
    }
    CoachPainter painter(std::move(programs), coach.finish, coach.muscles);
    if (coach.own) {
        INGEAR_TRY(auto own, ImportedCoachPainter::create(shaders, *coach.own));
        painter.own_.emplace(std::move(own));
    }
    return painter;
}

void CoachPainter::set_look(const CoachModel& coach, const CoachLook& look) {
    const LookUniforms uniforms = look_uniforms(coach, look);
    look_.set(uniforms);
    has_sleeves_ = coach.outfit.armhole < 1.0F;
    has_short_legs_ = coach.outfit.leg > 0.0F;
    has_beard_ = uniforms.skin.a > 0.0F;
}

CoachPainter::CoachPainter(std::vector<ShaderProgram> programs, Finish finish, const MuscleTexture& muscles)
    : programs_(std::move(programs)), finish_(finish) {
    for (std::vector<bool>& drawn : has_drawn_) drawn.resize(programs_.size());
    glBindTexture(GL_TEXTURE_2D, muscles_.id());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, muscles.width, muscles.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 muscles.rgba.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);

    glBindVertexArray(fringe_array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, fringe_stream_.id());
    bind_skinned_attributes(sizeof(FringeVertex), offsetof(FringeVertex, skinned));
    bind_paint_attributes(sizeof(FringeVertex), offsetof(FringeVertex, paint));
    bind_coverage_attribute(sizeof(FringeVertex), offsetof(FringeVertex, coverage));
    glBindVertexArray(0);
}

std::size_t CoachPainter::program(Material material, bool glowing) const {
    if (finish_ == Finish::person) return static_cast<std::size_t>(look(material, glowing));
    WoodenLook wooden = material == Material::head ? WoodenLook::head : WoodenLook::plain;
    if (glowing) wooden = material == Material::leg ? WoodenLook::glowing_legs : WoodenLook::glowing_hips;
    return static_cast<std::size_t>(wooden);
}

CoachPainter::Look CoachPainter::look(Material material, bool glowing) const {
    switch (material) {
        case Material::torso:
            return Look::torso;
        case Material::arm:
            return has_sleeves_ ? Look::sleeved_arm : Look::bare_arm;
        case Material::hand:
            return Look::hand;
        case Material::pelvis:
            return glowing ? Look::glowing_hips : Look::hips;
        case Material::leg:
            if (has_short_legs_) return glowing ? Look::glowing_short_legs : Look::short_legs;
            return glowing ? Look::glowing_long_legs : Look::long_legs;
        case Material::head:
            return has_beard_ ? Look::bearded_head : Look::head;
        case Material::hair:
            return Look::hair;
        case Material::shoe:
            return Look::shoe;
        case Material::own:
            break;  // ImportedCoachPainter's
    }
    return Look::torso;
}

void CoachPainter::paint(const SurfaceGeometry& surface, const motion::MuscleGlow& glow,
                         bool flipped_winding) {
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LEQUAL);
    glEnable(GL_CULL_FACE);
    glFrontFace(flipped_winding ? GL_CW : GL_CCW);
    glDisable(GL_BLEND);
    glBindVertexArray(surface.array.id());
    set_full_coverage();
    draw(surface.triangles.ranges, glow, true);
    glFrontFace(GL_CCW);
    glDisable(GL_CULL_FACE);
}

void CoachPainter::paint_fringe(const SilhouetteFringe& fringe, const motion::MuscleGlow& glow) {
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_FALSE);
    blend_over();
    glBindVertexArray(fringe_array_.id());
    stream_to(fringe_stream_, GL_ARRAY_BUFFER, fringe.vertices().data(), fringe.vertices().size_bytes());
    draw(fringe.ranges(), glow, false);
    glDisable(GL_BLEND);
    glDepthMask(GL_TRUE);
}

void CoachPainter::draw(std::span<const MaterialRange> ranges, const motion::MuscleGlow& glow, bool indexed) {
    if (own_) return own_->draw(ranges, indexed);
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(TextureUnit::muscles));
    glBindTexture(GL_TEXTURE_2D, muscles_.id());
    look_.bind();
    for (const MaterialRange& range : ranges) {
        if (range.index_count == 0) continue;
        const std::size_t which = program(range.material, is_lit(glow, range.material));
        has_drawn_[indexed ? 1 : 0][which] = true;
        programs_[which].use();
        draw_triangles(range.first_index, range.index_count, indexed);
    }
    warm_one_up(ranges, indexed);
}

void CoachPainter::warm_one_up(std::span<const MaterialRange> ranges, bool indexed) {
    for (const MaterialRange& range : ranges) {
        const bool can_glow = range.material == Material::pelvis || range.material == Material::leg;
        if (!can_glow || range.index_count == 0) continue;
        for (const bool glowing : {false, true}) {
            const std::size_t which = program(range.material, glowing);
            std::vector<bool>::reference drawn = has_drawn_[indexed ? 1 : 0][which];
            if (drawn) continue;
            drawn = true;
            programs_[which].use();
            draw_unseen_triangle(range.first_index, indexed);
            return;
        }
    }
}

}  // namespace ingear::render
