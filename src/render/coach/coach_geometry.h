#pragma once

#include <memory>
#include <span>
#include <vector>

#include "motion/animation_state.h"
#include "render/coach/coach_model.h"
#include "render/coach/silhouette.h"
#include "render/coach/skinning.h"
#include "render/gl/gl_objects.h"

namespace ingear::render {

// The inputs of shaders/coach.vert, read from the buffer that is bound, `offset` bytes into each element of
// `stride`.
void bind_skinned_attributes(std::size_t stride, std::size_t offset);
void bind_paint_attributes(std::size_t stride, std::size_t offset);
void bind_coverage_attribute(std::size_t stride, std::size_t offset);
/// For vertex arrays without a coverage of their own.
void set_full_coverage();

/// The surface at one detail, ready to be drawn.
struct SurfaceGeometry {
    SurfaceDetail triangles;
    GlVertexArray array;
    GlBuffer indices;
    SilhouetteFringe fringe;
};

/// The coach's surface and shadow caster in a pose, on the CPU and on the graphics card.
class CoachGeometry {
  public:
    explicit CoachGeometry(CoachModel model);

    /// `smile` 0 … 1.
    void pose(const motion::CoachFrame& coach, float smile);

    [[nodiscard]] const CoachModel& model() const { return model_; }
    [[nodiscard]] std::span<const SkinnedVertex> surface() const { return surface_; }
    /// The places of the surface's vertices alone, gathered anew.
    [[nodiscard]] std::span<const glm::vec3> surface_places();
    [[nodiscard]] std::span<const glm::vec3> caster() const { return caster_; }
    /// Made at its first use, which takes longer than a frame has.
    [[nodiscard]] SurfaceGeometry& at(Detail detail);
    /// Makes one that is missing, if any is, so that none has to be made in the middle of a session.
    void make_one_ahead();

  private:
    void set_smile(float smile);

    CoachModel model_;
    std::vector<SkinnedVertex> serious_;  ///< those that smile, in the bind pose, without one
    float smile_ = 0.0F;                  ///< that the model has now
    std::vector<SkinnedVertex> surface_;
    std::vector<glm::vec3> surface_places_;
    std::vector<glm::vec3> caster_;
    GlBuffer surface_stream_;
    GlBuffer surface_paint_;
    PerDetail<std::unique_ptr<SurfaceGeometry>> details_;
};

}  // namespace ingear::render
