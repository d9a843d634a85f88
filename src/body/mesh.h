#pragma once

#include <array>
#include <cstdint>
#include <glm/vec3.hpp>
#include <vector>

#include "body/field.h"

/// Triangle meshes of one half of the body (x >= 0). Every part is made as a half and mirrored at the very
/// end, which makes it symmetric and halves the work. Vertices on the midline have x exactly 0.
namespace ingear::body {

using Triangle = std::array<std::uint32_t, 3>;  ///< counter-clockwise from outside

struct Mesh {
    std::vector<glm::vec3> positions;
    std::vector<Triangle> triangles;
};

/// Drops vertices that no triangle uses; the others keep their order.
[[nodiscard]] Mesh without_unused_vertices(const Mesh& mesh);

/// Which triangles' edges have no partner: true for every vertex on such an edge.
[[nodiscard]] std::vector<bool> border_vertices(const Mesh& mesh);

/// For every vertex, the vertices it shares an edge with, in ascending order, packed one list after the
/// other.
struct Neighbours {
    std::vector<std::uint32_t> first;  ///< where each vertex's list begins; one more entry than vertices
    std::vector<std::uint32_t> list;
};
[[nodiscard]] Neighbours neighbours_of(const Mesh& mesh);

/// Cuts the mesh along the surface where `keep` is zero and keeps the side where it is positive. Vertices
/// within `snap` (metres) of the cut are drawn onto it, so that no slivers arise.
[[nodiscard]] Mesh clip(const Mesh& mesh, const Field& keep, float snap);

/// Draws the ends of edges shorter than `length` (metres) together, and those of the shortest edge of
/// triangles smaller than `area` (square metres); into the one on the midline if either is.
[[nodiscard]] Mesh without_slivers(const Mesh& mesh, float length, float area);

/// As clip, without dropping anything: triangles that the cut passes through are split along it.
[[nodiscard]] Mesh split(const Mesh& mesh, const Field& side, float snap);

}  // namespace ingear::body
