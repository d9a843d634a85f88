#pragma once

#include <vector>

#include "body/coach_mesh.h"
#include "body/field.h"
#include "body/surface_nets.h"
#include "motion/skeleton.h"

/// A jointed wooden figure, as artists pose them: turned limbs, balls at the joints, hands and feet carved
/// from blocks. Where it bears on the floor it has the measures of motion::body_shape().
namespace ingear::body {

/// One rigid piece of wood, of the midline or the left side, in the neutral stance.
struct WoodenPiece {
    Material material;
    motion::Bone bone;           ///< what carries it
    Field field;                 ///< takes points of either side where the piece spans the midline
    CellGrid grid;               ///< x from 0 where the piece spans the midline, else from outside of it
    std::size_t triangles;       ///< of the left half
    bool grain_forward = false;  ///< the grain runs to the toes instead of up
};

[[nodiscard]] std::vector<WoodenPiece> wooden_pieces();

}  // namespace ingear::body
