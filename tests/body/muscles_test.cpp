#include "body/muscles.h"

#include <algorithm>

#include "support/catch.h"

using namespace ingear::body;

namespace {

constexpr int kInside = 110;  // of 255: well within the muscle
constexpr int kOutside = 12;  // well away from it

struct Texel {
    int maximus, medius, minimus, shared;
};

Texel texel(const MuscleTexture& texture, float u, float v) {
    const int column =
        std::clamp(static_cast<int>(u * static_cast<float>(texture.width)), 0, texture.width - 1);
    const int row =
        std::clamp(static_cast<int>(v * static_cast<float>(texture.height)), 0, texture.height - 1);
    const std::uint8_t* at = &texture.rgba[4U * static_cast<std::size_t>(row * texture.width + column)];
    return {at[0], at[1], at[2], at[3]};
}
Texel texel(const MuscleTexture& texture, glm::vec3 place) {
    const glm::vec2 on_texture = muscle_place(place);
    return texel(texture, on_texture.x, on_texture.y);
}

/// Places on the skin of the left side in the bind pose.
constexpr glm::vec3 kSeat{0.090F, 0.910F, -0.125F};
constexpr glm::vec3 kSideOfHip{0.150F, 0.985F, -0.015F};
constexpr glm::vec3 kFrontOfHip{0.130F, 0.920F, 0.075F};
constexpr glm::vec3 kBackOfThigh{0.145F, 0.660F, -0.075F};
constexpr glm::vec3 kFrontOfThigh{0.125F, 0.660F, 0.085F};
constexpr glm::vec3 kInnerThigh{0.045F, 0.660F, 0.010F};
constexpr glm::vec3 kBelly{0.030F, 0.930F, 0.090F};

}  // namespace

TEST_CASE("Each muscle is where it belongs") {
    const MuscleTexture texture = paint_muscles();
    REQUIRE(texture.rgba.size() == static_cast<std::size_t>(texture.width * texture.height * 4));
    CHECK(texel(texture, kSeat).maximus > kInside);
    CHECK(texel(texture, kSeat).medius < kOutside);
    CHECK(texel(texture, kSideOfHip).medius > kInside);
    CHECK(texel(texture, kSideOfHip).maximus < kOutside);
    CHECK(texel(texture, {0.150F, 0.955F, 0.010F}).minimus > kInside);
    CHECK(texel(texture, kFrontOfHip).shared > kInside);
    CHECK(texel(texture, kFrontOfHip).maximus < kOutside);
    CHECK(muscle_place(kFrontOfHip).x > MuscleTexture::kTensorFrom);
    CHECK(texel(texture, kBackOfThigh).shared > kInside);
    CHECK(muscle_place(kBackOfThigh).x < MuscleTexture::kTensorFrom);
    for (const glm::vec3 nowhere : {kFrontOfThigh, kInnerThigh, kBelly}) {
        const Texel found = texel(texture, nowhere);
        CHECK(std::max({found.maximus, found.medius, found.minimus, found.shared}) < kOutside);
    }
    CHECK(texel(texture, {0.005F, 0.91F, -0.09F}).maximus < kInside / 2);  // the cleft between both
}

TEST_CASE("The hamstrings reach from the seat to the knee, where they part") {
    const MuscleTexture texture = paint_muscles();
    CHECK(texel(texture, {0.105F, 0.780F, -0.085F}).shared > kOutside);
    CHECK(texel(texture, {0.168F, 0.510F, -0.035F}).shared > kOutside);  // outer tendon
    CHECK(texel(texture, {0.100F, 0.505F, -0.035F}).shared > kOutside);  // inner tendon
    CHECK(texel(texture, {0.138F, 0.495F, -0.050F}).shared < kOutside);  // the hollow of the knee
    CHECK(texel(texture, {0.150F, 0.400F, -0.060F}).shared == 0);        // the calf
}

TEST_CASE("Neighbours do not overlap, and the minimus lies under the medius") {
    const MuscleTexture texture = paint_muscles();
    for (std::size_t i = 0; i < texture.rgba.size(); i += 4) {
        const std::uint8_t* at = &texture.rgba[i];
        CHECK_FALSE((at[0] > kInside && at[1] > kInside));
        CHECK_FALSE((at[0] > kInside && at[3] > kInside));
        CHECK_FALSE((at[1] > kInside && at[3] > kInside));
        if (at[2] > 200) CHECK(at[1] > 60);
    }
}

TEST_CASE("Nothing is painted where hamstrings and tensor change over, nor along the texture's ends") {
    const MuscleTexture texture = paint_muscles();
    for (int row = 0; row < texture.height; ++row) {
        const float v = (static_cast<float>(row) + 0.5F) / static_cast<float>(texture.height);
        INFO("v " << v);
        CHECK(texel(texture, MuscleTexture::kTensorFrom, v).shared < kOutside);
        CHECK(texel(texture, 0.0F, v).shared < kOutside);
        CHECK(texel(texture, 1.0F, v).shared < kOutside);
    }
    for (int column = 0; column < texture.width; ++column) {
        const float u = (static_cast<float>(column) + 0.5F) / static_cast<float>(texture.width);
        const Texel lowest = texel(texture, u, 0.0F);
        CHECK(std::max({lowest.maximus, lowest.medius, lowest.minimus, lowest.shared}) == 0);
    }
}

TEST_CASE("The maximus fades into the thigh: its lower edge is softer than its upper one") {
    const MuscleTexture texture = paint_muscles();
    const auto edge_rows = [&](float from_v, float step) {
        int rows = 0;
        for (int i = 0; i < 60; ++i) {
            const int value = texel(texture, 150.0F / 260.0F, from_v + step * static_cast<float>(i)).maximus;
            if (value > 20 && value < 160) ++rows;
        }
        return rows;
    };
    CHECK(edge_rows(0.58F, 0.003F) > 1.3 * edge_rows(0.98F, -0.003F));
}

TEST_CASE("Places on the texture are the same on both sides and run from back to front") {
    const glm::vec2 back = muscle_place({0.0F, 0.9F, -0.12F});
    const glm::vec2 left = muscle_place({0.17F, 0.9F, 0.0F});
    CHECK(back.x == Approx(110.0 / 260.0).margin(1e-4));
    CHECK(left.x > back.x + 0.30F);
    CHECK(left.x < back.x + 0.40F);
    for (const glm::vec3 p : {kSeat, kSideOfHip, kFrontOfHip, kBackOfThigh, kInnerThigh})
        CHECK(muscle_place({-p.x, p.y, p.z}) == muscle_place(p));
    CHECK(muscle_place({0.1F, 1.04F, 0.0F}).y == Approx(1.0));
    CHECK(muscle_place({0.16F, 0.44F, -0.05F}).y == Approx(0.0).margin(1e-6));
    CHECK(muscle_place(kFrontOfThigh).y < muscle_place(kBackOfThigh).y);
}
