#include "render/lighting.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

namespace ingear::render {
namespace {

constexpr float kKeyLeftOfCamera = 40.0F;  // degrees

Lighting palette(Daylight daylight) {
    Lighting light{};
    if (daylight == Daylight::light) {
        light.key = {1.253F, 1.160F, 1.056F};
        light.shadow_floor = 0.20F;
        light.ambient_low = {0.245F, 0.215F, 0.195F};
        light.ambient_high = {0.400F, 0.430F, 0.475F};
        light.fill = {0.126F, 0.156F, 0.198F};
        light.rim = 1.0F;
    } else {
        light.key = {1.16F, 0.99F, 0.80F};
        light.shadow_floor = 0.12F;
        light.ambient_low = {0.120F, 0.105F, 0.110F};
        light.ambient_high = {0.200F, 0.225F, 0.285F};
        light.fill = {0.105F, 0.150F, 0.225F};
        light.rim = 1.5F;
    }
    return light;
}

}  // namespace

Lighting lighting_for(Daylight daylight, const Camera& camera) {
    Lighting light = palette(daylight);
    const float around = glm::radians(camera.yaw - kKeyLeftOfCamera);
    light.key_direction =
        glm::normalize(glm::vec3(0.62F * std::sin(around), 1.05F, 0.62F * std::cos(around)));
    const ViewAxes axes = view_axes(camera.yaw, camera.pitch);
    light.fill_direction =
        glm::normalize(0.85F * axes.right + 0.45F * axes.back + glm::vec3(0.0F, 0.3F, 0.0F));
    return light;
}

}  // namespace ingear::render
