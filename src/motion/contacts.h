#pragma once

#include <glm/vec3.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "motion/skeleton.h"

/// The parts of the body that can touch the floor, by the names that the data files use.
namespace ingear::motion {

/// Height of what carries her, metres: the top of the mat, with its softness.
inline constexpr float kMatTop = 0.014F;
/// How far flesh and cloth give way under weight, metres.
inline constexpr float kGive = 0.004F;
/// The same of flesh and the upholstery of a chair, metres.
inline constexpr float kCushionGive = 0.030F;
/// Heights above the mat of joints whose limb lies flat on it, metres.
inline constexpr float kAnkleAboveSole = 0.078F;
inline constexpr float kWristAbovePalm = 0.022F;
inline constexpr float kAnkleOfLyingShin = 0.057F;  ///< the shin level: the kneecap bears on the mat

/// What a contact does to the pose.
enum class Hold {
    rest,  ///< nothing: it is where the joints put it, and the trunk can be anchored to it
    sole,  ///< ankle and foot stay, the sole flat
    palm,  ///< wrist and hand stay, the palm flat
    heel,  ///< the inner edge of the heel stays; the foot turns with the shin
    ball,  ///< the ball of the foot stays, the heel is raised
    shin,  ///< shin and instep lie on the mat
    tips,  ///< the fingertips stay, the hand slanting down to them
    end,   ///< ankle or wrist are at a place in the air; foot and hand as the joint angles say
    head,  ///< the neck bends until the head lies on the mat
};

enum class Limb { arm_left, arm_right, leg_left, leg_right };
inline constexpr std::size_t kLimbCount = 4;
[[nodiscard]] constexpr std::size_t index(Limb limb) {
    return static_cast<std::size_t>(limb);
}
inline constexpr Limb kLimbs[] = {Limb::arm_left, Limb::arm_right, Limb::leg_left, Limb::leg_right};

[[nodiscard]] constexpr bool is_leg(Limb limb) {
    return limb == Limb::leg_left || limb == Limb::leg_right;
}

struct ContactPoint {
    std::string_view name;  ///< "sole_left"
    Bone bone;              ///< what it is a point of
    glm::vec3 neutral;      ///< where it is in the neutral stance, metres
    Hold hold = Hold::rest;
    std::span<const Bone> group;  ///< what rests with it: the lowest of these touches the mat
};

[[nodiscard]] const ContactPoint* find_contact(std::string_view name);
[[nodiscard]] std::span<const ContactPoint> all_contacts();
/// The same point on the other side.
[[nodiscard]] const ContactPoint& mirrored(const ContactPoint& contact);
/// The limb that a contact is part of; none for the trunk and the head.
[[nodiscard]] std::optional<Limb> limb_of(const ContactPoint& contact);

}  // namespace ingear::motion
