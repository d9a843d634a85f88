#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ingear::content {

/// The TOML files of a folder by name, so that every machine loads them in the same order. `folder` names it
/// in the problem that is told where it can't be read.
[[nodiscard]] std::vector<std::filesystem::path> toml_files(const std::filesystem::path& dir,
                                                            std::string_view folder,
                                                            std::vector<Error>& problems);

}  // namespace ingear::content
