#pragma once

#include <array>
#include <cstdint>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "render/gl/gl_objects.h"

namespace ingear::render {

/// Where the shadow map's texels lie in the world.
struct ShadowFrustum {
    glm::mat4 world_to_map{
        1.0F};           ///< x, y: 0 … 1 on the map; z: metres away from the light, 0 in the body's middle
    float width = 1.0F;  ///< of the square that the map covers, metres
};

/// The smallest square along the light that holds all of the points, snapped so that the texels stand still
/// while the body moves.
[[nodiscard]] ShadowFrustum fit_shadow_frustum(std::span<const glm::vec3> points,
                                               const glm::vec3& towards_light, int map_size);

/// How far from the light the lit surface lies around each texel: the mean and the standard deviation of the
/// distances within a few millimetres (a variance shadow map). One smooth reading of it gives a soft shadow,
/// and the slope of a surface counts as variance, so that nothing shades itself in stripes. Drawn and blurred
/// on the CPU: at the few texels that softness needs this takes well under a millisecond, while every further
/// reading of a sharp map would cost a software renderer several.
class ShadowMoments {
  public:
    /// Whole numbers, of which a software renderer reads one where it would have to read two floats.
    struct Texel {
        std::uint16_t mean = 0;
        std::uint16_t deviation = 0;

        static constexpr float kReach =
            4.0F;  ///< means lie between minus that and that, metres; see lighting.glsl

        [[nodiscard]] float metres() const;            ///< the mean
        [[nodiscard]] float deviation_metres() const;  ///< 0 … 1
    };

    /// Texels on a side.
    void resize(int size);
    [[nodiscard]] int size() const { return size_; }

    /// `blur` is the radius in metres within which distances are averaged.
    void compute(std::span<const glm::vec3> places, std::span<const std::uint32_t> triangles,
                 const ShadowFrustum& frustum, float blur);

    [[nodiscard]] std::span<const Texel> texels() const { return texels_; }
    /// Nothing lies outside of it.
    [[nodiscard]] PixelBox box() const { return box_; }

  private:
    /// Sums over texels that show the body; the others weigh nothing.
    struct alignas(16) Sum {
        float weight = 0.0F;
        float distance = 0.0F;
        float square = 0.0F;
        float unused = 0.0F;

        Sum& operator+=(const Sum& other);
        Sum& operator-=(const Sum& other);
        [[nodiscard]] Sum scaled(float factor) const;
    };

    void project(std::span<const glm::vec3> places, const ShadowFrustum& frustum);
    void draw(std::span<const std::uint32_t> triangles);
    void draw_triangle(const glm::vec3& a, const glm::vec3& b, const glm::vec3& c);
    void gather();
    template <class T>
    void fill(std::vector<T>& map, const PixelBox& box, const T& value) const;
    void blur(int radius);
    void finish();

    int size_ = 0;
    PixelBox box_;                      ///< texels that may show the body, the blur included
    PixelBox filled_;                   ///< the box of the texels that are there from the last time
    std::vector<glm::vec3> projected_;  ///< x, y in texels; z metres
    std::vector<float> nearest_;
    std::vector<Sum> sums_;
    std::vector<Sum> scratch_;
    std::vector<Sum> column_sums_;
    std::vector<Texel> texels_;
};

/// The moments as a texture. A ring of them, since the driver may still be reading the last frame's.
class ShadowTexture {
  public:
    void upload(const ShadowMoments& moments);
    void bind() const;

  private:
    struct Map {
        GlTexture texture;
        PixelBox filled;
    };
    void resize(int size);

    std::array<Map, 3> ring_;
    std::size_t next_ = 0;
    int size_ = 0;
};

}  // namespace ingear::render
