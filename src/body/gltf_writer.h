#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "body/coach_mesh.h"

namespace ingear::body {

/// The coach as the bytes of a binary glTF file (FORMAT.md).
[[nodiscard]] std::string to_glb(const CoachMesh& coach);

/// Writes a file as a whole or not at all: beside it first, then renamed.
[[nodiscard]] Result<void> write_whole_file(const std::filesystem::path& file, const std::string& bytes);

}  // namespace ingear::body
