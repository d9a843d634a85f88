#include "body/build.h"

#include <array>

namespace ingear::body {

namespace {

const OutfitBuild kTankAndLeggings{.name = "leggings"};
const OutfitBuild kTeeAndShorts{.name = "shorts",
                                .armhole = 0.0F,
                                .neckline = 0.45F,
                                .sleeve = 1.205F,
                                .leg = 0.655F,
                                .loose_top = 0.006F,
                                .loose_legs = 0.007F};
const OutfitBuild kLong{.name = "long",
                        .armhole = 0.0F,
                        .neckline = 0.35F,
                        .sleeve = 0.935F,
                        .leg = 0.0F,
                        .loose_top = 0.004F,
                        .loose_legs = 0.009F};

}  // namespace

const Build& bridget() {
    static const Build kBuild{
        .id = "bridget",
        .hair = {{"bun", HairShape::bun}, {"ponytail", HairShape::ponytail}, {"bob", HairShape::bob}},
        .outfits = {kTankAndLeggings, kTeeAndShorts, kLong}};
    return kBuild;
}

const Build& milo() {
    static const Build kBuild{
        .id = "milo",
        .trunk = {.shoulders = 0.010F,
                  .ribs = 0.008F,
                  .waist = 0.012F,
                  .hips = -0.007F,
                  .breasts = 0.0F,
                  .belly = 0.8F,
                  .muscle = 1.0F},
        .limbs = {.shoulder = 1.13F,
                  .upper_arm = 1.12F,
                  .forearm = 1.12F,
                  .thigh = 0.98F,
                  .calf = 1.04F,
                  .neck = 1.17F,
                  .hand = 1.06F,
                  .shoe_width = 1.07F,
                  .shoe_length = 1.03F},
        .face =
            {.jaw = 0.0075F, .chin = 0.0045F, .brow = 0.0016F, .nose = 1.14F, .lips = 0.55F, .cheeks = 0.86F},
        .face_paint = {.brows = 1.5F, .lashes = 0.25F, .lips = 0.35F, .eyes = 0.86F},
        .grows_beard = true,
        .hair = {{"short", HairShape::cropped, 1.0F, 0.010F},
                 {"curly", HairShape::curls, 1.0F, 0.006F},
                 {"shaved", HairShape::none, 0.45F, 0.012F}},
        .outfits = {kTeeAndShorts, kTankAndLeggings, kLong}};
    return kBuild;
}

const Build& linden() {
    static const Build kBuild{.id = "linden", .finish = Finish::wood, .hair = {}, .outfits = {}};
    return kBuild;
}

std::span<const Build* const> builds() {
    static const std::array kAll = {&bridget(), &milo(), &linden()};
    return kAll;
}

}  // namespace ingear::body
