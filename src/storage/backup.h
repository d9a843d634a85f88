#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "base/time.h"

namespace SQLite {
class Database;
}

namespace ingear::storage {

/// The folder of the daily backups within the data folder.
[[nodiscard]] std::filesystem::path backup_dir(const std::filesystem::path& data_dir);

/// Copies an open store to a file by SQLite's backup API: complete, checked, synced and renamed into place,
/// 0600. A crash leaves the target as it was.
[[nodiscard]] Result<void> copy_database(SQLite::Database& source, const std::filesystem::path& target);

/// The copy for a day, unless there is one already; then only the seven newest are kept.
[[nodiscard]] Result<void> make_daily_backup(SQLite::Database& source, const std::filesystem::path& data_dir,
                                             LocalDate today);

/// Says what is wrong with a backup: damaged, of a newer version, not ours.
[[nodiscard]] Result<void> verify_backup(const std::filesystem::path& file);

/// The newest daily backup that is sound, if there is one.
[[nodiscard]] std::optional<std::filesystem::path> newest_good_backup(const std::filesystem::path& data_dir);

/// Whether there are any daily backups, sound or not.
[[nodiscard]] bool has_backups(const std::filesystem::path& data_dir);

}  // namespace ingear::storage
