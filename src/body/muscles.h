#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <vector>

namespace ingear::body {

/// Where a point of the bind pose (either side) lies on the muscle texture: u from the inner side of the
/// thigh over the middle of the back to the front of the hip, v upwards, both 0 … 1 over the texture. u is
/// the azimuth around the trunk at the hips, around the thigh below; in between the axis moves from one to
/// the other.
[[nodiscard]] glm::vec2 muscle_place(glm::vec3 p);

/// The muscles of one hip and thigh painted flat, each as how much of its light is seen, 0 … 1: 1 in its
/// middle, fading to 0 over its edge. Red gluteus maximus, green medius, blue minimus, alpha hamstrings (u
/// below kTensorFrom) and tensor fasciae latae (u above). Rows from the bottom (v = 0) up.
struct MuscleTexture {
    /// Halfway between the two muscles that share a channel.
    static constexpr float kTensorFrom = 0.785F;

    int width = 192;
    int height = 192;
    std::vector<std::uint8_t> rgba;
};
[[nodiscard]] MuscleTexture paint_muscles();

}  // namespace ingear::body
