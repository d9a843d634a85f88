#pragma once

#include <optional>
#include <string>

#include "base/time.h"
#include "storage/store.h"

namespace ingear::screens {

/// Why the sessions can't be saved, in plain words, and what can be done about it.
struct StoreProblemModel {
    std::string head;    ///< "Your sessions can't be opened"
    std::string words;   ///< what it means and what to do
    std::string detail;  ///< the exact error, naming the file
    std::string
        backup;  ///< "Restore the backup of 3 November"; empty when there is none, or it wouldn't help
};
[[nodiscard]] StoreProblemModel describe(const storage::StoreError& problem);

}  // namespace ingear::screens
