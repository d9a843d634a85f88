#pragma once

#include <glm/vec3.hpp>

#include "body/mesh.h"

namespace ingear::body {

/// A box of cubic cells, metres. A part that spans the midline has x from 0: its first cells lie astride x =
/// 0, so that their vertices are on it.
struct CellGrid {
    glm::vec3 low;
    glm::vec3 high;
    float cell;
};

/// The surface of a field as a mesh, by naive surface nets: one vertex for each cell that the surface passes
/// through. Blocks of cells are only looked into if the field at their centre says that the surface may be
/// near.
[[nodiscard]] Mesh surface_nets(const Field& field, const CellGrid& grid);

}  // namespace ingear::body
