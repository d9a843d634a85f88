#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/uuid.h"
#include "domain/log/log_event.h"

/// Log events to fill stores with.
namespace samples {

using namespace ingear;
namespace logged = domain::logged;

/// Some second after a certain morning, two hours ahead of UTC.
inline Moment at(std::int64_t second) {
    constexpr std::chrono::milliseconds kMorning{1'790'000'000'000};
    return {Instant{kMorning + std::chrono::seconds{second}}, UtcOffset{7200}};
}

inline domain::LogEvent event(const std::string& session, Moment moment, domain::LogBody body) {
    return {new_uuid(), moment, session, std::move(body)};
}

inline domain::LogBody rep(int number, int set_index = 0) {
    return logged::Rep{"glute_bridge", motion::Side::both, 1, number, set_index};
}
inline domain::LogBody rep_undone(int number, int set_index = 0) {
    return logged::RepUndone{"glute_bridge", motion::Side::both, 1, number, set_index};
}
inline domain::LogBody set_done(int reps, int set_index = 0) {
    return logged::SetDone{"glute_bridge", motion::Side::both, 1, reps, set_index};
}
inline domain::LogBody set_skipped(int reps, int set_index = 0) {
    return logged::SetSkipped{"glute_bridge", motion::Side::both, 1, reps, set_index};
}

/// A session of one set, begun at a second, an event a second; `reps` of it and, if `ended`, its end.
inline std::vector<domain::LogEvent> session(const std::string& id, std::int64_t begin, int reps,
                                             bool ended = true) {
    std::int64_t second = begin;
    std::vector<domain::LogEvent> events{event(id, at(second++), logged::SessionStarted{"first_steps"})};
    for (int number = 1; number <= reps; ++number) events.push_back(event(id, at(second++), rep(number)));
    if (!ended) return events;
    events.push_back(event(id, at(second++), set_done(reps)));
    events.push_back(
        event(id, at(second), logged::SessionEnded{domain::EndReason::done, static_cast<double>(reps)}));
    return events;
}

}  // namespace samples
