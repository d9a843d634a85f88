#include "coach_view/mistake_view.h"

#include "render/gl/view.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::coach_view;

namespace {

StageView view_of(bool mirrored) {
    StageView view;
    view.camera.yaw = 30.0F;
    view.camera.pitch = 12.0F;
    view.camera.distance = 3.0F;
    view.camera.target = {0.2F, 0.7F, -0.1F};
    view.viewport = {0, 0, 1280, 720};
    view.mirrored = mirrored;
    return view;
}

}  // namespace

TEST_CASE("what the camera looks at is seen in the middle") {
    for (const bool mirrored : {false, true}) {
        const StageView view = view_of(mirrored);
        const auto seen = seen_at(view, view.camera.target);
        REQUIRE(seen);
        CHECK(seen->x == Approx(640.0F).margin(0.1));
        CHECK(seen->y == Approx(360.0F).margin(0.1));
    }
}

TEST_CASE("right is right, up is up, and a mirror swaps right and left") {
    const StageView view = view_of(false);
    const render::ViewAxes axes = render::view_axes(view.camera.yaw, view.camera.pitch);
    const glm::vec3 aside = view.camera.target + 0.3F * axes.right + 0.2F * axes.up;
    const auto seen = seen_at(view, aside);
    REQUIRE(seen);
    CHECK(seen->x > 700.0F);
    CHECK(seen->y < 320.0F);
    const auto mirrored = seen_at(view_of(true), aside);
    REQUIRE(mirrored);
    CHECK(mirrored->x == Approx(1280.0F - seen->x).margin(0.1));
    CHECK(mirrored->y == Approx(seen->y).margin(0.1));
}

TEST_CASE("what is behind the camera is not seen") {
    const StageView view = view_of(false);
    const render::ViewAxes axes = render::view_axes(view.camera.yaw, view.camera.pitch);
    CHECK_FALSE(seen_at(view, view.camera.target + 5.0F * axes.back));
}
