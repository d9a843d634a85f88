#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "content/toml_reader.h"
#include "domain/catalogue/coach.h"

namespace ingear::content {

/// A file of assets/coaches; see FORMAT.md there.
[[nodiscard]] domain::Coach read_coach(const TomlTable& root);

/// The coaches that a player brought: every .toml file of a folder, as FORMAT.md of assets/coaches says.
struct OwnCoaches {
    std::vector<domain::Coach> coaches;
    std::vector<Error> problems;  ///< of files that can't be used, each with its file, line and key
};
/// No such folder: none. `taken` are the ids that there are already.
[[nodiscard]] OwnCoaches read_own_coaches(const std::filesystem::path& folder,
                                          const std::vector<std::string>& taken);

}  // namespace ingear::content
