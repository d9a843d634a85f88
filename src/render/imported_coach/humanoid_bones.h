#pragma once

#include <array>
#include <map>
#include <string>

#include "base/result.h"
#include "render/imported_coach/tiny_gltf.h"

namespace ingear::render {

/// Which nodes are which bones of a human, by VRM's names: as the extensions VRMC_vrm (1.0) or VRM (0.x) say,
/// else by the nodes' own names. Fails where one is missing that every coach has to have.
[[nodiscard]] Result<std::map<std::string, int>> find_humanoid_bones(const tinygltf::Model& model);

}  // namespace ingear::render
