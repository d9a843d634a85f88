#include "motion/movement.h"

#include <algorithm>
#include <cmath>

namespace ingear::motion {

bool Posture::lies_lengthwise() const {
    constexpr float kAlongTheMat = 0.5F;
    return !sided && std::abs(pose.head.x) > kAlongTheMat;
}

const Posture* PostureLibrary::find(const std::string& id) const {
    const auto found =
        std::find_if(postures.begin(), postures.end(), [&](const Posture& each) { return each.id == id; });
    return found == postures.end() ? nullptr : &*found;
}

}  // namespace ingear::motion
