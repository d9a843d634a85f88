#pragma once

#include <span>

#include "base/result.h"
#include "domain/log/log_event.h"

namespace ingear::storage {
class Store;
}

namespace ingear::journal {

/// The one way in which events are written, whoever tells them: durable, in one transaction with what has to
/// be written down because of them (docs/streak.md says why that isn't worked out later):
///
/// - a session that ended and counts ends the pause that is in force at `now`, the moment of writing,
/// - weeks in which the player came back are noted, before a session is added and when one has ended.
///
/// All or nothing; an event whose id is there already is left as it is.
[[nodiscard]] Result<void> record(storage::Store& store, std::span<const domain::LogEvent> events,
                                  const Moment& now);

}  // namespace ingear::journal
