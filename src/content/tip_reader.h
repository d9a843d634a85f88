#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/tips.h"

namespace ingear::content {

/// Reads a tip file as assets/tips/FORMAT.md specifies it. Problems are told to the file; what comes back
/// then is not to be used.
[[nodiscard]] domain::Tip read_tip(const TomlTable& root);

}  // namespace ingear::content
