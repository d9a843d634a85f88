#pragma once

#include <functional>

#include "domain/rewards/accomplishments.h"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace ingear::storage {

/// Sessions, breaks, self-tests and pauses of a log. `counts` judges a row of kSessionsWithASetDone. Throws
/// as SQLiteCpp does.
[[nodiscard]] domain::Accomplishments read_deeds(SQLite::Database& database,
                                                 const std::function<bool(const SQLite::Statement&)>& counts);

}  // namespace ingear::storage
