#pragma once

#include "body/mesh.h"

namespace ingear::body {

/// Moves every vertex onto the field's zero surface, `times` Newton steps of at most half a cell. Midline
/// vertices stay on the midline; with `fix_border` vertices on other borders stay where they are.
void project(Mesh& mesh, const Field& field, float cell, int times, bool fix_border = false);

/// Evens out the triangles: `passes` times each vertex goes `share` of the way to its neighbours' middle
/// along the surface and back onto it. Borders stay, but the midline's vertices slide along it.
void relax(Mesh& mesh, const Field& field, float cell, int passes, float share, int projections);

/// Draws the corners of triangles that face against the surface, or are hardly there, towards their
/// neighbours until none is left (at most a few times).
void unfold(Mesh& mesh, const Field& field, float cell);

/// Simplifies to about `triangles` by collapsing the edges that matter least, borders untouched.
[[nodiscard]] Mesh simplify(const Mesh& mesh, std::size_t triangles);

/// Unit normals from the field's slope; in the midline plane on the midline.
[[nodiscard]] std::vector<glm::vec3> normals_of(const Mesh& mesh, const Field& field, float cell);

}  // namespace ingear::body
