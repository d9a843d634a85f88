#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>
#include <span>

#include "render/gl_objects.h"
#include "render/shader_program.h"

namespace ingear::render {

/// Where the shadow map's texels lie in the world.
struct ShadowFrustum {
    glm::mat4 world_to_map{1.0F};  ///< to 0 … 1 on each axis
    float width = 1.0F;            ///< of the square that the map covers, metres
};

/// The smallest square along the light that holds all of the points, snapped so that the texels stand still
/// while the body moves.
[[nodiscard]] ShadowFrustum fit_shadow_frustum(std::span<const glm::vec3> points,
                                               const glm::vec3& towards_light, int map_size);

/// The depths that the key light sees.
class ShadowMap {
  public:
    [[nodiscard]] static Result<ShadowMap> create(const std::filesystem::path& shaders);

    /// Makes the map this many texels wide and high.
    void resize(int size);
    [[nodiscard]] int size() const { return size_; }

    /// Draws the triangles of a vertex array with 32-bit indices whose attribute 0 is the place.
    void render(const GlVertexArray& triangles, std::size_t index_count);
    void bind_texture() const;

  private:
    explicit ShadowMap(ShaderProgram depth) : depth_(std::move(depth)) {}

    ShaderProgram depth_;
    GlTexture texture_;
    GlFramebuffer framebuffer_;
    int size_ = 0;
};

}  // namespace ingear::render
