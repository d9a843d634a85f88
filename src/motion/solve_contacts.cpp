#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/trigonometric.hpp>

#include "motion/body_shape.h"
#include "motion/posing.h"

namespace ingear::motion {

namespace {

constexpr glm::vec3 kVertical{0.0F, 1.0F, 0.0F};

/// A shin that lies on its front, the toes towards `heading`.
glm::quat lying_shin(float heading) {
    const float angle = glm::radians(heading);
    const glm::vec3 to_foot{std::sin(angle), 0.0F, std::cos(angle)};
    return glm::quat_cast(glm::mat3(glm::cross(-to_foot, -kVertical), -to_foot, -kVertical));
}

float heading_of(glm::vec3 direction) {
    return glm::degrees(std::atan2(direction.x, direction.z));
}

constexpr float kHandSlant = 40.0F;  // degrees, of a hand that stands on its fingertips

/// From the wrist to the fingertips of a hand with these fingers, in the hand's frame.
glm::vec3 wrist_to_tips(const LocalPose& local, Side side) {
    const auto on_side = [&](Bone left) { return side == Side::left ? left : mirrored(left); };
    const auto place = [&](Bone left) { return neutral_position(on_side(left)); };
    const ContactPoint& tips = *find_contact(side == Side::left ? "fingertips_left" : "fingertips_right");
    const glm::quat& first = local.rotation[index(on_side(Bone::finger1_left))];
    const glm::quat& second = local.rotation[index(on_side(Bone::finger2_left))];
    const glm::vec3 last = place(Bone::finger2_left) - place(Bone::finger1_left) +
                           second * (tips.neutral - place(Bone::finger2_left));
    return place(Bone::finger1_left) - place(Bone::hand_left) + first * last;
}

struct FootOrHand {
    glm::quat rotation;
    float height;  ///< of ankle or wrist above the floor, metres
};

/// How a held foot or hand lies; `heading` as in Spot.
FootOrHand lying_end(Hold hold, const LimbBones& bones, float heading, const Contact& data,
                     const glm::quat& end_in_limb) {
    switch (hold) {
        case Hold::palm:
            return {flat_hand(bones.side, heading), kMatTop + kWristAbovePalm};
        case Hold::tips: {
            const float slant = glm::radians(bones.side == Side::left ? -kHandSlant : kHandSlant);
            return {flat_hand(bones.side, heading) * glm::angleAxis(slant, glm::vec3(0.0F, 0.0F, 1.0F)),
                    kMatTop};
        }
        case Hold::shin:
            return {lying_shin(heading) * end_in_limb, kMatTop + kAnkleOfLyingShin};
        case Hold::ball: {
            const glm::quat raised = joint::spine(data.spot ? data.spot->heel_lift : 0.0F, 0.0F, 0.0F);
            const glm::vec3 ball_to_ankle =
                neutral_position(Bone::foot_left) - find_contact("ball_left")->neutral;
            return {flat_foot(heading) * raised, kMatTop + (raised * ball_to_ankle).y};
        }
        default:
            return {flat_foot(heading), kMatTop + kAnkleAboveSole};
    }
}

/// Where the joint angles put a contact, or where its spot is, laid flat onto the mat.
Pin make_pin(const ContactPoint& contact, Limb limb, const Contact& data, const LocalPose& local,
             const WorldPose& world) {
    const LimbBones& bones = bones_of(limb);
    Pin pin{contact.hold, world.position[index(bones.end)], world.rotation[index(bones.end)], data.bend};
    if (contact.hold == Hold::heel) pin.position = world.carry(contact.bone, contact.neutral);
    if (contact.hold == Hold::end && data.spot)
        pin.position = {data.spot->x, data.spot->height, data.spot->z};
    if (contact.hold == Hold::heel || contact.hold == Hold::end) return pin;

    const glm::vec3 tip = contact.hold == Hold::palm || contact.hold == Hold::tips
                              ? glm::vec3(0.0F, -1.0F, 0.0F)
                              : glm::vec3(0.0F, 0.0F, 1.0F);
    const float heading = data.spot ? data.spot->heading : heading_of(pin.rotation * tip);
    const FootOrHand lying = lying_end(contact.hold, bones, heading, data, local.rotation[index(bones.end)]);
    pin.rotation = lying.rotation;
    if (contact.hold == Hold::shin) pin.hinge = lying_shin(heading) * glm::vec3(1.0F, 0.0F, 0.0F);
    if (data.spot) {
        const glm::vec3 spot{data.spot->x, 0.0F, data.spot->z};
        const glm::vec3 contact_to_end = contact.hold == Hold::tips
                                             ? -wrist_to_tips(local, bones.side)
                                             : neutral_position(bones.end) - contact.neutral;
        pin.position =
            spot + (contact.hold == Hold::shin ? lying_shin(heading) : pin.rotation) * contact_to_end;
        pin.toes = data.spot->heel_lift;
    }
    pin.position.y = data.height + lying.height;
    if (contact.hold == Hold::tips) {
        constexpr float kHalfFinger = 0.006F;  // metres
        pin.position.y += kHalfFinger - (pin.rotation * wrist_to_tips(local, bones.side)).y;
    }
    return pin;
}

}  // namespace

float height_of(const std::vector<Contact>& contacts, std::string_view point) {
    const auto found = std::find_if(contacts.begin(), contacts.end(),
                                    [&](const Contact& contact) { return contact.point == point; });
    return found == contacts.end() ? 0.0F : found->height;
}

Setting solve_contacts(glm::vec3 head, glm::vec3 face, const std::string& anchor,
                       const std::vector<Contact>& contacts, const PoseValues& values) {
    Setting setting;
    setting.base = facing(head, face);
    const ContactPoint* carrying = find_contact(anchor);
    if (carrying == nullptr) carrying = find_contact("pelvis");
    setting.anchor.point = carrying;
    setting.anchor.legs = {anchor == "feet" || anchor == "foot_left",
                           anchor == "feet" || anchor == "foot_right"};

    LocalPose local = unpinned(values, setting);
    WorldPose world = solve_forward(local);
    if (!carrying->group.empty()) {
        const float height = height_of(contacts, carrying->name);
        const float give = height > 0.0F ? kCushionGive : kGive;
        const float sunk = kMatTop + height - give - lowest_point(carrying->group, world);
        setting.anchor.height = world.carry(carrying->bone, carrying->neutral).y + sunk;
    }
    local = unpinned(values, setting);
    world = solve_forward(local);
    const auto pin = [&](bool legs) {
        for (const Contact& contact : contacts) {
            const ContactPoint* point = find_contact(contact.point);
            if (point == nullptr || point->hold == Hold::rest) continue;
            const auto limb = limb_of(*point);
            if (limb && is_leg(*limb) == legs)
                setting.pins[index(*limb)] = make_pin(*point, *limb, contact, local, world);
            if (!limb && !legs) setting.resting_head = resting_head(values, local, world);
        }
    };
    pin(true);
    if (setting.anchor.legs[0] || setting.anchor.legs[1]) {
        local = unpinned(values, setting);  // the legs carry her from now on
        world = solve_forward(local);
    }
    pin(false);
    return setting;
}

glm::quat facing(glm::vec3 head, glm::vec3 face) {
    const glm::vec3 y = glm::normalize(head);
    const glm::vec3 z = glm::normalize(face - glm::dot(face, y) * y);
    return glm::quat_cast(glm::mat3(glm::cross(y, z), y, z));
}

glm::quat flat_foot(float heading) {
    return glm::angleAxis(glm::radians(heading), kVertical);
}

glm::quat flat_hand(Side side, float heading) {
    const float angle = glm::radians(heading);
    const glm::vec3 fingers{std::sin(angle), 0.0F, std::cos(angle)};
    const glm::vec3 back_of_hand =
        side == Side::right ? -kVertical : kVertical;  // neutral: +x is the back of the left hand
    return glm::quat_cast(glm::mat3(back_of_hand, -fingers, glm::cross(back_of_hand, -fingers)));
}

}  // namespace ingear::motion
