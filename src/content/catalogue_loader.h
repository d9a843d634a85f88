#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/exercise.h"

namespace ingear::content {

/// What loading found: the catalogue of all sound files, and every problem with file, line, key and what was
/// expected.
struct LoadedCatalogue {
    domain::Catalogue catalogue;
    std::vector<Error> problems;
};

/// Reads <assets>/exercises/*.toml, routines/*.toml, postures/*.toml and, where there are any, scenes/*.toml
/// and speech/*.toml, and checks them, each alone and against each other.
[[nodiscard]] LoadedCatalogue load_catalogue(const std::filesystem::path& assets_dir);

}  // namespace ingear::content
