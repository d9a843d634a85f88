#include "render/stage/frame_uniforms.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "render/coach/muscle_light.h"
#include "render/gl/shader_program.h"

namespace ingear::render {
namespace {

constexpr float kEyeballRadius = 0.0135F;  // metres; how far the iris travels as the eye turns
constexpr float kLargestGazeLeft = 24.0F;  // degrees
constexpr float kLargestGazeUp = 14.0F;    // degrees
constexpr float kRoomHalfWidth = 4.6F;     // metres
constexpr float kBehindCamera =
    0.8F;  // the wall that the camera looks away from stays this far behind it, metres

glm::vec4 gaze_shift(const motion::Face& face) {
    const auto shift = [](float degrees, float largest) {
        return kEyeballRadius * std::sin(glm::radians(std::clamp(degrees, -largest, largest)));
    };
    return {shift(face.gaze_left, kLargestGazeLeft), shift(face.gaze_up, kLargestGazeUp), 0.0F, 0.0F};
}

/// Fibres are 11 mm apart; they fade before a pixel (metres) is too wide for them.
float fibres_seen(float pixel) {
    return std::clamp(1.5F - pixel / 0.004F, 0.0F, 1.0F);
}

}  // namespace

FrameUniforms frame_uniforms(const View& view, const Viewpoint& camera, const Lighting& lighting,
                             const motion::CoachFrame& coach) {
    FrameUniforms u{};
    u.world_to_clip = view.world_to_clip;
    u.eye = glm::vec4(view.eye, view.pixel);
    u.view_right = glm::vec4(view.axes.right * view.half_width, 0.0F);
    u.view_up = glm::vec4(view.axes.up * view.half_height, 0.0F);
    u.view_back = glm::vec4(view.axes.back, view.pixel * camera.distance);
    u.key_direction = glm::vec4(lighting.key_direction, 0.0F);
    u.half_vector = glm::vec4(glm::normalize(lighting.key_direction + view.axes.back), 0.0F);
    const std::size_t head = motion::index(motion::Bone::head);
    const glm::quat head_turn = coach.pose.rotation[head] * glm::inverse(motion::bind_world().rotation[head]);
    u.half_in_head = glm::vec4(glm::inverse(head_turn) * glm::vec3(u.half_vector), 0.0F);
    u.fill_direction = glm::vec4(lighting.fill_direction, 0.0F);
    u.key_colour = glm::vec4(lighting.scene.key, lighting.scene.shadow_floor);
    u.ambient_low = glm::vec4(lighting.scene.ambient_low, lighting.scene.rim);
    u.ambient_high = glm::vec4(lighting.scene.ambient_high, 0.0F);
    u.fill_colour = glm::vec4(lighting.scene.fill, 0.0F);
    u.face = {std::clamp(coach.face.blink, 0.0F, 1.0F), std::clamp(coach.face.smile, 0.0F, 1.0F),
              std::clamp(coach.face.mouth_open, 0.0F, 1.0F), 0.0F};
    u.gaze = gaze_shift(coach.face);
    const float camera_reach = std::max(std::abs(view.eye.x), std::abs(view.eye.z)) + kBehindCamera;
    u.room = {std::max(kRoomHalfWidth, camera_reach), 0.0F, 0.0F, 0.0F};
    const auto light = [&](motion::Muscle muscle, std::size_t side) {
        return muscle_light(coach.glow[muscle][side]);
    };
    for (std::size_t side = 0; side < 2; ++side) {
        using enum motion::Muscle;
        u.glow[side] = {light(gluteus_maximus, side), light(gluteus_medius, side),
                        light(gluteus_minimus, side), light(tensor_fasciae_latae, side)};
    }
    u.glow_hamstrings = {light(motion::Muscle::hamstrings, 0), light(motion::Muscle::hamstrings, 1),
                         fibres_seen(u.view_back.w), 0.0F};
    for (const motion::Muscle muscle : motion::kMuscles) {
        u.muscle_colour[motion::index(muscle)] = glm::vec4(muscle_colour(muscle), 0.0F);
    }
    return u;
}

FrameBlock::FrameBlock() {
    glBindBuffer(GL_UNIFORM_BUFFER, buffer_.id());
    glBufferData(GL_UNIFORM_BUFFER, sizeof(FrameUniforms), nullptr, GL_STREAM_DRAW);
}

void FrameBlock::update(const FrameUniforms& uniforms) {
    stream_to(buffer_, GL_UNIFORM_BUFFER, &uniforms, sizeof uniforms);
    glBindBufferBase(GL_UNIFORM_BUFFER, static_cast<GLuint>(UniformBlock::frame), buffer_.id());
}

}  // namespace ingear::render
