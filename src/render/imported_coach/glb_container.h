#pragma once

#include <vector>

#include "base/result.h"
#include "render/imported_coach/tiny_gltf.h"

namespace ingear::render {

/// A binary glTF file's bytes, taken apart; its pictures stay packed in `Image::image`. Reads no other file:
/// one that needs another is refused, and named.
[[nodiscard]] Result<tinygltf::Model> load_glb(const std::vector<unsigned char>& bytes);

}  // namespace ingear::render
