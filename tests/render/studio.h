#pragma once

#include <cmath>
#include <glm/geometric.hpp>
#include <memory>
#include <string>

#include "motion/skeleton.h"
#include "render/gl/offscreen.h"
#include "render/gl/view.h"
#include "render/stage/coach_renderer.h"
#include "support/catch.h"
#include "support/places.h"

/// What the tests of pictures share: a pose, a place to draw and ways to look at the result.
namespace studio {

inline const std::filesystem::path kShare = ingear::places::share();

/// Standing on the mat with the arms a little away from the body.
inline ingear::motion::CoachFrame standing() {
    using namespace ingear::motion;
    LocalPose pose;
    for (const Side side : {Side::left, Side::right}) {
        const auto bone = [&](Bone left) { return index(side == Side::left ? left : mirrored(left)); };
        pose.rotation[bone(Bone::upper_arm_left)] = joint::shoulder(side, 0.0F, 14.0F, 0.0F);
        pose.rotation[bone(Bone::forearm_left)] = joint::elbow(12.0F);
        pose.rotation[bone(Bone::thigh_left)] = joint::hip(side, 0.0F, 4.0F, 6.0F);
    }
    CoachFrame frame;
    frame.pose = solve_forward(pose);
    frame.props.add(Prop{}, 1.0F);
    return frame;
}

inline ingear::render::Viewpoint whole_body() {
    ingear::render::Viewpoint camera;
    camera.yaw = 0.0F;
    camera.pitch = 8.0F;
    camera.distance = 5.0F;
    camera.target = {0.0F, 0.85F, 0.0F};
    return camera;
}

struct Colour {
    int r, g, b;
    [[nodiscard]] int brightness() const { return (r + g + b) / 3; }
};

inline Colour at(const ingear::render::Picture& picture, int x, int y) {
    REQUIRE(x >= 0);
    REQUIRE(y >= 0);
    REQUIRE(x < picture.width);
    REQUIRE(y < picture.height);
    const std::uint8_t* p = &picture.rgba[(static_cast<std::size_t>(y) * picture.width + x) * 4];
    return {p[0], p[1], p[2]};
}

/// The colour where a place in the world is seen.
inline Colour at(const ingear::render::Picture& picture, const ingear::render::Viewpoint& camera,
                 const glm::vec3& place) {
    const auto view = ingear::render::make_view(camera, picture.width, picture.height, false);
    const glm::vec4 clip = view.world_to_clip * glm::vec4(place, 1.0F);
    const float x = (clip.x / clip.w * 0.5F + 0.5F) * static_cast<float>(picture.width);
    const float y = (0.5F - clip.y / clip.w * 0.5F) * static_cast<float>(picture.height);
    return at(picture, static_cast<int>(x), static_cast<int>(y));
}

/// How far two pictures of one size differ, in steps of 0 … 255.
struct Difference {
    double mean = 0.0;
    double share_changed = 0.0;  ///< pixels with a channel that differs by more than 24 steps
    int largest = 0;
};
inline Difference difference(const ingear::render::Picture& a, const ingear::render::Picture& b) {
    REQUIRE(a.rgba.size() == b.rgba.size());
    Difference result;
    for (std::size_t pixel = 0; pixel < a.rgba.size(); pixel += 4) {
        int largest = 0;
        for (std::size_t i = pixel; i < pixel + 3; ++i) {
            const int d = std::abs(static_cast<int>(a.rgba[i]) - static_cast<int>(b.rgba[i]));
            result.mean += d;
            largest = std::max(largest, d);
        }
        result.share_changed += largest > 24 ? 1.0 : 0.0;
        result.largest = std::max(result.largest, largest);
    }
    result.mean /= static_cast<double>(a.rgba.size()) * 0.75;
    result.share_changed /= static_cast<double>(a.rgba.size()) / 4.0;
    return result;
}

/// A stage and a picture to draw into.
struct Studio {
    std::unique_ptr<ingear::render::Offscreen> offscreen;
    std::unique_ptr<ingear::render::CoachRenderer> stage;
    int width;
    int height;

    explicit Studio(int w = 320, int h = 240) : width(w), height(h) {
        auto created = ingear::render::Offscreen::create(w, h);
        if (!created) FAIL(created.error().text());
        offscreen = std::move(*created);
        auto loaded = ingear::render::CoachRenderer::create(kShare);
        if (!loaded) FAIL(loaded.error().text());
        stage = std::move(*loaded);
    }

    void draw(const ingear::motion::CoachFrame& coach, const ingear::render::Viewpoint& camera,
              const ingear::render::StageOptions& options = {}) {
        offscreen->bind();
        stage->draw(coach, camera, {0, 0, width, height}, options);
    }
    [[nodiscard]] ingear::render::Picture picture(const ingear::motion::CoachFrame& coach,
                                                  const ingear::render::Viewpoint& camera,
                                                  const ingear::render::StageOptions& options = {}) {
        draw(coach, camera, options);
        return offscreen->read();
    }
};

}  // namespace studio
