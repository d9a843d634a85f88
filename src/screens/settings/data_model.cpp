#include "screens/settings/data_model.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

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

std::string_view without(std::string_view text, std::string_view around) {
    const auto first = text.find_first_not_of(around);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(around) - first + 1);
}

/// "a b" of "a%20b".
std::string from_url(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const bool coded = text[i] == '%' && i + 2 < text.size() &&
                           std::from_chars(&text[i + 1], &text[i + 1] + 2, byte, 16).ptr == &text[i + 1] + 2;
        plain += coded ? static_cast<char>(byte) : text[i];
        if (coded) i += 2;
    }
    return plain;
}

fs::path path_from(std::string_view typed, const fs::path& home) {
    constexpr std::string_view kFile = "file://";
    const std::string_view text = without(without(typed, " "), "\"'");
    if (text.empty()) return {};
    if (text.starts_with(kFile)) return from_url(text.substr(kFile.size()));
    if (text == "~") return home;
    return home / fs::path(text.starts_with("~/") ? text.substr(2) : text);
}

}  // namespace

Result<fs::path> folder_from(std::string_view typed, const fs::path& home) {
    const fs::path path = path_from(typed, home).lexically_normal();
    if (path.empty()) return fail("Type or paste the folder's path first.");
    const std::string name = "“" + path.string() + "”";
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return fail("There is no " + name + ". Is it spelled right? Or make the folder first.");
    if (status.type() == fs::file_type::none)
        return fail(name + " can't be looked into: " + error.message() + ".");
    if (status.type() != fs::file_type::directory) return fail(name + " is a file, not a folder.");
    if (::faccessat(AT_FDCWD, path.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return fail("InGear may not write into " + name + ". Choose another, or change who may.");
    return path;
}

DataPlaces::Place place_of(const fs::path& path, const fs::path& home) {
    return {from_home(path, home), path};
}

DataPlaces find_places(const fs::path& home, const std::string& sync_folder, LocalDate today) {
    DataPlaces places;
    const auto place = [&](const fs::path& path) { return place_of(path, home); };
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
