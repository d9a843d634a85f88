#pragma once

#include <string>
#include <vector>

#include "storage/store.h"

namespace ingear::journal {

/// The text of a log file with these events, as transfer.h describes it.
[[nodiscard]] std::string write_log_text(const std::vector<storage::StoredEvent>& events);

/// Reads one; `file` is named in errors. The events come in the order of their `seq`.
[[nodiscard]] Result<std::vector<storage::StoredEvent>> read_log_text(const std::string& text,
                                                                      const std::string& file);

}  // namespace ingear::journal
