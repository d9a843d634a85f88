#pragma once

#include <filesystem>

#include "base/result.h"

namespace ingear::storage {

/// Creates an empty file for the player's eyes only (0600), for SQLite to fill: its companions (-wal, -shm,
/// -journal) get the same permissions. Leaves a file that is there alone: opening and closing it would drop
/// the locks that another connection of this process holds on it (POSIX locks are the process's).
[[nodiscard]] Result<void> create_private_file(const std::filesystem::path& file);

/// Makes a folder's entries (created, renamed, removed files) durable. Best effort: some file systems can't.
void sync_folder(const std::filesystem::path& dir);

}  // namespace ingear::storage
