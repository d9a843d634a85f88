#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/scene.h"

namespace ingear::content {

/// A file of assets/scenes; see FORMAT.md there.
[[nodiscard]] domain::Scene read_scene(const TomlTable& root);

}  // namespace ingear::content
