#include "render/coach/muscle_light.h"

#include <algorithm>
#include <array>
#include <glm/common.hpp>
#include <glm/exponential.hpp>

namespace ingear::render {

float muscle_light(float activation) {
    constexpr float kFaintest = 0.15F;
    const float missing = 1.0F - std::clamp((activation - kFaintest) / (1.0F - kFaintest), 0.0F, 1.0F);
    return 1.0F - missing * missing;
}

glm::vec3 muscle_colour(motion::Muscle muscle) {
    static constexpr std::array<glm::vec3, motion::kMuscleCount> kColours = {{
        {1.20F, 0.38F, 0.080F},  // gluteus maximus: orange
        {1.20F, 0.74F, 0.150F},  // medius: amber
        {0.90F, 0.06F, 0.170F},  // minimus: crimson, deep under the medius
        {1.15F, 0.98F, 0.480F},  // tensor fasciae latae: pale gold
        {1.15F, 0.30F, 0.260F},  // hamstrings: coral
    }};
    return kColours[motion::index(muscle)];
}

glm::vec3 shown_muscle_colour(motion::Muscle muscle) {
    // As tone() in shaders/lighting.glsl.
    const glm::vec3 light = muscle_colour(muscle);
    const float brightest = std::max({light.r, light.g, light.b});
    return glm::sqrt(light / (1.0F + 0.5F * std::max(brightest - 0.5F, 0.0F)));
}

}  // namespace ingear::render
