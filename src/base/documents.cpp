#include "base/documents.h"

#include <cstdlib>
#include <fstream>
#include <optional>

namespace ingear {

namespace fs = std::filesystem;

namespace {

std::string home() {
    const char* home = std::getenv("HOME");
    return home != nullptr && home[0] == '/' ? home : "";
}

fs::path config_file() {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    const fs::path folder =
        config != nullptr && config[0] == '/' ? fs::path(config) : fs::path(home()) / ".config";
    return folder / "user-dirs.dirs";
}

/// The folder of a line such as XDG_DOCUMENTS_DIR="$HOME/Dokumente". As the format has it, the value begins
/// with $HOME/ or a slash; the home folder itself means that there is none.
std::optional<fs::path> folder_of(const std::string& line) {
    constexpr std::string_view kKey = "XDG_DOCUMENTS_DIR=\"";
    const auto key = line.find_first_not_of(" \t");
    if (key == std::string::npos || line.compare(key, kKey.size(), kKey) != 0) return std::nullopt;
    std::string value;
    for (std::size_t i = key + kKey.size(); i < line.size() && line[i] != '"'; ++i) {
        if (line[i] == '\\' && i + 1 < line.size()) ++i;
        value += line[i];
    }
    constexpr std::string_view kHome = "$HOME";
    if (value.starts_with(kHome)) value = home() + value.substr(kHome.size());
    while (value.size() > 1 && value.back() == '/') value.pop_back();
    if (value.empty() || value[0] != '/' || value == home()) return std::nullopt;
    return value;
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

}  // namespace

fs::path documents_dir(const fs::path& otherwise) {
    std::optional<fs::path> named;
    std::ifstream file(config_file());
    for (std::string line; std::getline(file, line);)
        if (auto folder = folder_of(line)) named = std::move(folder);
    if (named && is_folder(*named)) return *named;
    if (const fs::path usual = fs::path(home()) / "Documents"; !home().empty() && is_folder(usual))
        return usual;
    return otherwise;
}

fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& ending) {
    std::error_code error;
    fs::path file = folder / (stem + ending);
    for (int number = 2; fs::exists(file, error); ++number) {
        std::string name = stem;
        name += '-';
        name += std::to_string(number);
        name += ending;
        file = folder / name;
    }
    return file;
}

}  // namespace ingear
