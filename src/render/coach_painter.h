#pragma once

#include <array>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "render/coach_model.h"
#include "render/gl_objects.h"
#include "render/shader_program.h"
#include "render/silhouette.h"
#include "render/skinning.h"

namespace ingear::render {

/// How many triangles the surface has.
enum class Detail { fine, coarse };

/// The coach's surface and shadow caster in a pose, on the CPU and on the graphics card.
class CoachGeometry {
  public:
    explicit CoachGeometry(CoachModel model);

    void pose(const motion::WorldPose& world);

    [[nodiscard]] const CoachModel& model() const { return model_; }
    [[nodiscard]] std::span<const SkinnedVertex> surface() const { return surface_; }
    /// The places of the surface's vertices alone, gathered anew.
    [[nodiscard]] std::span<const glm::vec3> surface_places();
    [[nodiscard]] std::span<const glm::vec3> caster() const { return caster_; }
    [[nodiscard]] const GlVertexArray& surface_array() const { return surface_array_; }
    /// Places in the index buffer, which holds the fine triangles and behind them the coarse ones.
    [[nodiscard]] std::span<const MaterialRange> ranges(Detail detail) const {
        return detail == Detail::fine ? model_.fine.ranges : coarse_ranges_;
    }

  private:
    CoachModel model_;
    std::vector<SkinnedVertex> surface_;
    std::vector<glm::vec3> surface_places_;
    std::vector<glm::vec3> caster_;
    std::vector<MaterialRange> coarse_ranges_;
    GlVertexArray surface_array_;
    GlBuffer surface_stream_;
    GlBuffer surface_paint_;
    GlBuffer surface_indices_;
};

/// Shades the coach: a program for each material, since a software renderer executes both sides of every
/// branch.
class CoachPainter {
  public:
    [[nodiscard]] static Result<CoachPainter> create(const std::filesystem::path& shaders,
                                                     const MuscleTexture& muscles);

    /// Draws the surface into the bound framebuffer, which has a depth buffer.
    void paint(const CoachGeometry& coach, Detail detail, const motion::MuscleGlow& glow,
               bool flipped_winding) const;
    /// Draws the outline's fringe on top.
    void paint_fringe(const SilhouetteFringe& fringe, const motion::MuscleGlow& glow) const;

  private:
    enum class Look { torso, skin, leggings, glowing_leggings, head, hair, shoe };
    static constexpr std::size_t kLookCount = 7;

    CoachPainter(std::vector<ShaderProgram> programs, const MuscleTexture& muscles);
    [[nodiscard]] static Look look(Material material, bool glowing);
    void draw(std::span<const MaterialRange> ranges, const motion::MuscleGlow& glow, bool indexed) const;

    std::vector<ShaderProgram> programs_;
    GlTexture muscles_;
    GlVertexArray fringe_array_;
    GlBuffer fringe_stream_;
};

}  // namespace ingear::render
