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

/// What carries the body. Legs, where they do, carry it by their angles: the hips are where these put them
/// over the held feet, on the mean of both where both carry.
struct Anchor {
    const ContactPoint* point = nullptr;  ///< it is put at anchor_x, anchor_z and `height`
    std::optional<float> height;          ///< metres; none: anchor_y
    std::array<bool, 2> legs{};           ///< left, right: carries

    bool operator==(const Anchor&) const = default;
};

/// What stays the same while the values change: how she lies or stands, and what is held where.
struct Setting {
    glm::quat base{1.0F, 0.0F, 0.0F, 0.0F};  ///< of the pelvis, before tilt, list and roll
    Anchor anchor;
    Anchor next_anchor;                ///< on the way to another pose: what will carry her there
    float next_share = 0.0F;           ///< 0 … 1 of that way
    std::array<Pin, kLimbCount> pins;  ///< by Limb
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
[[nodiscard]] Setting solve_contacts(glm::vec3 head, glm::vec3 face, const std::string& anchor,
                                     const std::vector<Contact>& contacts, const PoseValues& values);

/// A setting on the way, share 0 … 1: what both hold in one place stays there, a foot or hand that they hold
/// in different places is carried over in a step, and what only one of them holds comes loose or is put down.
[[nodiscard]] Setting blend(const Setting& from, const Setting& to, float share);

/// How high a foot or hand is lifted on its way to another place, metres; `turn` 0 … 1 grows with the turn.
[[nodiscard]] float step_height(float distance, float turn);

/// How high above the floor a contact rests, metres; 0 for one that isn't among them.
[[nodiscard]] float height_of(const std::vector<Contact>& contacts, std::string_view point);

/// Rotation that turns the neutral stance's up and forward to `head` and `face`.
[[nodiscard]] glm::quat facing(glm::vec3 head, glm::vec3 face);
/// A flat foot or hand with toes or fingertips towards `heading` (degrees, 0 = +z, 90 = +x).
[[nodiscard]] glm::quat flat_foot(float heading);
[[nodiscard]] glm::quat flat_hand(Side side, float heading);

}  // namespace ingear::motion
