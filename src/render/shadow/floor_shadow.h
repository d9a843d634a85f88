#pragma once

#include <array>
#include <cstdint>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "render/gl/gl_objects.h"

namespace ingear::render {

/// How dark the floor is, in squares of a grid around the body, computed on the CPU: a software renderer
/// would pay far more for the same softness, and a graphics card does not notice.
class FloorDarkness {
  public:
    static constexpr int kSize = 160;          ///< squares on a side
    static constexpr float kHalfWidth = 1.3F;  ///< metres

    /// The cast shadow of the key light, and the darkness under what nearly touches the floor; 0 … 255.
    struct Square {
        std::uint8_t cast = 0;
        std::uint8_t contact = 0;
    };

    FloorDarkness();

    /// `centre` is the middle of the grid on the floor (x, z).
    void compute(std::span<const glm::vec3> places, std::span<const std::uint32_t> triangles,
                 const glm::vec3& towards_light, glm::vec2 centre);

    [[nodiscard]] std::span<const Square> squares() const { return squares_; }
    [[nodiscard]] glm::vec2 centre() const { return centre_; }
    /// What of the grid is dark at all: lower and upper corner on the floor (x, z), metres; equal when
    /// nothing is.
    [[nodiscard]] std::array<glm::vec2, 2> extent() const { return extent_; }
    /// Boxes on the floor that hold all of it that is to be seen, side by side: lower and upper corner (x,
    /// z), metres.
    [[nodiscard]] std::span<const std::array<glm::vec2, 2>> patches() const { return patches_; }

  private:
    using Grid = std::vector<float>;

    void splat(Grid& grid, glm::vec2 place, float darkness) const;
    void blur(Grid& grid, int radius);
    void quantise();
    void find_patches();
    [[nodiscard]] bool is_dark(int x0, int y0, int x1, int y1) const;
    [[nodiscard]] glm::vec2 corner(int x, int y) const;

    glm::vec2 centre_{0.0F};
    std::array<glm::vec2, 2> extent_{};
    std::vector<std::array<glm::vec2, 2>> patches_;
    Grid cast_near_;  ///< of what is low: a fairly sharp edge
    Grid cast_far_;   ///< of what is high: a soft edge
    Grid contact_;
    Grid scratch_;
    std::vector<Square> squares_;
};

/// How much of the floor's light cast shadow and contact take away together, as a texture's alpha. A ring of
/// textures, since the driver may still be reading the last frame's.
class FloorShadowTexture {
  public:
    FloorShadowTexture();
    void upload(const FloorDarkness& darkness);
    void bind() const;

  private:
    std::vector<std::uint32_t> alpha_;  ///< four channels, as software renderers read those fastest
    std::array<GlTexture, 3> ring_;
    std::size_t next_ = 0;
};

}  // namespace ingear::render
