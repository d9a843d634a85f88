#include "screens/data_model.h"

#include <algorithm>
#include <array>

namespace ingear::screens {

namespace fs = std::filesystem;

namespace {

constexpr std::array kLookedThrough{"", "Documents", "Downloads", "Desktop"};
/// Where sharing tools keep their folders unless told otherwise.
constexpr std::array kShared{"Sync", "Syncthing", "Nextcloud", "ownCloud", "Dropbox", "Documents"};

/// The path as the player thinks of it: from home on.
std::string from_home(const fs::path& path, const fs::path& home) {
    const fs::path relative = path.lexically_relative(home);
    const bool below = !relative.empty() && *relative.begin() != "..";
    return below ? relative.string() : path.string();
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::vector<fs::path> exports_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code ignored;
        if (name.starts_with("ingear") && name.ends_with(".json") && entry->is_regular_file(ignored))
            found.push_back(entry->path());
    }
    return found;
}

}  // namespace

DataPlaces find_places(const fs::path& home, const std::string& sync_folder, LocalDate today) {
    DataPlaces places;
    const auto place = [&](const fs::path& path) { return DataPlaces::Place{from_home(path, home), path}; };
    const fs::path documents = home / "Documents";
    places.export_file =
        place((is_folder(documents) ? documents : home) / ("ingear-" + format_date(today) + ".json"));

    std::vector<fs::path> files;
    for (const char* folder : kLookedThrough) {
        const auto found = exports_in(*folder == '\0' ? home : home / folder);
        files.insert(files.end(), found.begin(), found.end());
    }
    // The date is in the name.
    std::ranges::sort(files, std::ranges::greater{}, [](const fs::path& file) { return file.filename(); });
    for (const fs::path& file : files)
        if (places.imports.size() < kMostImports) places.imports.push_back(place(file));

    if (!sync_folder.empty()) places.folders.push_back(place(sync_folder));
    for (const char* name : kShared) {
        const fs::path folder = home / name;
        if (is_folder(folder) && folder != fs::path(sync_folder) && places.folders.size() < kMostFolders)
            places.folders.push_back(place(folder));
    }
    return places;
}

}  // namespace ingear::screens
