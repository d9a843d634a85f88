#include "motion/props.h"

#include <algorithm>
#include <cmath>
#include <glm/trigonometric.hpp>

namespace ingear::motion {

Prop mirrored(const Prop& prop) {
    return {prop.kind, -prop.x, prop.z, -prop.heading, prop.cushions};
}

void add_outline(std::vector<glm::vec3>& points, const Prop& prop) {
    if (prop.kind == PropKind::mat) return;
    const bool chair = prop.kind == PropKind::chair;
    const glm::vec3 low = chair ? glm::vec3(-0.22F, 0.0F, -0.28F) : glm::vec3(-0.60F, 0.0F, 0.0F);
    const glm::vec3 high = chair ? glm::vec3(0.22F, 0.86F, 0.22F) : glm::vec3(0.60F, kDeskHeight, 0.30F);
    const float turn = glm::radians(prop.heading);
    for (int corner = 0; corner < 8; ++corner) {
        const float x = (corner & 1) != 0 ? high.x : low.x;
        const float y = (corner & 2) != 0 ? high.y : low.y;
        const float z = (corner & 4) != 0 ? high.z : low.z;
        points.emplace_back(prop.x + x * std::cos(turn) + z * std::sin(turn), y,
                            prop.z - x * std::sin(turn) + z * std::cos(turn));
    }
}

void PropsShown::add(const Prop& prop, float presence) {
    if (presence <= 0.0F) return;
    const auto there = std::find_if(props.begin(), props.begin() + count,
                                    [&](const ShownProp& each) { return each.prop == prop; });
    if (there != props.begin() + count) {
        there->presence = std::max(there->presence, presence);
    } else if (count < kMost) {
        props[count++] = {prop, presence};
    }
}

}  // namespace ingear::motion
