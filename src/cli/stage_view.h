#pragma once

#include <string_view>
#include <vector>

#include "cli/command.h"
#include "domain/catalogue/catalogue.h"
#include "motion/animation_state.h"
#include "render/stage/coach_renderer.h"

/// Where the camera stands for a single picture.
namespace ingear::cli {

/// A direction to look from, and how far; a distance of 0 is found by framing.
struct ViewPoint {
    float yaw = 0.0F;
    float pitch = 0.0F;
    float distance = 0.0F;
};

/// Reads "YAW,PITCH", "YAW,PITCH,DISTANCE" or a name: one of the exercise's cameras (none: null), or front,
/// left, right, back, above. An empty text is the exercise's first camera. Named cameras are mirrored for the
/// right side.
[[nodiscard]] OrFailure<ViewPoint> parse_view(std::string_view text, const domain::Exercise* exercise,
                                              motion::Side side);

/// The outline of the coach in a frame: joints, crown, finger tips, toes.
void add_outline(std::vector<glm::vec3>& points, const motion::CoachFrame& frame);

/// The outline over the whole of a movement, so that pictures of its moments share one camera.
[[nodiscard]] std::vector<glm::vec3> swept_outline(motion::PoseSolver& pose_solver,
                                                   const motion::Movement& movement, motion::Side side);

[[nodiscard]] render::Viewpoint camera_for(const ViewPoint& view, const std::vector<glm::vec3>& outline,
                                           float aspect);

}  // namespace ingear::cli
