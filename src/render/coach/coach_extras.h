#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "render/coach/coach_model.h"

namespace tinygltf {
class Value;
struct Mesh;
}  // namespace tinygltf

namespace ingear::render {

/// What the extras of a coach's file say can be chosen, and how it is painted; without meshes. Errors name
/// the key.
[[nodiscard]] Result<Wardrobe> read_extras(const tinygltf::Value& extras);

/// The names of a mesh's morph targets.
[[nodiscard]] Result<std::vector<std::string>> target_names(const tinygltf::Mesh& mesh);

}  // namespace ingear::render
