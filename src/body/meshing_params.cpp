#include "body/meshing_params.h"

#include "body/fairing.h"

namespace ingear::body {

Mesh mesh_of(const Field& field, const MeshingParams& meshing_params, const Field& keep) {
    const float cell = meshing_params.grid.cell;
    Mesh mesh = surface_nets(field, meshing_params.grid);
    project(mesh, field, cell, 2);
    relax(mesh, field, cell, meshing_params.relaxations, 0.6F, 1);
    project(mesh, field, cell, 2);
    if (keep) {
        mesh = clip(mesh, keep, 0.45F * cell);
        project(mesh, field, cell, 1, true);
    }
    mesh = simplify(mesh, meshing_params.triangles);
    // Without these the silhouette is lumpy where many edges were collapsed.
    relax(mesh, field, cell, 3, 0.5F, 2);
    unfold(mesh, field, cell);
    return without_slivers(mesh, 0.0F, kSmallestTriangle);
}

}  // namespace ingear::body
