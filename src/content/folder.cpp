#include "content/folder.h"

#include <algorithm>

namespace ingear::content {

namespace fs = std::filesystem;

std::vector<fs::path> toml_files(const fs::path& dir, std::string_view folder, std::vector<Error>& problems) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator at(dir, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".toml" && at->path().filename().string().front() != '.')
            files.push_back(at->path());
    }
    if (error) problems.push_back({"can't read the folder: " + error.message(), std::string(folder)});
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace ingear::content
