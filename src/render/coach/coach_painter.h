#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <optional>
#include <span>
#include <vector>

#include "render/coach/coach_geometry.h"
#include "render/coach/imported_coach_painter.h"
#include "render/coach/look_uniforms.h"
#include "render/coach/silhouette.h"
#include "render/coach/skinning.h"
#include "render/gl/gl_objects.h"
#include "render/gl/shader_program.h"

namespace ingear::render {

/// Shades the coach: a program for each material, since a software renderer executes both sides of every
/// branch.
class CoachPainter {
  public:
    [[nodiscard]] static Result<CoachPainter> create(const std::filesystem::path& shaders,
                                                     const CoachModel& coach);
    /// What is painted from now on, of the same coach or of one of the same finish.
    void set_look(const CoachModel& coach, const CoachLook& look);

    /// Draws the surface into the bound framebuffer, which has a depth buffer.
    void paint(const SurfaceGeometry& surface, const motion::MuscleGlow& glow, bool flipped_winding);
    /// Draws the outline's fringe on top.
    void paint_fringe(const SilhouetteFringe& fringe, const motion::MuscleGlow& glow);

  private:
    enum class Look {
        torso,
        bare_arm,
        sleeved_arm,
        hand,
        hips,
        glowing_hips,
        long_legs,
        glowing_long_legs,
        short_legs,
        glowing_short_legs,
        head,
        bearded_head,
        hair,
        shoe
    };
    enum class WoodenLook { plain, head, glowing_hips, glowing_legs };

    CoachPainter(std::vector<ShaderProgram> programs, Finish finish, const MuscleTexture& muscles);
    [[nodiscard]] Look look(Material material, bool glowing) const;
    [[nodiscard]] std::size_t program(Material material, bool glowing) const;
    void draw(std::span<const MaterialRange> ranges, const motion::MuscleGlow& glow, bool indexed);
    /// Some drivers compile a program when it first draws, which takes longer than a frame has. Those for
    /// muscles that begin or end to shine draw a triangle beforehand, one of them in each of the first
    /// frames.
    void warm_one_up(std::span<const MaterialRange> ranges, bool indexed);

    std::vector<ShaderProgram> programs_;  ///< by Look, or by WoodenLook
    Finish finish_;
    LookBlock look_;
    bool has_sleeves_ = false;
    bool has_short_legs_ = false;
    bool has_beard_ = false;
    std::array<std::vector<bool>, 2> has_drawn_;  ///< by program: the outline's fringe, the surface
    GlTexture muscles_;
    std::optional<ImportedCoachPainter> own_;  ///< of a model that a player brought
    GlVertexArray fringe_array_;
    GlBuffer fringe_stream_;
};

}  // namespace ingear::render
