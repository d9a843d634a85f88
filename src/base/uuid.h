#pragma once

#include <string>

namespace ingear {

/// A random (version 4) UUID, "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx", from the system's entropy.
[[nodiscard]] std::string new_uuid();

}  // namespace ingear
