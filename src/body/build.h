#pragma once

#include <span>
#include <string>
#include <vector>

#include <glm/vec3.hpp>

/// What makes one coach differ from another: measures on top of Bridget's, whose build is the default. The
/// skeleton is the same for all, so that every movement fits.
namespace ingear::body {

/// Added to the trunk's half-width at that height, metres.
struct TrunkBuild {
    float shoulders = 0.0F;
    float ribs = 0.0F;
    float waist = 0.0F;
    float hips = 0.0F;
    float breasts = 1.0F;  ///< share of the size; 0: none, a man's chest instead
    float belly = 1.0F;    ///< share of the size
    float muscle = 0.0F;   ///< 0 slender … 1 strong: trapezius, flanks, chest
};

/// Shares of the girth.
struct LimbBuild {
    float shoulder = 1.0F;
    float upper_arm = 1.0F;
    float forearm = 1.0F;
    float thigh = 1.0F;
    float calf = 1.0F;
    float neck = 1.0F;
    float hand = 1.0F;  ///< the whole hand
    float shoe_width = 1.0F;
    float shoe_length = 1.0F;  ///< in front of the ankle
};

/// Metres, except shares.
struct FaceBuild {
    float jaw = 0.0F;     ///< wider at its angles
    float chin = 0.0F;    ///< wider and lower
    float brow = 0.0F;    ///< heavier
    float nose = 1.0F;    ///< share of the size
    float lips = 1.0F;    ///< share of how far they stand out
    float cheeks = 1.0F;  ///< share of the size
};

/// Shapes of hair that the generator knows.
enum class HairShape { bun, ponytail, bob, cropped, curls, none };

struct HairBuild {
    std::string name;
    HairShape shape = HairShape::bun;
    float roots = 1.0F;    ///< how strongly it is painted on the skin, 0 … 1
    float temples = 0.0F;  ///< how far the hairline recedes there, metres
};

/// How an outfit's cloth lies: metres that it stands off from the skin, and where it ends.
struct OutfitBuild {
    std::string name;
    float armhole = 1.0F;   ///< 1: the top has no sleeves
    float neckline = 1.0F;  ///< its depth, 1 as Bridget's top
    float sleeve = 2.0F;    ///< height of the sleeves' ends on the neutral arm
    float leg = 0.0F;       ///< height of the legs' ends in the bind pose
    float loose_top = 0.0F;
    float loose_legs = 0.0F;
};

/// How strongly the face is painted, 1 as Bridget's.
struct FacePaintBuild {
    float brows = 1.0F, lashes = 1.0F, lips = 1.0F, eyes = 1.0F;
};

/// What the surface is made of.
enum class Finish { person, wood };

struct Build {
    std::string id;
    Finish finish = Finish::person;  ///< a wooden one is made of wooden_pieces(), whatever else is said here
    TrunkBuild trunk = {};
    LimbBuild limbs = {};
    FaceBuild face = {};
    FacePaintBuild face_paint = {};
    bool grows_beard = false;
    std::vector<HairBuild> hair;       ///< the first is the usual one
    std::vector<OutfitBuild> outfits;  ///< likewise; its looseness is part of the body
};

[[nodiscard]] const Build& bridget();
[[nodiscard]] const Build& milo();
[[nodiscard]] const Build& linden();
/// All coaches of the game.
[[nodiscard]] std::span<const Build* const> builds();

}  // namespace ingear::body
