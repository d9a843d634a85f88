#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/log/log_event.h"

namespace ingear::storage {

/// As it is stored: "session_started", "rep", …
[[nodiscard]] std::string_view to_string(domain::EventKind kind);
/// None for a kind that this version doesn't know.
[[nodiscard]] std::optional<domain::EventKind> event_kind_from(std::string_view name);

/// Where the store keeps copies of parts of a payload.
struct IndexedParts {
    std::optional<int> set_index;
    std::optional<int> reps;
};
/// Of any JSON object, also of an event of an unknown kind.
[[nodiscard]] IndexedParts indexed_parts(std::string_view payload);

/// A log event's body as it is stored: what happened, and the rest as a JSON object.
struct EncodedBody {
    std::string_view kind;  ///< a name of an EventKind
    std::string payload;
    IndexedParts parts;
};

[[nodiscard]] EncodedBody encode(const domain::LogBody& body);

/// None for a payload that isn't what the kind asks for.
[[nodiscard]] std::optional<domain::LogBody> decode(domain::EventKind kind, std::string_view payload);
/// The same by the kind's name; none for a kind that this version doesn't know.
[[nodiscard]] std::optional<domain::LogBody> decode(std::string_view kind, std::string_view payload);

}  // namespace ingear::storage
