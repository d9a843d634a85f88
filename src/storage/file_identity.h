#pragma once

#include <sys/stat.h>

#include <filesystem>

namespace ingear::storage {

/// Which file it is, whatever its name. All nought where there is none.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;
    bool operator==(const FileIdentity&) const = default;

    static FileIdentity of(const std::filesystem::path& file) {
        struct stat info {};
        if (::stat(file.c_str(), &info) != 0) return {};
        return {info.st_dev, info.st_ino};
    }
};

}  // namespace ingear::storage
