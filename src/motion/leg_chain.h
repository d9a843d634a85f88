#pragma once

#include <glm/vec3.hpp>

#include "motion/skeleton.h"

/// The chain from hip to knee, as one sees it from the front of somebody who stands facing +z: the pelvis,
/// the thigh below it, the knee and its cap.
namespace ingear::motion {

/// Angles in degrees, lengths in metres. "Inwards" is towards the other leg.
struct LegChain {
    float pelvis_drop = 0.0F;    ///< + the other side is lower
    float hip_bone_drop = 0.0F;  ///< how much lower its hip bone is
    float hip_adduction = 0.0F;  ///< of the thigh to the pelvis, + inwards
    float thigh_turn_in = 0.0F;  ///< of the thigh about its length to the pelvis, + inwards
    float knee_valgus = 0.0F;    ///< frontal-plane projection angle: 0 straight, + the knee is inwards
    float knee_inward = 0.0F;    ///< how far it is inside the line from hip to ankle, as seen from the front
    float kneecap_outward = 0.0F;  ///< how far the cap is beside the middle of its groove, a model
};
/// `standing` is the side of the leg that carries: left or right.
[[nodiscard]] LegChain measure_leg_chain(const WorldPose& pose, Side standing);

/// What the chain is drawn with, metres in the world.
struct LegChainPoints {
    glm::vec3 hip{0.0F}, knee{0.0F}, ankle{0.0F};
    glm::vec3 hip_bone_standing{0.0F};  ///< the bony points at the front of the pelvis
    glm::vec3 hip_bone_free{0.0F};
    glm::vec3 kneecap{0.0F};  ///< where the cap is
    glm::vec3 groove{0.0F};   ///< the middle of the groove that it glides in, on the turned thigh bone
};
[[nodiscard]] LegChainPoints leg_chain_points(const WorldPose& pose, Side standing);

}  // namespace ingear::motion
