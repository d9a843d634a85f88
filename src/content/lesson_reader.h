#pragma once

#include <vector>

#include "content/toml_reader.h"
#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/lesson.h"

namespace ingear::content {

/// Reads a lesson file as assets/lessons/FORMAT.md specifies it. Problems are told to the file; what comes
/// back then is not to be used. Whether what it names elsewhere exists is checked by `check_lesson`.
[[nodiscard]] domain::Lesson read_lesson(const TomlTable& root);

/// Tells a problem where a page of a lesson names an exercise, movement, fault or phase that there isn't.
/// `exercises`: those that are sound.
void check_lesson(const TomlTable& root, const domain::Lesson& lesson,
                  const std::vector<domain::Exercise>& exercises);

}  // namespace ingear::content
