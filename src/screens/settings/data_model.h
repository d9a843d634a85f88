#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace ingear::screens {

/// The player's own places that data can go to and come from, without having to type a path.
struct DataPlaces {
    struct Place {
        std::string words;  ///< "Documents/ingear-2026-03-02.json"
        std::filesystem::path path;
    };
    Place export_file;
    std::vector<Place> imports;  ///< files named ingear*.json, newest first, a handful
    std::vector<Place> folders;  ///< that could be shared: the one in the settings first
};

inline constexpr std::size_t kMostImports = 5;
inline constexpr std::size_t kMostFolders = 6;

/// Looks around in the home folder, not deeply. `sync_folder`: the one in the settings, or "".
[[nodiscard]] DataPlaces find_places(const std::filesystem::path& home, const std::string& sync_folder,
                                     LocalDate today);

/// The folder that the player typed or pasted: from the root, from home ("~/Sync", "Sync"), or as file
/// managers copy it ("file:///…/Sync", in quotes). Fails, in words for the player, where there is none
/// or nothing may be written into it.
[[nodiscard]] Result<std::filesystem::path> folder_from(std::string_view typed,
                                                        const std::filesystem::path& home);
/// The place that is this folder.
[[nodiscard]] DataPlaces::Place place_of(const std::filesystem::path& path,
                                         const std::filesystem::path& home);

}  // namespace ingear::screens
