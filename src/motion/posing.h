#pragma once

#include <array>
#include <optional>
#include <vector>

#include "motion/contacts.h"
#include "motion/limbs.h"
#include "motion/pose_values.h"
#include "motion/skeleton.h"

/// From clinical values and what is held on the floor to the rotations of the bones.
namespace ingear::motion {

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

/// What the lungs do to a pose.
struct Breath {
    float lungs = 0.0F;        ///< 0 empty … 1 full
    float chest_share = 1.0F;  ///< 0 keeps the shoulders exactly where they are: only the belly moves
};

[[nodiscard]] Posed pose_body(const PoseValues& values, const Setting& setting, Breath breath = {});

/// The pose before anything is held, anchored in the world.
[[nodiscard]] LocalPose unpinned(const PoseValues& values, const Setting& setting, Breath breath = {});
/// The head of such a pose laid onto the mat; moves head and neck.
[[nodiscard]] Setting::RestingHead resting_head(const PoseValues& values, LocalPose& local, WorldPose& world);
/// Lets chest and belly follow the breath.
void breathe(LocalPose& pose, Breath breath);

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
