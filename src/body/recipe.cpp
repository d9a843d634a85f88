#include "body/recipe.h"

#include "body/fairing.h"

namespace ingear::body {

Mesh mesh_of(const Field& field, const Recipe& recipe, const Field& keep) {
    const float cell = recipe.grid.cell;
    Mesh mesh = surface_nets(field, recipe.grid);
    project(mesh, field, cell, 2);
    relax(mesh, field, cell, recipe.relaxations, 0.6F, 1);
    project(mesh, field, cell, 2);
    if (keep) {
        mesh = clip(mesh, keep, 0.45F * cell);
        project(mesh, field, cell, 1, true);
    }
    mesh = simplify(mesh, recipe.triangles);
    // Without these the silhouette is lumpy where many edges were collapsed.
    relax(mesh, field, cell, 3, 0.5F, 2);
    unfold(mesh, field, cell);
    return without_slivers(mesh, 0.0F, kSmallestTriangle);
}

}  // namespace ingear::body
