#pragma once

#include <string>
#include <vector>

#include "domain/catalogue/exercise.h"
#include "domain/ladder_samples.h"
#include "domain/progress/progress.h"

/// Logs to draw progress from.
namespace samples {

/// The made-up ladder as the programme's own.
inline Catalogue climbing_catalogue() {
    Catalogue made = ladder_catalogue();
    Ladder climbed = ladder();
    climbed.id = std::string(kProgrammeLadder);
    made.ladders = {climbed};
    return made;
}

inline Moment when(const std::string& rfc3339) {
    return parse_rfc3339(rfc3339).value().moment;
}
inline LocalDate date(const std::string& text) {
    return parse_date(text).value();
}

inline LogEvent logged_at(Moment moment, LogBody body, const std::string& session = "") {
    static int number = 0;
    return {"event " + std::to_string(++number), moment, session, std::move(body)};
}

/// A session that did all it set out to do, and ended a few minutes after it began.
inline std::vector<LogEvent> session_events(const Catalogue& catalogue, const std::string& id, Moment begin,
                                            const std::vector<RoutineItem>& items,
                                            EndReason reason = EndReason::done) {
    Routine routine;
    routine.items = items;
    std::vector<LogEvent> events{logged_at(begin, logged::SessionStarted{"programme", items, 60.0}, id)};
    int index = 0;
    const SessionPlan plan = plan_session(catalogue, routine).value();
    for (const PlannedSet& set : plan.sets) {
        begin.at += std::chrono::minutes{1};
        events.push_back(
            logged_at(begin, logged::SetDone{set.exercise->id, set.side, set.set, set.reps, index++}, id));
    }
    begin.at += std::chrono::minutes{1};
    events.push_back(logged_at(begin, logged::SessionEnded{reason, 60.0 * (index + 1)}, id));
    events.push_back(logged_at(begin, logged::SessionRated{2, std::nullopt}, id));
    return events;
}

inline void add(std::vector<LogEvent>& log, std::vector<LogEvent> more) {
    log.insert(log.end(), more.begin(), more.end());
}

inline LogEvent pain(Moment moment, Side knee, int level, PainTime time, const std::string& session = "") {
    return logged_at(moment, logged::PainRated{knee, level, time, false, ""}, session);
}

}  // namespace samples
