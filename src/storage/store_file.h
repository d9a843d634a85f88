#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>

#include "storage/store.h"

namespace ingear::storage {

[[nodiscard]] std::filesystem::path store_file(const std::filesystem::path& data_dir);

/// Opens, checks and migrates the file as Store::open says.
[[nodiscard]] tl::expected<std::unique_ptr<SQLite::Database>, StoreError> open_store_file(
    const std::filesystem::path& data_dir);

}  // namespace ingear::storage
