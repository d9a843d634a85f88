#include "render/stage/lighting.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::render {
namespace {

constexpr float kKeyLeftOfCamera = 40.0F;  // degrees

}  // namespace

Lighting lighting_for(const SceneLight& scene, const Viewpoint& camera) {
    Lighting light{};
    light.scene = scene;
    const float around = glm::radians(camera.yaw - kKeyLeftOfCamera);
    light.key_direction =
        glm::normalize(glm::vec3(0.62F * std::sin(around), 1.05F, 0.62F * std::cos(around)));
    const ViewAxes axes = view_axes(camera.yaw, camera.pitch);
    light.fill_direction =
        glm::normalize(0.85F * axes.right + 0.45F * axes.back + glm::vec3(0.0F, 0.3F, 0.0F));
    return light;
}

}  // namespace ingear::render
