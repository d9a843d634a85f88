#include "body/muscles.h"

#include <catch2/catch.hpp>

using namespace ingear::body;

namespace {

struct Texel {
    int maximus, medius, minimus, fibres;
};

/// The texel for a direction around the hips (degrees from the middle of the back) and a height (metres).
Texel texel(const MuscleTexture& texture, float degrees, float y) {
    const float u = degrees * 0.017453293F * 0.125F / 0.40F;
    const float v = (y - 0.78F) / 0.26F;
    const int column = static_cast<int>(u * static_cast<float>(texture.width));
    const int row = static_cast<int>(v * static_cast<float>(texture.height));
    const std::uint8_t* at = &texture.rgba[4U * static_cast<std::size_t>(row * texture.width + column)];
    return {at[0], at[1], at[2], at[3]};
}

}  // namespace

TEST_CASE("Each gluteal muscle is where it belongs") {
    const MuscleTexture texture = paint_muscles();
    REQUIRE(texture.rgba.size() == static_cast<std::size_t>(texture.width * texture.height * 4));
    CHECK(texel(texture, 45, 0.91F).maximus > 170);
    CHECK(texel(texture, 45, 0.91F).medius < 100);
    CHECK(texel(texture, 85, 0.985F).medius > 160);
    CHECK(texel(texture, 85, 0.985F).maximus < 110);
    CHECK(texel(texture, 95, 0.945F).minimus > 140);
    CHECK(texel(texture, 3, 0.91F).maximus < 128);   // the cleft between both
    CHECK(texel(texture, 160, 0.91F).maximus == 0);  // the belly
    CHECK(texel(texture, 160, 0.91F).medius == 0);
}

TEST_CASE("Maximus and medius do not overlap") {
    const MuscleTexture texture = paint_muscles();
    for (std::size_t i = 0; i < texture.rgba.size(); i += 4) {
        CHECK_FALSE((texture.rgba[i] > 132 && texture.rgba[i + 1] > 132));
    }
}

TEST_CASE("The maximus fades into the thigh: its lower edge is softer than its upper one") {
    const MuscleTexture texture = paint_muscles();
    const auto rise = [&](float from_y, float step) {
        int edge_rows = 0;
        for (int i = 0; i < 40; ++i) {
            const int value = texel(texture, 40, from_y + step * static_cast<float>(i)).maximus;
            if (value > 128 && value < 170) ++edge_rows;
        }
        return edge_rows;
    };
    CHECK(rise(0.80F, 0.002F) > 1.5 * rise(1.02F, -0.002F));
}

TEST_CASE("Places on the texture are the same on both sides and run from back to front") {
    const glm::vec2 back = muscle_place({0.0F, 0.9F, -0.12F});
    const glm::vec2 left = muscle_place({0.17F, 0.9F, 0.0F});
    CHECK(back.x == Approx(0.0).margin(1e-6));
    CHECK(left.x > 0.45F);
    CHECK(left.x < 0.60F);
    CHECK(muscle_place({-0.17F, 0.9F, 0.0F}) == left);
    CHECK(muscle_place({0.1F, 1.04F, 0.0F}).y == Approx(1.0));
    CHECK(muscle_place({0.1F, 0.78F, 0.0F}).y == Approx(0.0).margin(1e-6));
}
