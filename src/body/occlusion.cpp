#include "body/occlusion.h"

namespace ingear::body {

namespace {

/// How much of the distance `t` along the normal is missing in the field there.
float shut(const Field& field, glm::vec3 place, glm::vec3 normal, float t) {
    return std::clamp((t - field(place + t * normal)) / t, 0.0F, 1.0F);
}

}  // namespace

float openness(const Field& field, glm::vec3 place, glm::vec3 normal) {
    float sum = 0.0F;
    float weights = 0.0F;
    float weight = 1.0F;
    for (int i = 0; i < 5; ++i) {
        const auto step = static_cast<float>(i);
        sum += weight * shut(field, place, normal, 0.004F + 0.0044F * step * step);
        weights += weight;
        weight *= 0.85F;
    }
    return 1.0F - sum / weights;
}

float near_openness(const Field& field, glm::vec3 place, glm::vec3 normal) {
    float sum = 0.0F;
    for (int i = 1; i <= 4; ++i) sum += shut(field, place, normal, 0.006F * static_cast<float>(i));
    return 1.0F - 0.25F * sum;
}

}  // namespace ingear::body
