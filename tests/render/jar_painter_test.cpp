#include "render/stage/jar_painter.h"

#include <vector>

#include "render/gl/gl_objects.h"
#include "render/gl/offscreen.h"
#include "support/catch.h"
#include "support/places.h"

using namespace ingear;
using namespace ingear::render;

namespace {

constexpr PictureBox kBox{0.0F, 0.0F, 360.0F, 480.0F};

Picture picture_of(const JarShown& jar, const PictureBox& clip = kBox) {
    auto target = Offscreen::create(360, 480).value();
    JarPainter painter(places::share());
    target->bind();
    const auto done = painter.paint(jar, kBox, clip, {360.0F, 480.0F});
    REQUIRE(done);
    CHECK(take_gl_errors().empty());
    return target->read();
}

glm::ivec3 pixel(const Picture& picture, glm::vec2 place) {
    const glm::vec2 at = JarWindow::to_window(kBox, place);
    const auto index = (static_cast<std::size_t>(at.y) * 360 + static_cast<std::size_t>(at.x)) * 4;
    return {picture.rgba[index], picture.rgba[index + 1], picture.rgba[index + 2]};
}

}  // namespace

TEST_CASE("a marble is seen in the jar, in its colour, where it lies") {
    for (std::size_t pattern = 0; pattern < kMarblePatterns; ++pattern) {
        INFO("pattern " << pattern);
        const std::vector<MarbleShown> marbles{
            {.centre = {0.3F, 0.6F}, .colour = {0.9F, 0.1F, 0.1F}, .pattern = static_cast<float>(pattern)}};
        JarShown jar;
        const Picture empty = picture_of(jar);
        jar.marbles = marbles;
        const Picture full = picture_of(jar);
        int red = 0;
        for (float x = 0.14F; x < 0.48F; x += 0.03F) {
            const glm::ivec3 there = pixel(full, {x, 0.6F});
            red += there.r > there.b + 30 ? 1 : 0;
        }
        CHECK(red >= 5);
        CHECK(pixel(full, {0.3F, 0.6F}) != pixel(empty, {0.3F, 0.6F}));
        CHECK(pixel(full, {-0.5F, 1.8F}) == pixel(empty, {-0.5F, 1.8F}));
    }
}

TEST_CASE("a place in the jar's world and its pixel are one another's") {
    const glm::vec2 place{0.4F, 1.7F};
    const glm::vec2 back = JarWindow::from_window(kBox, JarWindow::to_window(kBox, place));
    CHECK(back.x == Approx(place.x).margin(1e-4));
    CHECK(back.y == Approx(place.y).margin(1e-4));
    CHECK(JarWindow::to_window(kBox, {0.0F, JarWindow::kTo}).y >= kBox.y - 0.5F);
    CHECK(JarWindow::to_window(kBox, {0.0F, JarWindow::kFrom}).y <= kBox.y + kBox.height + 0.5F);
}

TEST_CASE("nothing is drawn outside of the clip, nor when the jar is away") {
    JarShown jar;
    const Picture none = picture_of(jar, {0.0F, 0.0F, 0.0F, 0.0F});
    CHECK(pixel(none, {0.0F, 3.3F}) == glm::ivec3(0));
    const Picture part = picture_of(jar, {0.0F, 0.0F, 360.0F, 100.0F});
    CHECK(pixel(part, {0.0F, 3.4F}) != glm::ivec3(0));
    CHECK(pixel(part, {1.02F, 0.8F}) == glm::ivec3(0));
    jar.presence = 0.0F;
    CHECK(pixel(picture_of(jar), {0.0F, 3.4F}) == glm::ivec3(0));
}
