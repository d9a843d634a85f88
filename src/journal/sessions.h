#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/log/log_event.h"

namespace ingear::storage {
class Store;
}

/// The sessions of the log.
namespace ingear::journal {

/// Put together from its events; none where the log knows no such session.
[[nodiscard]] Result<std::optional<domain::SessionRecord>> session(storage::Store& store,
                                                                   const std::string& id);
/// Newest first, at most `limit`, begun before `before` if given; without those that were removed.
[[nodiscard]] Result<std::vector<domain::SessionRecord>> sessions(
    storage::Store& store, int limit, std::optional<Instant> before = std::nullopt);
/// The newest session if it was left in the middle and can go on.
[[nodiscard]] Result<std::optional<domain::SessionRecord>> unfinished(storage::Store& store, Instant now);
/// Local dates of the sessions that count, oldest first. Reads an index, not the whole log.
[[nodiscard]] Result<std::vector<LocalDate>> session_dates(storage::Store& store, Instant now);
/// When the newest session that counts began.
[[nodiscard]] Result<std::optional<Moment>> last_session(storage::Store& store, Instant now);

/// The events of all sessions, without the reps of those that were done to their end: these would add nothing
/// to what folding them tells. Reads a row for each set, so it takes tens of milliseconds with years of
/// history.
[[nodiscard]] Result<std::vector<domain::LogEvent>> events_of_sessions(storage::Store& store);

/// Sessions, newest first.
struct SessionsQuery {
    int limit = 0;  ///< 0: all there are

    using Answer = std::vector<domain::SessionRecord>;
    [[nodiscard]] Result<Answer> answer(storage::Store& store, const Moment& now) const;
    bool operator==(const SessionsQuery&) const = default;
};

}  // namespace ingear::journal
