#pragma once

#include "body/coach_mesh.h"

namespace tinygltf {
class Value;
}

namespace ingear::body {

/// What the file says of the coach beside the meshes (FORMAT.md).
[[nodiscard]] tinygltf::Value extras_of(const CoachMesh& coach, int generator_version);

}  // namespace ingear::body
