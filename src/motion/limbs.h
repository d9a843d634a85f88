#pragma once

#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>
#include <optional>

#include "motion/contacts.h"
#include "motion/skeleton.h"
#include "motion/two_bone.h"

/// Arms and legs whose ends are held somewhere.
namespace ingear::motion {

/// The joints of a limb.
struct LimbBones {
    Bone root, hinge, end;
    TwoBoneLimb shape;
    Side side;
};
[[nodiscard]] const LimbBones& bones_of(Limb limb);
/// From a foot's ankle to its ball in the neutral stance, metres.
[[nodiscard]] glm::vec3 ankle_to_ball(Side side);

/// Where a limb's end is held.
struct Pin {
    Hold hold = Hold::rest;    ///< rest: not held
    glm::vec3 position{0.0F};  ///< of the ankle or wrist; of the contact point for a heel
    glm::quat rotation{1.0F, 0.0F, 0.0F,
                       0.0F};             ///< of foot or hand in the world; a heel's foot follows its shin
    std::optional<glm::vec3> bend = {};   ///< where knee or elbow points; else as the joint angles say
    std::optional<glm::vec3> hinge = {};  ///< or the hinge's axis itself
    float toes = 0.0F;                    ///< degrees that the toes are bent up, of a foot on its ball
    float share = 1.0F;                   ///< 1 held … 0 free: on the way from or to where it is held
    float weight = 1.0F;  ///< how much a leg that carries bears here; 0 in the middle of a step
};

/// The axis that a limb's knee or elbow turns about when it is held; `world` as in hold.
[[nodiscard]] glm::vec3 hinge_of(const WorldPose& world, const LimbBones& bones, const Pin& pin);

/// A held foot raised onto its ball by degrees, and tilted about its edge, + onto the outer one.
[[nodiscard]] Pin raised(const Pin& pin, const LimbBones& bones, float heel_lift, float tilt);

/// Bends a limb of a pose so that its end is at `position` with the world rotation `rotation`; `hinge` as in
/// solve_two_bones. `world` holds at least what lies above the limb. Gives what it missed, metres.
float reach(LocalPose& local, const WorldPose& world, Limb limb, glm::vec3 position,
            const glm::quat& rotation, glm::vec3 hinge);

inline constexpr float kStraightElbow = 2.5F;  ///< degrees: as straight as a held arm gets

/// Shoulder blades glide: where a held hand would be out of reach, the collar bone turns towards it, as far
/// as it can, until the elbow is bent by `straightest` degrees or more. Changes `world` down to the shoulder.
void follow_hand(LocalPose& local, WorldPose& world, Limb arm, glm::vec3 wrist,
                 float straightest = kStraightElbow);

/// Holds a limb by its pin; `world` is the pose without pins. Gives what it missed, metres.
float hold(LocalPose& local, WorldPose& world, Limb limb, const Pin& pin);

}  // namespace ingear::motion
