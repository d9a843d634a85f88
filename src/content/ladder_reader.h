#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/ladder.h"

namespace ingear::content {

/// Reads what assets/ladders/FORMAT.md specifies.
[[nodiscard]] domain::Ladder read_ladder(const TomlTable& root);

}  // namespace ingear::content
