#pragma once

#include <functional>
#include <string>

#include "domain/progress/progress.h"

namespace SQLite {
class Database;
}

namespace ingear::storage {

/// All that progress is worked out from. Reads no reps but those of the few sessions that weren't done to
/// their end or had a rep taken back, which `whole` puts together. Throws as SQLiteCpp does.
[[nodiscard]] domain::ProgressLog read_progress(
    SQLite::Database& database, const std::function<domain::SessionRecord(const std::string& id)>& whole);

}  // namespace ingear::storage
