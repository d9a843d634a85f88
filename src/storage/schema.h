#pragma once

#include <filesystem>

#include "base/result.h"

namespace SQLite {
class Database;
}

namespace ingear::storage {

/// Marks the file as ours (SQLite's application_id): "InGr".
inline constexpr int kApplicationId = 0x496e4772;

enum class SchemaState {
    empty,    ///< a new file
    current,  ///< this version's
    older,    ///< has to be migrated
    newer,    ///< of a newer version: hands off
    foreign,  ///< a database, but none of ours, or with parts missing
};
/// Reads a page or two. Throws SQLite::Exception.
[[nodiscard]] SchemaState schema_state(SQLite::Database& database);
/// PRAGMA user_version.
[[nodiscard]] int schema_version(SQLite::Database& database);

/// Brings an empty or older file to this version in one transaction; nothing to do where another process was
/// faster. Throws SQLite::Exception.
void migrate(SQLite::Database& database);

}  // namespace ingear::storage
