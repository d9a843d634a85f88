#pragma once

#include <optional>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "motion/animation_state.h"
#include "render/gl/gl_objects.h"
#include "render/stage/coach_renderer.h"

namespace ingear::app {

/// Small pictures of the scenes with the coach in them, made once for each theme and coach. Needs a current
/// OpenGL context.
class ScenePictures {
  public:
    /// Makes one that is missing, if any is. Gives the textures of all, 0 for those still missing.
    const std::vector<unsigned>& make_one(render::CoachRenderer& stage, motion::PoseSolver& pose_solver,
                                          const domain::Catalogue& catalogue, render::Daylight daylight);
    [[nodiscard]] bool complete() const { return made_ == textures_.size(); }
    /// Something that is seen in them changed: all are made again, in the same textures.
    void renew() { made_ = 0; }

  private:
    std::vector<std::optional<render::RenderTarget>> targets_;
    std::vector<unsigned> textures_;
    std::size_t made_ = 0;
    render::Daylight daylight_ = render::Daylight::light;
};

}  // namespace ingear::app
