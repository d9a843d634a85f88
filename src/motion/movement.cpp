#include "motion/movement.h"

#include <algorithm>

namespace ingear::motion {

const Posture* PostureLibrary::find(const std::string& id) const {
    const auto found =
        std::find_if(postures.begin(), postures.end(), [&](const Posture& each) { return each.id == id; });
    return found == postures.end() ? nullptr : &*found;
}

}  // namespace ingear::motion
