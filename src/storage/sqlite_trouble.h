#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <filesystem>

#include "storage/store.h"

namespace ingear::storage {

/// What an SQLite error means for the player. `system_errno` of the failed call, or 0 where it isn't known.
[[nodiscard]] StoreProblem classify(const SQLite::Exception& exception, const std::filesystem::path& file,
                                    int system_errno);

/// The problem in words that a player can act on, naming the file.
[[nodiscard]] Error describe(StoreProblem problem, const std::filesystem::path& file,
                             const std::string& detail);

/// The errno of the connection's last failed system call.
[[nodiscard]] int last_system_errno(const SQLite::Database& database);

/// Has SQLite look at the whole file, by "quick_check" or "integrity_check". Throws SQLite::Exception with
/// SQLITE_CORRUPT where something is wrong.
void check_pages(SQLite::Database& database, const char* pragma);

}  // namespace ingear::storage
