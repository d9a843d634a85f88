#pragma once

#include "content/toml_reader.h"
#include "domain/catalogue/catalogue.h"

namespace ingear::content {

/// Reads an exercise file as assets/exercises/FORMAT.md specifies it. Problems are told to the file; what
/// comes back then is not to be used. Whether what it names elsewhere (posture, other exercises) exists is
/// checked by the loader.
[[nodiscard]] domain::Exercise read_exercise(const TomlTable& root);

}  // namespace ingear::content
