#pragma once

#include "body/mesh.h"
#include "body/surface_nets.h"

namespace ingear::body {

/// How finely a part is meshed.
struct MeshingParams {
    CellGrid grid;
    int relaxations;
    std::size_t triangles;  ///< of one half
};

/// Smaller ones, in square metres, are drawn together.
inline constexpr float kSmallestTriangle = 0.6e-6F;

/// Meshes a field: surface, relaxed, cut where `keep` (may be empty) turns negative, simplified, relaxed
/// again.
[[nodiscard]] Mesh mesh_of(const Field& field, const MeshingParams& meshing_params, const Field& keep);

}  // namespace ingear::body
