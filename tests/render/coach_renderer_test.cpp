#include <algorithm>
#include <cmath>

#include "render/gl/gl_objects.h"
#include "studio.h"

using namespace ingear;
using namespace ingear::render;
using namespace studio;

namespace {

constexpr Quality kQualities[] = {Quality::finest, Quality::high, Quality::medium, Quality::low};

Viewpoint at_hips_from_behind() {
    Viewpoint camera;
    camera.yaw = 160.0F;
    camera.pitch = 4.0F;
    camera.distance = 1.6F;
    camera.target = {0.0F, 0.92F, 0.0F};
    return camera;
}

Viewpoint at_face() {
    Viewpoint camera;
    camera.yaw = 0.0F;
    camera.pitch = 0.0F;
    camera.distance = 0.8F;
    camera.target = {0.0F, 1.57F, 0.0F};
    return camera;
}

Picture flipped(Picture picture) {
    using Pixel = std::array<std::uint8_t, 4>;
    auto* pixels = reinterpret_cast<Pixel*>(picture.rgba.data());
    for (int y = 0; y < picture.height; ++y) {
        std::reverse(pixels + y * picture.width, pixels + (y + 1) * picture.width);
    }
    return picture;
}

}  // namespace

TEST_CASE("she stands on her mat in a room, in every quality") {
    Studio studio(480, 320);
    const Viewpoint camera = whole_body();
    for (const Quality quality : kQualities) {
        CAPTURE(static_cast<int>(quality));
        const Picture picture = studio.picture(standing(), camera, {.quality = quality});
        const Colour top = at(picture, camera, {0.0F, 1.15F, 0.1F});
        CHECK(top.r > 150);
        CHECK(top.r > top.g + 60);
        const Colour leggings = at(picture, camera, {0.09F, 0.70F, 0.08F});
        CHECK(leggings.brightness() < 90);
        CHECK(leggings.b > leggings.r);
        const Colour skin = at(picture, camera, {0.0F, 1.42F, 0.03F});
        CHECK(skin.r > skin.g);
        CHECK(skin.g > skin.b);
        const Colour mat = at(picture, camera, {0.7F, 0.012F, 0.2F});
        CHECK(mat.g > mat.r + 20);
        const Colour wall = at(picture, 20, 20);
        CHECK(wall.brightness() > 170);
        CHECK(take_gl_errors() == "");
    }
}

TEST_CASE("the cheaper qualities look like the finest") {
    Studio studio(480, 320);
    const Picture finest = studio.picture(standing(), whole_body(), {.quality = Quality::finest});
    for (const Quality quality : {Quality::high, Quality::medium, Quality::low}) {
        CAPTURE(static_cast<int>(quality));
        const Difference d =
            difference(finest, studio.picture(standing(), whole_body(), {.quality = quality}));
        // Outlines and painted edges differ; they are a small part of the picture.
        CHECK(d.mean < 2.0);
        CHECK(d.share_changed < 0.03);
    }
}

TEST_CASE("the evening is dark and she stays visible") {
    Studio studio;
    const Picture picture = studio.picture(standing(), whole_body(), {.daylight = Daylight::dark});
    CHECK(at(picture, 12, 12).brightness() < 90);
    CHECK(at(picture, whole_body(), {0.0F, 1.15F, 0.1F}).r > 120);
}

TEST_CASE("every scenery is drawn, by day and in the evening, in any quality and from all around") {
    Studio studio;
    const SceneLook room{};
    for (const Scenery scenery : {Scenery::terrace, Scenery::hut}) {
        const SceneLook look{.scenery = scenery, .light = room.light, .dark = room.light};
        for (const Daylight time : {Daylight::light, Daylight::dark}) {
            const auto picture = [&](const SceneLook& scene, Viewpoint camera) {
                return studio.picture(standing(), camera,
                                      {.quality = Quality::low, .daylight = time, .scene = &scene});
            };
            for (const float yaw : {-170.0F, -60.0F, 20.0F, 100.0F}) {
                CAPTURE(static_cast<int>(scenery), static_cast<int>(time), yaw);
                Viewpoint camera = whole_body();
                camera.yaw = yaw;
                CHECK(difference(picture(look, camera), picture(room, camera)).share_changed > 0.2);
            }
        }
    }
    CHECK(take_gl_errors() == "");
}

TEST_CASE("the light of a scene falls on the coach") {
    Studio studio;
    SceneLook red{};
    red.light.key = {1.2F, 0.2F, 0.2F};
    red.light.ambient_high = {0.3F, 0.1F, 0.1F};
    const Colour usual = at(studio.picture(standing(), whole_body(), {}), whole_body(), {0.0F, 1.15F, 0.1F});
    const auto lit = studio.picture(standing(), whole_body(), {.scene = &red});
    const Colour reddened = at(lit, whole_body(), {0.0F, 1.15F, 0.1F});
    CHECK(static_cast<int>(usual.g) - static_cast<int>(usual.r) >
          static_cast<int>(reddened.g) - static_cast<int>(reddened.r));
}

TEST_CASE("a mirror shows the picture flipped") {
    for (const int width : {320, 322}) {  // also one that is not a multiple of four
        Studio studio(width, 240);
        Viewpoint camera = whole_body();
        camera.yaw = 30.0F;
        for (const Quality quality : {Quality::finest, Quality::high}) {
            const Picture plain = studio.picture(standing(), camera, {.quality = quality});
            const Picture mirrored =
                studio.picture(standing(), camera, {.quality = quality, .mirrored = true});
            const Difference d = difference(flipped(plain), mirrored);
            // The noise against banding is not mirrored, and pixels on outlines may fall to either side.
            CHECK(d.mean < 0.8);
            CHECK(d.share_changed < 0.01);
            CHECK(difference(plain, mirrored).share_changed > 0.05);
        }
    }
}

TEST_CASE("working muscles shine, on the side that works") {
    Studio studio;
    const Viewpoint camera = at_hips_from_behind();
    motion::CoachFrame coach = standing();
    const glm::vec3 left(0.07F, 0.90F, -0.13F);
    const glm::vec3 right(-0.07F, 0.90F, -0.13F);
    const Picture resting = studio.picture(coach, camera);
    coach.glow[motion::Muscle::gluteus_maximus][0] = 1.0F;
    const Picture working = studio.picture(coach, camera);
    CHECK(at(working, camera, left).r > at(resting, camera, left).r + 80);
    CHECK(std::abs(at(working, camera, right).r - at(resting, camera, right).r) < 8);

    coach.glow[motion::Muscle::gluteus_maximus][0] =
        0.15F;  // too little to be worth showing: it would only look dirty
    CHECK(difference(resting, studio.picture(coach, camera)).largest == 0);
}

TEST_CASE("each muscle shines where it lies, in a colour of its own") {
    using enum motion::Muscle;
    struct Spot {
        motion::Muscle muscle;
        glm::vec3 place;
        float yaw;
    };
    constexpr Spot kSpots[] = {{gluteus_maximus, {0.085F, 0.905F, -0.125F}, 160.0F},
                               {gluteus_medius, {0.148F, 0.985F, -0.020F}, 100.0F},
                               {gluteus_minimus, {0.151F, 0.955F, -0.005F}, 60.0F},
                               {tensor_fasciae_latae, {0.130F, 0.920F, 0.070F}, 60.0F},
                               {hamstrings, {0.105F, 0.690F, -0.075F}, 170.0F}};
    Studio studio;
    std::vector<Colour> colours;
    for (const Spot& spot : kSpots) {
        CAPTURE(std::string(motion::name(spot.muscle)));
        Viewpoint camera = at_hips_from_behind();
        camera.yaw = spot.yaw;
        camera.target.y = 0.85F;
        const Colour dark = at(studio.picture(standing(), camera), camera, spot.place);
        motion::CoachFrame coach = standing();
        coach.glow[spot.muscle][0] = 1.0F;
        const Colour lit = at(studio.picture(coach, camera), camera, spot.place);
        CHECK(lit.r > dark.r + 60);
        CHECK(lit.r > lit.b + 40);
        colours.push_back(lit);
        coach.glow[spot.muscle] = {0.0F, 1.0F};
        const Colour other_side = at(studio.picture(coach, camera), camera, spot.place);
        CHECK(std::abs(other_side.r - dark.r) < 8);
        for (const motion::Muscle other : motion::kMuscles) {
            const bool under_it = (spot.muscle == gluteus_minimus && other == gluteus_medius) ||
                                  (spot.muscle == gluteus_medius && other == gluteus_minimus);
            if (other == spot.muscle || under_it) continue;
            coach.glow = {};
            coach.glow[other][0] = 1.0F;
            CHECK(at(studio.picture(coach, camera), camera, spot.place).r < (lit.r + dark.r) / 2);
        }
    }
    for (std::size_t i = 0; i < colours.size(); ++i) {
        for (std::size_t k = i + 1; k < colours.size(); ++k) {
            CAPTURE(i, k);
            CHECK(std::abs(colours[i].g - colours[k].g) + std::abs(colours[i].b - colours[k].b) > 12);
        }
    }
}

TEST_CASE("the minimus is seen through the medius") {
    Studio studio;
    Viewpoint camera = at_hips_from_behind();
    camera.yaw = 60.0F;  // past the arm
    const glm::vec3 deep(0.151F, 0.962F, -0.010F);
    motion::CoachFrame coach = standing();
    coach.glow[motion::Muscle::gluteus_medius][0] = 1.0F;
    const Colour above = at(studio.picture(coach, camera), camera, deep);
    coach.glow[motion::Muscle::gluteus_minimus][0] = 1.0F;
    const Colour both = at(studio.picture(coach, camera), camera, deep);
    CHECK(both.g < above.g - 12);  // redder, not dark
    CHECK(both.r > 180);
}

TEST_CASE("blinking, looking aside, smiling and speaking change the face") {
    Studio studio;
    const Viewpoint camera = at_face();
    const motion::CoachFrame plain = standing();
    const Picture open = studio.picture(plain, camera);
    const glm::vec3 pupil(0.0306F, 1.5822F, 0.08F);
    const glm::vec3 eye_white(0.0410F, 1.5822F, 0.08F);
    CHECK(at(open, camera, pupil).brightness() < at(open, camera, eye_white).brightness());

    motion::CoachFrame coach = plain;
    coach.face.blink = 1.0F;
    const Picture closed = studio.picture(coach, camera);
    CHECK(at(closed, camera, pupil).brightness() > at(open, camera, pupil).brightness() + 40);
    const glm::vec3 chin(0.0F, 1.50F, 0.09F);
    CHECK(at(closed, camera, chin).r == at(open, camera, chin).r);

    coach = plain;
    coach.face.gaze_left = 20.0F;
    CHECK(difference(open, studio.picture(coach, camera)).share_changed > 0.0005);
    coach = plain;
    coach.face.smile = 1.0F;
    CHECK(difference(open, studio.picture(coach, camera)).share_changed > 0.0005);
    coach = plain;
    coach.face.mouth_open = 1.0F;
    CHECK(difference(open, studio.picture(coach, camera)).share_changed > 0.001);
}

TEST_CASE("nothing of a frame stays behind in the next") {
    Studio studio;
    const Picture first = studio.picture(standing(), whole_body());
    motion::CoachFrame moved = standing();
    for (glm::vec3& place : moved.pose.position) place += glm::vec3(0.4F, 0.3F, 0.0F);
    CHECK(difference(first, studio.picture(moved, whole_body())).share_changed > 0.03);
    CHECK(difference(first, studio.picture(standing(), whole_body())).largest == 0);
    (void)studio.picture(standing(), whole_body(), {.quality = Quality::low, .daylight = Daylight::dark});
    CHECK(difference(first, studio.picture(standing(), whole_body())).largest == 0);
}

TEST_CASE("only the viewport is drawn into") {
    Studio studio(320, 240);
    studio.offscreen->bind();
    studio.stage->draw(standing(), whole_body(), {100, 60, 120, 90}, {});
    const Picture picture = studio.offscreen->read();
    CHECK(at(picture, 50, 120).brightness() == 0);
    CHECK(at(picture, 160, 20).brightness() == 0);
    CHECK(at(picture, 160, 230).brightness() == 0);
    CHECK(at(picture, 105, 240 - 60 - 85).brightness() > 100);
    studio.stage->draw(standing(), whole_body(), {0, 0, 0, 0}, {});
    CHECK(take_gl_errors() == "");
}

TEST_CASE("any camera gives a picture: from above, from below the knees, inside of her, from afar") {
    Studio studio(160, 120);
    const std::array<Viewpoint, 5> cameras = {
        {{.yaw = 0.0F, .pitch = 90.0F, .distance = 3.0F},
         {.yaw = 200.0F, .pitch = -5.0F, .distance = 2.0F},
         {.yaw = 0.0F, .pitch = 0.0F, .distance = 0.05F},
         {.yaw = 400.0F, .pitch = 20.0F, .distance = 25.0F},
         {.yaw = 45.0F, .pitch = 0.0F, .distance = 3.0F, .target = {9.0F, 0.0F, 0.0F}}}};
    for (const Viewpoint& camera : cameras) {
        CAPTURE(camera.pitch, camera.distance);
        const Picture picture = studio.picture(standing(), camera);
        int brightest = 0;
        for (int y = 0; y < picture.height; y += 5) {
            for (int x = 0; x < picture.width; x += 5)
                brightest = std::max(brightest, at(picture, x, y).brightness());
        }
        CHECK(brightest > 40);
        CHECK(take_gl_errors() == "");
    }
}

TEST_CASE("it says how many triangles she has") {
    Studio studio(16, 16);
    CHECK(studio.stage->triangle_count() > 10000);
}
