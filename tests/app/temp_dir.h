#pragma once

#include <filesystem>

#include "base/paths.h"
#include "base/uuid.h"

namespace ingear::app::testing {

/// A folder of its own that is gone afterwards.
class TempDir {
  public:
    TempDir() : path_(std::filesystem::temp_directory_path() / ("ingear-test-" + new_uuid())) {
        std::filesystem::create_directories(path_);
    }
    ~TempDir() {
        std::error_code code;
        std::filesystem::remove_all(path_, code);
    }
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace ingear::app::testing
