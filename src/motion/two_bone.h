#pragma once

#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

/// Two bones and a hinge between them: a leg to its ankle, an arm to its wrist.
namespace ingear::motion {

/// A limb in the neutral stance. The hinge turns about the body's x axis.
struct TwoBoneLimb {
    glm::vec3 upper{0.0F};    ///< from the root joint to the hinge, metres
    glm::vec3 lower{0.0F};    ///< from the hinge to the end, metres
    float hinge_sign = 1.0F;  ///< +1 bends by Rx(+) (a knee), -1 by Rx(-) (an elbow)

    [[nodiscard]] float length() const;  ///< stretched as far as the joints allow, metres
};

struct TwoBoneSolution {
    glm::quat upper{1.0F, 0.0F, 0.0F, 0.0F};  ///< rotation of the upper bone in the world
    float bend = 0.0F;                        ///< degrees, 0 … 150
    float missed = 0.0F;  ///< how far the end stays off its target, metres; 0 within reach
};

/// Bends the limb so that its end lies at `offset` from its root joint. The hinge axis comes as near as it
/// can to `hinge` (world direction of the body's +x seen from the limb); both bones share it exactly. Out of
/// reach, the limb points to the target and `missed` says by how much it stays off.
[[nodiscard]] TwoBoneSolution solve_two_bones(const TwoBoneLimb& limb, glm::vec3 offset, glm::vec3 hinge);

/// The hinge axis that makes a knee or an elbow point towards `direction`.
[[nodiscard]] glm::vec3 hinge_for(const TwoBoneLimb& limb, glm::vec3 offset, glm::vec3 direction);

}  // namespace ingear::motion
