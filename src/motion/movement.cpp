#include "motion/movement.h"

#include <algorithm>

namespace ingear::motion {

const std::vector<Contact>& contacts_in(const Movement& movement, const std::string& pose) {
    const auto found = std::find_if(movement.poses.begin(), movement.poses.end(),
                                    [&](const KeyPose& each) { return each.name == pose; });
    const bool own = found != movement.poses.end() && found->contacts;
    return own ? *found->contacts : movement.contacts;
}

const Posture* PostureLibrary::find(const std::string& id) const {
    const auto found =
        std::find_if(postures.begin(), postures.end(), [&](const Posture& each) { return each.id == id; });
    return found == postures.end() ? nullptr : &*found;
}

}  // namespace ingear::motion
