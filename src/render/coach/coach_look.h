#pragma once

#include <glm/vec3.hpp>
#include <string>

/// How a coach looks, as far as a player can choose it. Plain data; the defaults are Bridget's.
namespace ingear::render {

struct CoachLook {
    std::string hair;    ///< a style of the coach's file; "" or one that it lacks: its first
    std::string outfit;  ///< likewise
    // Colours are linear.
    glm::vec3 skin{0.730F, 0.430F, 0.298F};  ///< of a wooden coach: the wood
    glm::vec3 hair_colour{0.066F, 0.031F, 0.019F};
    glm::vec3 top{0.80F, 0.165F, 0.125F};
    glm::vec3 bottom{0.030F, 0.042F, 0.085F};  ///< leggings, shorts or trousers
    glm::vec3 band{0.060F, 0.082F, 0.145F};    ///< waistband, cuffs, the shoes' padded rim
    glm::vec3 accent{0.80F, 0.165F, 0.125F};   ///< hair tie, stripes of the shoes
    glm::vec3 shoes{0.70F, 0.70F, 0.715F};
    float beard = 0.0F;  ///< 0 none … 1 full but short; coaches who grow none ignore it

    bool operator==(const CoachLook&) const = default;
};

}  // namespace ingear::render
