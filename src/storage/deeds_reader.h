#pragma once

#include <functional>

#include "domain/deeds.h"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace ingear::storage {

/// Sessions, breaks, self-tests and pauses of a log. `counts` judges a row of kSessionsWithASetDone. Throws
/// as SQLiteCpp does.
[[nodiscard]] domain::Deeds read_deeds(SQLite::Database& database,
                                       const std::function<bool(const SQLite::Statement&)>& counts);

}  // namespace ingear::storage
