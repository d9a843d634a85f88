#pragma once

#include <glm/vec2.hpp>
#include <vector>

namespace ingear::physics {

/// The inside of the jar, cut through its axis. Lengths are in jar units: the body of every jar is 2 wide
/// inside, its floor is at y = 0, its axis at x = 0, y up.
struct JarShape {
    float corner = 0.42F;         ///< radius of the floor's rounded corners
    float shoulder_from = 2.40F;  ///< up to here the wall is straight
    float neck_from = 2.94F;      ///< from here on the neck is
    float neck = 0.72F;           ///< half the neck's width
    float lid = 3.06F;            ///< underside of the cork
    float mouth = 3.30F;          ///< upper rim

    /// Half the inner width at a height, 0 … mouth; that of the neck above.
    [[nodiscard]] float half_width(float y) const;
    /// The place at least `inset` (less than the corners' radius) within the glass that is nearest to one.
    [[nodiscard]] glm::vec2 kept_inside(glm::vec2 place, float inset) const;
    /// The right wall from the mouth down to the middle of the floor.
    [[nodiscard]] std::vector<glm::vec2> right_wall() const;
};

/// So many marbles fill a jar to its shoulder; then it is full.
inline constexpr int kFullJar = 30;

/// The middle radius of the marbles of a jar: smaller where more than a jarful are to have room.
[[nodiscard]] float marble_radius(int count);

}  // namespace ingear::physics
