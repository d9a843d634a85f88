#include "render/gl/view.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::render {
namespace {

constexpr float kFar = 40.0F;     // metres
constexpr float kNear = 0.1F;     // metres
constexpr float kClosest = 0.3F;  // metres from the target
constexpr float kLargestMargin = 0.45F;

glm::mat4 projection(const View& view) {
    glm::mat4 matrix(0.0F);
    matrix[0][0] = 1.0F / view.half_width;
    matrix[1][1] = 1.0F / view.half_height;
    matrix[2][2] = -(kFar + kNear) / (kFar - kNear);
    matrix[2][3] = -1.0F;
    matrix[3][2] = -2.0F * kFar * kNear / (kFar - kNear);
    return matrix;
}

glm::mat4 world_to_view(const ViewAxes& axes, const glm::vec3& eye) {
    glm::mat4 matrix(1.0F);
    for (int i = 0; i < 3; ++i) {
        matrix[i][0] = axes.right[i];
        matrix[i][1] = axes.up[i];
        matrix[i][2] = axes.back[i];
    }
    matrix[3] =
        glm::vec4(-glm::dot(axes.right, eye), -glm::dot(axes.up, eye), -glm::dot(axes.back, eye), 1.0F);
    return matrix;
}

/// One direction of the picture. A point at `across` is inside when |across - centre| <= slope (distance -
/// towards), so the outermost points on each side of all fix where the camera must be.
struct Extent {
    float slope;  // half the usable picture at distance 1
    float high = -1e9F;
    float low = -1e9F;

    void add(float across, float towards) {
        high = std::max(high, across + slope * towards);
        low = std::max(low, -across + slope * towards);
    }
    [[nodiscard]] float centre() const { return (high - low) / 2.0F; }
    [[nodiscard]] float distance() const { return (high + low) / (2.0F * slope); }
};

}  // namespace

ViewAxes view_axes(float yaw, float pitch) {
    const float y = glm::radians(yaw);
    const float p = glm::radians(pitch);
    const glm::vec3 back(std::sin(y) * std::cos(p), std::sin(p), std::cos(y) * std::cos(p));
    const glm::vec3 right(std::cos(y), 0.0F, -std::sin(y));
    return {right, glm::cross(back, right), back};
}

View make_view(const Viewpoint& camera, int width, int height, bool mirrored, bool upside_down) {
    View view;
    view.axes = view_axes(camera.yaw, camera.pitch);
    view.eye = camera.target + camera.distance * view.axes.back;
    view.half_height = std::tan(glm::radians(camera.field_of_view) / 2.0F);
    view.half_width = view.half_height * static_cast<float>(width) / static_cast<float>(height);
    if (mirrored) view.half_width = -view.half_width;
    view.pixel = 2.0F * view.half_height / static_cast<float>(height);
    if (upside_down) view.half_height = -view.half_height;
    view.world_to_clip = projection(view) * world_to_view(view.axes, view.eye);
    return view;
}

Viewpoint framing(const std::vector<glm::vec3>& points, float yaw, float pitch, float aspect, float margin) {
    Viewpoint camera;
    camera.yaw = yaw;
    camera.pitch = pitch;
    if (points.empty()) return camera;

    const ViewAxes axes = view_axes(yaw, pitch);
    const float inside = 1.0F - 2.0F * std::clamp(margin, 0.0F, kLargestMargin);
    const float half_height = std::tan(glm::radians(camera.field_of_view) / 2.0F);
    Extent across{half_height * aspect * inside};
    Extent upward{half_height * inside};
    float nearest = -1e9F;
    float farthest = 1e9F;
    for (const glm::vec3& point : points) {
        const float towards = glm::dot(point, axes.back);
        across.add(glm::dot(point, axes.right), towards);
        upward.add(glm::dot(point, axes.up), towards);
        nearest = std::max(nearest, towards);
        farthest = std::min(farthest, towards);
    }
    const float middle = (nearest + farthest) / 2.0F;
    const float eye = std::max({across.distance(), upward.distance(), nearest + kClosest});
    camera.distance = eye - middle;
    camera.target = across.centre() * axes.right + upward.centre() * axes.up + middle * axes.back;
    return camera;
}

}  // namespace ingear::render
