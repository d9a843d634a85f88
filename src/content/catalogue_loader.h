#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/catalogue/catalogue.h"

namespace ingear::content {

/// What loading found: the catalogue of all sound files, and every problem with file, line, key and what was
/// expected.
struct LoadedCatalogue {
    domain::Catalogue catalogue;
    std::vector<Error> problems;
    std::vector<Error> warnings;      ///< what could be better, but does no harm: a phrase not yet translated
    std::vector<Error> own_problems;  ///< the same of what the player brought: no reason not to start
};

/// Reads <assets>/exercises/*.toml, routines/*.toml, postures/*.toml and, where there are any, scenes/*.toml,
/// coaches/*.toml, ladders/*.toml, rewards/*.toml, lessons/*.toml and tips/*.toml, and checks them, each
/// alone and against each other.
[[nodiscard]] LoadedCatalogue load_catalogue(const std::filesystem::path& assets_dir);
/// Adds the coaches that the player brought: <data>/coaches/*.toml.
void add_own_coaches(LoadedCatalogue& loaded, const std::filesystem::path& data_dir);

}  // namespace ingear::content
