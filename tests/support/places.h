#pragma once

#include <filesystem>
#include <string>

/// Where this build's things are. Defined in one file of its own, so that no test is compiled anew (and every
/// compiler cache hits) when the tree lies elsewhere.
namespace ingear::places {

[[nodiscard]] const std::filesystem::path& source();
[[nodiscard]] const std::filesystem::path& build();
[[nodiscard]] const std::filesystem::path& share();  ///< what the game reads at run time
[[nodiscard]] const std::string& game();             ///< the `ingear` of this build

}  // namespace ingear::places
