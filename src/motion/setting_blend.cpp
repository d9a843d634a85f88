#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "motion/easing.h"
#include "motion/posing.h"

namespace ingear::motion {

namespace {

glm::vec3 pivot_of(const Pin& pin, glm::vec3 from_end) {
    return pin.position + pin.rotation * from_end;
}

/// From one place to another; a foot about its ball, so that it can roll up onto it on the spot.
Pin step(const Pin& from, const Pin& to, const LimbBones& bones, float share) {
    constexpr float kSamePlace = 0.0001F;  // metres
    const bool is_foot = bones.shape.hinge_sign > 0.0F;
    const glm::vec3 pivot = is_foot ? ankle_to_ball(bones.side) : glm::vec3(0.0F);

    const glm::vec3 start = pivot_of(from, pivot);
    const glm::vec3 goal = pivot_of(to, pivot);
    const float distance = glm::distance(start, goal);
    Pin pin = to.hold == Hold::ball || from.hold != Hold::ball ? to : from;
    pin.rotation = glm::slerp(from.rotation, to.rotation, share);
    pin.toes = from.toes + share * (to.toes - from.toes);
    glm::vec3 place = glm::mix(start, goal, share);
    if (distance > kSamePlace) {
        const float turn = 1.0F - std::abs(glm::dot(from.rotation, to.rotation));
        place.y += step_height(distance, turn) * static_cast<float>(hump(share));
        pin.weight = (1.0F - 2.0F * share) * (1.0F - 2.0F * share);
    }
    pin.position = place - pin.rotation * pivot;
    pin.bend = from.bend && to.bend ? std::optional(glm::mix(*from.bend, *to.bend, share))
                                    : (to.bend ? to.bend : from.bend);
    pin.share = from.share + share * (to.share - from.share);
    return pin;
}

Pin blend(const Pin& from, const Pin& to, const LimbBones& bones, float share) {
    if (from.hold != Hold::rest && to.hold != Hold::rest) return step(from, to, bones, share);
    Pin pin = from.hold != Hold::rest ? from : to;
    pin.share *= from.hold != Hold::rest ? 1.0F - share : share;
    pin.weight = pin.share;
    return pin;
}

}  // namespace

float step_height(float distance, float turn) {
    constexpr float kShuffle = 0.02F;  // metres: less than this slides
    return std::min(0.07F, 0.35F * std::max(0.0F, distance - kShuffle)) + std::min(0.12F, 0.7F * turn);
}

Setting blend(const Setting& from, const Setting& to, float share) {
    if (share <= 0.0F) return from;
    if (share >= 1.0F) return to;
    Setting setting = from;
    if (!(from.anchor == to.anchor)) {
        setting.next_anchor = to.anchor;
        setting.next_share = share;
    }
    for (const Limb limb : kLimbs) {
        const std::size_t i = index(limb);
        setting.pins[i] = blend(from.pins[i], to.pins[i], bones_of(limb), share);
    }
    return setting;
}

}  // namespace ingear::motion
