#pragma once

#include <string>

#include "base/result.h"
#include "base/time.h"

namespace ingear::storage {
class Store;
}

/// What mends the log. Nothing in it is ever deleted.
namespace ingear::journal {

/// Takes out a session that was logged by mistake: it counts for nothing until it is put back. Whether there
/// is such a session; where there isn't, nothing is written.
[[nodiscard]] Result<bool> remove_session(storage::Store& store, const std::string& id, const Moment& now);
[[nodiscard]] Result<bool> put_back_session(storage::Store& store, const std::string& id, const Moment& now);

}  // namespace ingear::journal
