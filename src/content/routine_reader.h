#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/catalogue.h"

namespace ingear::content {

/// Reads a routine file as assets/routines/FORMAT.md specifies it. Problems are told to the file; what comes
/// back then is not to be used. Whether its exercises exist is checked by the loader.
[[nodiscard]] domain::Routine read_routine(const TomlTable& root);

/// Reads what people see of a posture file: `id`, `name`, `seconds` and `sided`.
[[nodiscard]] domain::PostureInfo read_posture_info(const TomlTable& root);

}  // namespace ingear::content
