#include "render/gl/offscreen.h"

#include "support/catch.h"

using namespace ingear::render;

TEST_CASE("a picture can be drawn without a display") {
    const auto offscreen = Offscreen::create(32, 16);
    REQUIRE(offscreen);
    const Picture picture = (*offscreen)->read();
    CHECK(picture.width == 32);
    CHECK(picture.height == 16);
    CHECK(picture.rgba.size() == 32U * 16U * 4U);
    CHECK_FALSE(gl_info().renderer.empty());
    CHECK_FALSE(gl_info().version.empty());
}

TEST_CASE("a picture that can not be written is told with its file") {
    const Picture picture{1, 1, {1, 2, 3, 4}};
    const auto written = write_png(picture, "/nowhere/at/all.png");
    REQUIRE_FALSE(written);
    CHECK_THAT(written.error().text(), ContainsSubstring("/nowhere/at/all.png"));
}

TEST_CASE("an impossible picture size is refused") {
    CHECK_FALSE(Offscreen::create(0, 10));
    CHECK_FALSE(Offscreen::create(10, kMaxSize + 1));
}
