#include <rapidcheck.h>
#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>

#include "render/shadow/floor_shadow.h"
#include "render/shadow/shadow_map.h"
#include "support/catch.h"

using namespace ingear::render;

namespace {

const glm::vec3 kFromAbove = glm::normalize(glm::vec3(0.02F, 1.0F, 0.01F));

/// A level square, 2 · half wide, of small triangles.
struct Sheet {
    std::vector<glm::vec3> places;
    std::vector<std::uint32_t> triangles;

    Sheet(glm::vec3 middle, float half, int cells = 20) {
        for (int z = 0; z <= cells; ++z) {
            for (int x = 0; x <= cells; ++x) {
                const float step = 2.0F * half / static_cast<float>(cells);
                places.push_back(middle + glm::vec3(static_cast<float>(x) * step - half, 0.0F,
                                                    static_cast<float>(z) * step - half));
            }
        }
        const auto number = [&](int x, int z) { return static_cast<std::uint32_t>(z * (cells + 1) + x); };
        for (int z = 0; z < cells; ++z) {
            for (int x = 0; x < cells; ++x) {
                for (const std::uint32_t corner :
                     {number(x, z), number(x, z + 1), number(x + 1, z), number(x + 1, z), number(x, z + 1),
                      number(x + 1, z + 1)}) {
                    triangles.push_back(corner);
                }
            }
        }
    }
};

/// The mean distance of what is lit where a place falls on the map.
float lit_distance(const ShadowMoments& moments, const ShadowFrustum& frustum, const glm::vec3& place) {
    const glm::vec4 p = frustum.world_to_map * glm::vec4(place, 1.0F);
    const auto texel = [&](float t) {
        return static_cast<std::size_t>(t * static_cast<float>(moments.size()));
    };
    return moments.texels()[texel(p.y) * static_cast<std::size_t>(moments.size()) + texel(p.x)].metres();
}

float depth(const ShadowFrustum& frustum, const glm::vec3& place) {
    return (frustum.world_to_map * glm::vec4(place, 1.0F)).z;
}

const FloorDarkness::Square& square_at(const FloorDarkness& floor, glm::vec2 place) {
    const glm::vec2 at =
        (place - floor.centre() + FloorDarkness::kHalfWidth) / (2.0F * FloorDarkness::kHalfWidth);
    const auto index = [](float t) { return static_cast<std::size_t>(t * FloorDarkness::kSize); };
    return floor.squares()[index(at.y) * FloorDarkness::kSize + index(at.x)];
}

}  // namespace

TEST_CASE("the shadow map holds every point and keeps metres along the light") {
    CHECK(rc::check([] {
        const auto coordinate = [] { return static_cast<float>(*rc::gen::inRange(-150, 150)) / 100.0F; };
        std::vector<glm::vec3> points;
        const int count = *rc::gen::inRange(1, 12);
        for (int i = 0; i < count; ++i) points.emplace_back(coordinate(), coordinate(), coordinate());
        const glm::vec3 light = glm::normalize(glm::vec3(coordinate(), 1.2F, coordinate()));
        const ShadowFrustum frustum = fit_shadow_frustum(points, light, 256);
        for (const glm::vec3& point : points) {
            const glm::vec4 p = frustum.world_to_map * glm::vec4(point, 1.0F);
            RC_ASSERT(p.x > 0.0F && p.x < 1.0F && p.y > 0.0F && p.y < 1.0F);
            const glm::vec4 nearer = frustum.world_to_map * glm::vec4(point + 0.5F * light, 1.0F);
            RC_ASSERT(std::abs(p.z - nearer.z - 0.5F) < 1e-3F);
        }
    }));
}

TEST_CASE("the map knows the upper of two sheets, and nothing beside them") {
    const Sheet upper({0.0F, 1.0F, 0.0F}, 0.2F);
    Sheet both({0.0F, 0.2F, 0.0F}, 0.5F);
    const auto offset = static_cast<std::uint32_t>(both.places.size());
    both.places.insert(both.places.end(), upper.places.begin(), upper.places.end());
    for (const std::uint32_t corner : upper.triangles) both.triangles.push_back(corner + offset);

    ShadowMoments moments;
    moments.resize(128);
    const ShadowFrustum frustum = fit_shadow_frustum(both.places, kFromAbove, 128);
    moments.compute(both.places, both.triangles, frustum, 0.016F);
    const glm::vec3 shaded(0.0F, 0.2F, 0.0F);
    const glm::vec3 lit(0.4F, 0.2F, 0.0F);
    CHECK(lit_distance(moments, frustum, shaded) < depth(frustum, shaded) - 0.7F);
    CHECK(lit_distance(moments, frustum, lit) == Approx(depth(frustum, lit)).margin(0.01));
    CHECK(moments.texels().front().metres() > 2.0F);
    const auto unsteady = [](const ShadowMoments::Texel& texel) { return texel.deviation_metres() > 0.1F; };
    const auto texels = moments.texels();
    CHECK(std::any_of(texels.begin(), texels.end(), unsteady));  // about the upper one's edge
    CHECK(std::count_if(texels.begin(), texels.end(), unsteady) < moments.size() * moments.size() / 8);
}

TEST_CASE("an empty scene casts no shadow") {
    ShadowMoments moments;
    moments.resize(32);
    moments.compute({}, {}, fit_shadow_frustum({}, kFromAbove, 32), 0.02F);
    CHECK(moments.texels().front().metres() > 2.0F);
    FloorDarkness floor;
    floor.compute({}, {}, kFromAbove, {0.0F, 0.0F});
    CHECK(floor.extent()[0] == floor.extent()[1]);
}

TEST_CASE("the floor is dark under what is near it, and where the light is kept off") {
    const Sheet low({0.0F, 0.02F, 0.0F}, 0.15F, 30);
    FloorDarkness floor;
    floor.compute(low.places, low.triangles, kFromAbove, {0.0F, 0.0F});
    CHECK(square_at(floor, {0.0F, 0.0F}).contact > 150);
    CHECK(square_at(floor, {0.0F, 0.0F}).cast > 150);
    CHECK(square_at(floor, {0.6F, 0.6F}).contact == 0);

    const Sheet high({0.0F, 1.0F, 0.0F}, 0.15F, 30);
    const glm::vec3 slanting = glm::normalize(glm::vec3(-0.5F, 1.0F, 0.0F));
    floor.compute(high.places, high.triangles, slanting, {0.0F, 0.0F});
    CHECK(square_at(floor, {0.5F, 0.0F}).cast > 60);
    CHECK(square_at(floor, {0.0F, 0.0F}).contact == 0);
    const auto [lower, upper] = floor.extent();
    CHECK(lower.x < 0.36F);
    CHECK(upper.x > 0.64F);
    CHECK(lower.x > 0.0F);
}

TEST_CASE("the patches hold all of the floor that is dark, each place once") {
    CHECK(rc::check([] {
        const auto coordinate = [] { return static_cast<float>(*rc::gen::inRange(-90, 90)) / 100.0F; };
        Sheet sheet({coordinate(), 0.05F + 0.5F * std::abs(coordinate()), coordinate()}, 0.12F);
        const Sheet other({coordinate(), 0.02F, coordinate()}, 0.2F);
        const auto offset = static_cast<std::uint32_t>(sheet.places.size());
        sheet.places.insert(sheet.places.end(), other.places.begin(), other.places.end());
        for (const std::uint32_t corner : other.triangles) sheet.triangles.push_back(corner + offset);
        FloorDarkness floor;
        floor.compute(sheet.places, sheet.triangles, kFromAbove, {coordinate(), coordinate()});
        constexpr float kSquare = 2.0F * FloorDarkness::kHalfWidth / FloorDarkness::kSize;
        for (int y = 0; y < FloorDarkness::kSize; ++y) {
            for (int x = 0; x < FloorDarkness::kSize; ++x) {
                const glm::vec2 place =
                    floor.centre() - FloorDarkness::kHalfWidth +
                    kSquare * (glm::vec2(static_cast<float>(x), static_cast<float>(y)) + 0.5F);
                const auto patches = floor.patches();
                const auto holding = std::count_if(patches.begin(), patches.end(), [&](const auto& patch) {
                    return place.x > patch[0].x && place.x < patch[1].x && place.y > patch[0].y &&
                           place.y < patch[1].y;
                });
                const FloorDarkness::Square& square =
                    floor.squares()[static_cast<std::size_t>(y * FloorDarkness::kSize + x)];
                RC_ASSERT(holding <= 1);
                if (square.cast > 2 || square.contact > 2) RC_ASSERT(holding == 1);
            }
        }
    }));
}
