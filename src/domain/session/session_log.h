#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/log/log_event.h"
#include "domain/session/session.h"

namespace ingear::domain {

/// What the log needs to know beyond the session's own events.
struct SessionLogContext {
    std::string session;                  ///< UUID
    Moment start;                         ///< the moment of t = 0: of the start, or of taking it up again
    std::function<std::string()> new_id;  ///< a UUID for each event
    bool resumed = false;                 ///< taken up again: its beginning is in the log already
    std::vector<RoutineItem> items{};     ///< what the session sets out to do …
    double rest = 0.0;                    ///< … and the rest between its sets, seconds
};

/// The log event to store for an event of a session; none for those that aren't kept. Its moment is start +
/// t, rounded to milliseconds.
[[nodiscard]] std::optional<LogEvent> to_log_event(const SessionLogContext& context,
                                                   const SessionEvent& event);

/// Where an unfinished session goes on.
[[nodiscard]] ResumePoint resume_point(const SessionRecord& record);

}  // namespace ingear::domain
