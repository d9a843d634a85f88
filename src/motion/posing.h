#pragma once

#include <array>
#include <optional>
#include <vector>

#include "motion/contacts.h"
#include "motion/pose_values.h"
#include "motion/skeleton.h"
#include "motion/two_bone.h"

/// From clinical values and what is held on the floor to the rotations of the bones.
namespace ingear::motion {

/// Where a limb's end is held.
struct Pin {
    Hold hold = Hold::rest;    ///< rest: not held
    glm::vec3 position{0.0F};  ///< of the ankle or wrist; of the contact point for a heel
    glm::quat rotation{1.0F, 0.0F, 0.0F,
                       0.0F};       ///< of foot or hand in the world; a heel's foot follows its shin
    std::optional<glm::vec3> bend;  ///< where knee or elbow points; else as the joint angles say
};

/// What stays the same while the values change: how she lies or stands, and what is held where.
struct Setting {
    glm::quat base{1.0F, 0.0F, 0.0F, 0.0F};  ///< of the pelvis, before tilt, list and roll
    const ContactPoint* anchor = nullptr;    ///< its point is put at anchor_x, anchor_z and `anchor_height`
    std::optional<float> anchor_height;      ///< metres; none: anchor_y
    std::array<Pin, kLimbCount> pins;        ///< by Limb
    struct RestingHead {
        glm::quat rotation;  ///< in the world
        glm::vec3 contact;   ///< where its back touches, metres
    };
    std::optional<RestingHead> resting_head;
};

struct Posed {
    LocalPose local;
    float missed =
        0.0F;  ///< the farthest that a held hand or foot stays off its place for want of reach, metres
};

/// The joints of a limb.
struct LimbBones {
    Bone root, hinge, end;
    TwoBoneLimb shape;
    Side side;
};
[[nodiscard]] const LimbBones& bones_of(Limb limb);

/// What the lungs do to a pose.
struct Breath {
    float lungs = 0.0F;        ///< 0 empty … 1 full
    float chest_share = 1.0F;  ///< 0 keeps the shoulders exactly where they are: only the belly moves
};

[[nodiscard]] Posed pose_body(const PoseValues& values, const Setting& setting, Breath breath = {});

/// Bends a limb of a pose so that its end is at `position` with the world rotation `rotation`; `hinge` as in
/// solve_two_bones. `world` holds at least what lies above the limb. Gives what it missed, metres.
float reach(LocalPose& local, const WorldPose& world, Limb limb, glm::vec3 position,
            const glm::quat& rotation, glm::vec3 hinge);

/// The setting of a body pose: lets the anchor rest on the mat and takes the places of contacts without a
/// spot from where the values put them.
[[nodiscard]] Setting settle(glm::vec3 head, glm::vec3 face, const std::string& anchor,
                             const std::vector<Contact>& contacts, const PoseValues& values);

/// Rotation that turns the neutral stance's up and forward to `head` and `face`.
[[nodiscard]] glm::quat facing(glm::vec3 head, glm::vec3 face);
/// A flat foot or hand with toes or fingertips towards `heading` (degrees, 0 = +z, 90 = +x).
[[nodiscard]] glm::quat flat_foot(float heading);
[[nodiscard]] glm::quat flat_hand(Side side, float heading);

}  // namespace ingear::motion
