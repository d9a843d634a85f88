#include "render/shadow_map.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <limits>

namespace ingear::render {
namespace {

constexpr float kWidthStep = 0.25F;  // metres; the square grows and shrinks in such steps
constexpr float kEdge = 0.04F;       // metres left free around the body, for the filter
constexpr float kDepthRange =
    4.0F;  // metres along the light, the same for every pose so that biases stay the same

struct Range {
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();

    void add(float value) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    [[nodiscard]] float middle() const { return (low + high) / 2.0F; }
    [[nodiscard]] float width() const { return high - low; }
};

GLenum texture_unit(TextureUnit unit) {
    return GL_TEXTURE0 + static_cast<GLenum>(unit);
}

}  // namespace

ShadowFrustum fit_shadow_frustum(std::span<const glm::vec3> points, const glm::vec3& towards_light,
                                 int map_size) {
    const glm::vec3 across = glm::normalize(glm::cross(glm::vec3(0.0F, 1.0F, 0.0F), towards_light));
    const std::array<glm::vec3, 3> axes = {across, glm::cross(towards_light, across), -towards_light};
    std::array<Range, 3> ranges;
    for (const glm::vec3& point : points) {
        for (std::size_t i = 0; i < 3; ++i) ranges[i].add(glm::dot(point, axes[i]));
    }
    if (points.empty()) ranges.fill({-1.0F, 1.0F});

    ShadowFrustum frustum;
    const float needed = std::max(ranges[0].width(), ranges[1].width()) + 2.0F * kEdge;
    frustum.width = kWidthStep * std::ceil(needed / kWidthStep);
    const float texel = frustum.width / static_cast<float>(map_size);
    const auto snapped = [&](float value) { return texel * std::round(value / texel); };
    const std::array<float, 3> low = {snapped(ranges[0].middle()) - frustum.width / 2.0F,
                                      snapped(ranges[1].middle()) - frustum.width / 2.0F,
                                      ranges[2].middle() - kDepthRange / 2.0F};
    const std::array<float, 3> size = {frustum.width, frustum.width, kDepthRange};
    for (int row = 0; row < 3; ++row) {
        const auto i = static_cast<std::size_t>(row);
        for (int column = 0; column < 3; ++column)
            frustum.world_to_map[column][row] = axes[i][column] / size[i];
        frustum.world_to_map[3][row] = -low[i] / size[i];
    }
    return frustum;
}

Result<ShadowMap> ShadowMap::create(const std::filesystem::path& shaders) {
    auto depth = ShaderProgram::load(shaders, {.vertex = "depth.vert", .fragment = "depth.frag"});
    if (!depth) return tl::make_unexpected(depth.error());
    return ShadowMap(std::move(*depth));
}

void ShadowMap::resize(int size) {
    if (size == size_) return;
    size_ = size;
    glActiveTexture(texture_unit(TextureUnit::shadow_map));
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_DEPTH_COMPONENT32F, size, size, 0, GL_DEPTH_COMPONENT, GL_FLOAT,
                 nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, GL_TEXTURE_2D, texture_.id(), 0);
    glDrawBuffer(GL_NONE);
    glReadBuffer(GL_NONE);
}

void ShadowMap::render(const GlVertexArray& triangles, std::size_t index_count) {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id());
    glViewport(0, 0, size_, size_);
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LEQUAL);
    glClear(GL_DEPTH_BUFFER_BIT);
    // Surfaces that the light only grazes are pushed back by their slope, or they shade themselves in
    // stripes.
    glEnable(GL_POLYGON_OFFSET_FILL);
    glPolygonOffset(1.5F, 0.0F);
    depth_.use();
    glBindVertexArray(triangles.id());
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(index_count), GL_UNSIGNED_INT, nullptr);
    glDisable(GL_POLYGON_OFFSET_FILL);
}

void ShadowMap::bind_texture() const {
    glActiveTexture(texture_unit(TextureUnit::shadow_map));
    glBindTexture(GL_TEXTURE_2D, texture_.id());
}

}  // namespace ingear::render
