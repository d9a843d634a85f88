#include "motion/contacts.h"

#include <algorithm>
#include <string>

namespace ingear::motion {

namespace {

constexpr Bone kBack[] = {Bone::chest, Bone::clavicle_left, Bone::clavicle_right};
constexpr Bone kSeat[] = {Bone::pelvis, Bone::hip_helper_left, Bone::hip_helper_right};
constexpr Bone kHead[] = {Bone::head};
constexpr Bone kKneeLeft[] = {Bone::shin_left, Bone::knee_helper_left};
constexpr Bone kKneeRight[] = {Bone::shin_right, Bone::knee_helper_right};
constexpr Bone kFootLeft[] = {Bone::foot_left, Bone::toe_left};
constexpr Bone kFootRight[] = {Bone::foot_right, Bone::toe_right};
constexpr Bone kShoulderLeft[] = {Bone::upper_arm_left, Bone::clavicle_left};
constexpr Bone kShoulderRight[] = {Bone::upper_arm_right, Bone::clavicle_right};
constexpr Bone kElbowLeft[] = {Bone::forearm_left};
constexpr Bone kElbowRight[] = {Bone::forearm_right};
constexpr Bone kHandLeft[] = {Bone::hand_left};
constexpr Bone kHandRight[] = {Bone::hand_right};
constexpr Bone kFingersLeft[] = {Bone::finger2_left};
constexpr Bone kFingersRight[] = {Bone::finger2_right};

/// Midline first, then pairs: left, right.
/// "feet" and "foot_…" are anchors only: the legs carry, and the hips are where their angles put them.
constexpr ContactPoint kContacts[] = {
    {"head", Bone::head, {0.0F, 1.620F, -0.119F}, Hold::head, kHead},
    {"shoulder_blades", Bone::chest, {0.0F, 1.355F, -0.101F}, Hold::rest, kBack},
    {"seat", Bone::pelvis, {0.0F, 0.900F, -0.120F}, Hold::rest, kSeat},
    {"pelvis", Bone::pelvis, {0.0F, 0.945F, -0.010F}, Hold::rest, {}},
    {"feet", Bone::pelvis, {0.0F, 0.945F, -0.010F}, Hold::rest, {}},
    {"sit_bones", Bone::pelvis, {0.0F, 0.820F, -0.050F}, Hold::rest, kSeat},
    {"sole_left", Bone::foot_left, {0.086F, 0.0F, 0.030F}, Hold::sole, kFootLeft},
    {"sole_right", Bone::foot_right, {-0.086F, 0.0F, 0.030F}, Hold::sole, kFootRight},
    {"heel_left", Bone::foot_left, {0.052F, 0.040F, -0.030F}, Hold::heel, kFootLeft},
    {"heel_right", Bone::foot_right, {-0.052F, 0.040F, -0.030F}, Hold::heel, kFootRight},
    {"toe_left", Bone::toe_left, {0.089F, 0.060F, 0.125F}, Hold::rest, kFootLeft},
    {"toe_right", Bone::toe_right, {-0.089F, 0.060F, 0.125F}, Hold::rest, kFootRight},
    {"knee_left", Bone::shin_left, {0.086F, 0.496F, 0.053F}, Hold::rest, kKneeLeft},
    {"knee_right", Bone::shin_right, {-0.086F, 0.496F, 0.053F}, Hold::rest, kKneeRight},
    {"hip_left", Bone::pelvis, {0.177F, 0.880F, 0.0F}, Hold::rest, kSeat},
    {"hip_right", Bone::pelvis, {-0.177F, 0.880F, 0.0F}, Hold::rest, kSeat},
    {"shoulder_left", Bone::upper_arm_left, {0.200F, 1.327F, -0.016F}, Hold::rest, kShoulderLeft},
    {"shoulder_right", Bone::upper_arm_right, {-0.200F, 1.327F, -0.016F}, Hold::rest, kShoulderRight},
    {"elbow_left", Bone::forearm_left, {0.151F, 1.080F, -0.054F}, Hold::rest, kElbowLeft},
    {"elbow_right", Bone::forearm_right, {-0.151F, 1.080F, -0.054F}, Hold::rest, kElbowRight},
    {"ball_left", Bone::toe_left, {0.086F, 0.0F, 0.115F}, Hold::ball, kFootLeft},
    {"ball_right", Bone::toe_right, {-0.086F, 0.0F, 0.115F}, Hold::ball, kFootRight},
    {"shin_left", Bone::shin_left, {0.086F, 0.490F, 0.0F}, Hold::shin, kKneeLeft},
    {"shin_right", Bone::shin_right, {-0.086F, 0.490F, 0.0F}, Hold::shin, kKneeRight},
    {"ankle_left", Bone::foot_left, {0.086F, 0.078F, -0.008F}, Hold::end, kFootLeft},
    {"ankle_right", Bone::foot_right, {-0.086F, 0.078F, -0.008F}, Hold::end, kFootRight},
    {"wrist_left", Bone::hand_left, {0.151F, 0.843F, -0.016F}, Hold::end, kHandLeft},
    {"wrist_right", Bone::hand_right, {-0.151F, 0.843F, -0.016F}, Hold::end, kHandRight},
    {"palm_left", Bone::hand_left, {0.135F, 0.790F, -0.016F}, Hold::palm, kHandLeft},
    {"palm_right", Bone::hand_right, {-0.135F, 0.790F, -0.016F}, Hold::palm, kHandRight},
    {"fingertips_left", Bone::finger2_left, {0.146F, 0.690F, -0.014F}, Hold::tips, kFingersLeft},
    {"fingertips_right", Bone::finger2_right, {-0.146F, 0.690F, -0.014F}, Hold::tips, kFingersRight},
    {"foot_left", Bone::foot_left, {0.086F, 0.078F, -0.008F}, Hold::rest, {}},
    {"foot_right", Bone::foot_right, {-0.086F, 0.078F, -0.008F}, Hold::rest, {}},
};
constexpr std::size_t kMidlineContacts = 6;

}  // namespace

const ContactPoint* find_contact(std::string_view name) {
    const auto found = std::find_if(std::begin(kContacts), std::end(kContacts),
                                    [&](const ContactPoint& each) { return each.name == name; });
    return found == std::end(kContacts) ? nullptr : found;
}

std::span<const ContactPoint> all_contacts() {
    return kContacts;
}

const ContactPoint& mirrored(const ContactPoint& contact) {
    const auto at = static_cast<std::size_t>(&contact - kContacts);
    if (at < kMidlineContacts) return contact;
    const bool is_left = (at - kMidlineContacts) % 2 == 0;
    return kContacts[is_left ? at + 1 : at - 1];
}

std::optional<Limb> limb_of(const ContactPoint& contact) {
    switch (contact.bone) {
        case Bone::upper_arm_left:
        case Bone::forearm_left:
        case Bone::hand_left:
        case Bone::finger2_left:
            return Limb::arm_left;
        case Bone::upper_arm_right:
        case Bone::forearm_right:
        case Bone::hand_right:
        case Bone::finger2_right:
            return Limb::arm_right;
        case Bone::shin_left:
        case Bone::foot_left:
        case Bone::toe_left:
            return Limb::leg_left;
        case Bone::shin_right:
        case Bone::foot_right:
        case Bone::toe_right:
            return Limb::leg_right;
        default:
            return std::nullopt;
    }
}

}  // namespace ingear::motion
