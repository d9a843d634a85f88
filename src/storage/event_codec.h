#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/log_event.h"

namespace ingear::storage {

/// A log event's body as it is stored: what happened, and the rest as a JSON object.
struct EncodedBody {
    std::string_view kind;  ///< "session_started", "rep", …; a literal
    std::string payload;
    std::optional<int> set_index;  ///< as in the payload, where it has them
    std::optional<int> reps;
};

[[nodiscard]] EncodedBody encode(const domain::LogBody& body);

/// None for a kind that this version doesn't know, or a payload that isn't what the kind asks for.
[[nodiscard]] std::optional<domain::LogBody> decode(std::string_view kind, std::string_view payload);

}  // namespace ingear::storage
