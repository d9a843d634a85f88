#pragma once

#include <optional>
#include <string_view>

#include "content/toml_reader.h"

namespace ingear::content {

/// What a joint can do, in degrees, for an angle's name with or without "_left" or "_right" at its end. None
/// for a name that isn't a clinical angle.
[[nodiscard]] std::optional<Range> angle_range(std::string_view name);

/// How far a fault may lie from the right way, in degrees: an offset on top of a pose.
inline constexpr Range kFaultOffset{-60.0, 60.0};

}  // namespace ingear::content
