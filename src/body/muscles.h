#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

namespace ingear::body {

/// Where a point of the bind pose (either side) lies on the muscle texture: u from the middle of the back
/// around to the front, v upwards, both 0 … 1 over the texture.
[[nodiscard]] glm::vec2 muscle_place(glm::vec3 p);

/// The gluteal muscles painted flat: red gluteus maximus, green medius, blue minimus as signed distances (.5
/// at the edge, 1 = 5 cm inside), alpha the fibres. Rows from the bottom (v = 0) up.
struct MuscleTexture {
    int width = 192;
    int height = 128;
    std::vector<std::uint8_t> rgba;
};
[[nodiscard]] MuscleTexture paint_muscles();

}  // namespace ingear::body
