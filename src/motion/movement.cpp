#include "motion/movement.h"

#include <algorithm>
#include <cmath>

namespace ingear::motion {

namespace {

bool same_place(const std::optional<Spot>& a, const std::optional<Spot>& b) {
    if (!a || !b) return !a && !b;
    return a->x == b->x && a->z == b->z && a->heading == b->heading;
}

}  // namespace

bool Posture::lies_lengthwise() const {
    constexpr float kAlongTheMat = 0.5F;
    return !sided && std::abs(pose.head.x) > kAlongTheMat;
}

const std::vector<Contact>& contacts_in(const Movement& movement, const std::string& pose) {
    const auto found = std::find_if(movement.poses.begin(), movement.poses.end(),
                                    [&](const KeyPose& each) { return each.name == pose; });
    const bool own = found != movement.poses.end() && found->contacts;
    return own ? *found->contacts : movement.contacts;
}

std::vector<Contact> contacts_through(const Movement& movement, std::size_t phase) {
    if (phase >= movement.phases.size()) return movement.contacts;
    const Phase& through = movement.phases[phase];
    std::vector<std::string> others{through.to};
    for (const Via& via : through.via) others.push_back(via.pose);
    std::vector<Contact> held = contacts_in(movement, through.from);
    for (const std::string& other : others) {
        const std::vector<Contact>& there = contacts_in(movement, other);
        std::erase_if(held, [&](const Contact& contact) {
            return std::none_of(there.begin(), there.end(), [&](const Contact& each) {
                return each.point == contact.point && same_place(each.spot, contact.spot);
            });
        });
    }
    return held;
}

const Posture* PostureLibrary::find(const std::string& id) const {
    const auto found =
        std::find_if(postures.begin(), postures.end(), [&](const Posture& each) { return each.id == id; });
    return found == postures.end() ? nullptr : &*found;
}

}  // namespace ingear::motion
