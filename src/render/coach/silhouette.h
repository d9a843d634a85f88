#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <vector>

#include "render/coach/coach_model.h"
#include "render/coach/skinning.h"
#include "render/gl/view.h"

namespace ingear::render {

/// A vertex of the surface as the coach's shaders take it. Uploaded as it is.
struct FringeVertex {
    SkinnedVertex skinned{};
    VertexPaint paint;
    float coverage = 1.0F;  ///< 1 on the surface … 0 at the fringe's outer edge
};

/// Smooths the body's outline without multisampling: a fringe one pixel wide grows outwards from every edge
/// between a triangle that faces the camera and one that does not, shaded as the surface there and fading to
/// nothing.
class SilhouetteFringe {
  public:
    SilhouetteFringe(std::span<const glm::vec3> bind_places, const SurfaceDetail& detail);

    /// Finds the outline. Afterwards `vertices()` are triangles, sorted by material as in `ranges()`.
    void build(std::span<const VertexPaint> paint, std::span<const SkinnedVertex> surface, const View& view);

    [[nodiscard]] std::span<const FringeVertex> vertices() const { return {vertices_.data(), count_}; }
    /// `first_index` and `index_count` count vertices.
    [[nodiscard]] std::span<const MaterialRange> ranges() const { return ranges_; }

  private:
    /// An edge with the triangles on its two sides; at a border both are the same.
    struct Edge {
        std::array<std::uint32_t, 2> ends{};  ///< vertices of the first triangle
        std::array<std::uint32_t, 2> triangles{};
    };

    void find_facing(std::span<const SkinnedVertex> surface, const glm::vec3& eye);
    void add_fringe(const Edge& edge, std::span<const VertexPaint> paint,
                    std::span<const SkinnedVertex> surface, const View& view);

    std::vector<std::uint32_t> indices_;
    std::vector<std::vector<Edge>> edges_;    ///< by material, as in `ranges_`
    std::vector<std::uint8_t> faces_camera_;  ///< one a triangle
    std::vector<FringeVertex> vertices_;
    std::size_t count_ = 0;
    std::vector<MaterialRange> ranges_;
};

}  // namespace ingear::render
