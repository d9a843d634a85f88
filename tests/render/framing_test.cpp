#include <rapidcheck.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

#include "render/gl/view.h"
#include "support/catch.h"

using namespace ingear::render;

namespace {

float within(int low, int high) {
    return static_cast<float>(*rc::gen::inRange(low * 100, high * 100)) / 100.0F;
}

std::vector<glm::vec3> some_points() {
    const int count = *rc::gen::inRange(1, 20);
    std::vector<glm::vec3> points;
    for (int i = 0; i < count; ++i) points.emplace_back(within(-2, 2), within(0, 2), within(-2, 2));
    return points;
}

/// Where a point comes out, -1 … 1 within the picture.
glm::vec2 place_in_picture(const Viewpoint& camera, float aspect, const glm::vec3& point) {
    constexpr int kHeight = 10000;
    const View view = make_view(camera, static_cast<int>(std::lround(aspect * kHeight)), kHeight, false);
    const glm::vec4 clip = view.world_to_clip * glm::vec4(point, 1.0F);
    RC_ASSERT(clip.w > 0.0F);
    return glm::vec2(clip) / clip.w;
}

}  // namespace

TEST_CASE("framing keeps every point inside with its margin, and no farther away than needed") {
    CHECK(rc::check([] {
        const std::vector<glm::vec3> points = some_points();
        const float aspect = within(1, 3) * 0.8F;
        const float margin = within(0, 1) * 0.4F;
        const Viewpoint camera = framing(points, within(-180, 180), within(-10, 80), aspect, margin);
        const float limit = 1.0F - 2.0F * margin;
        float outermost = 0.0F;
        for (const glm::vec3& point : points) {
            const glm::vec2 place = glm::abs(place_in_picture(camera, aspect, point));
            outermost = std::max({outermost, place.x, place.y});
        }
        RC_ASSERT(outermost <= limit + 0.002F);
        // Unless the camera would come too near, some point touches the margin.
        if (camera.distance > 4.0F) RC_ASSERT(outermost >= limit - 0.01F);
    }));
}

TEST_CASE("framing looks from where it is asked to") {
    const Viewpoint camera = framing({{0.0F, 0.0F, 0.0F}, {0.0F, 1.7F, 0.0F}}, 35.0F, 12.0F, 1.5F);
    CHECK(camera.yaw == 35.0F);
    CHECK(camera.pitch == 12.0F);
    CHECK(camera.target.y == Approx(0.85F).margin(0.1));
}

TEST_CASE("framing survives having nothing or one point to show") {
    CHECK(framing({}, 10.0F, 5.0F, 1.6F) == Viewpoint{.yaw = 10.0F, .pitch = 5.0F});
    const Viewpoint camera = framing({{1.0F, 1.0F, 1.0F}}, 0.0F, 0.0F, 1.6F);
    CHECK(camera.distance > 0.1F);
    CHECK(glm::distance(camera.target, glm::vec3(1.0F)) < 1e-3F);
}

TEST_CASE("the view's axes are a right-handed frame, also straight from above") {
    CHECK(rc::check([] {
        const ViewAxes axes = view_axes(within(-360, 360), within(-90, 90));
        RC_ASSERT(glm::distance(glm::cross(axes.right, axes.up), axes.back) < 1e-4F);
        RC_ASSERT(std::abs(glm::length(axes.up) - 1.0F) < 1e-4F);
    }));
    CHECK(glm::distance(view_axes(0.0F, 0.0F).back, glm::vec3(0.0F, 0.0F, 1.0F)) < 1e-6F);
    CHECK(glm::distance(view_axes(90.0F, 0.0F).back, glm::vec3(1.0F, 0.0F, 0.0F)) < 1e-6F);
}
