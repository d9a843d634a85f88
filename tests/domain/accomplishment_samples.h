#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/rewards/accomplishments.h"

/// Made-up accomplishments, in a calendar two hours ahead of UTC whose day 0 is Monday, 2026-06-01.
namespace samples {

using namespace ingear;

inline Moment on_day(int day, int hour = 9, int minute = 0) {
    const auto midnight = parse_date("2026-06-01").value() + std::chrono::days{day};
    const UtcOffset offset{7200};
    return {Instant{midnight.time_since_epoch() + std::chrono::hours{hour} + std::chrono::minutes{minute} -
                    offset},
            offset};
}

inline domain::SetRecord set_of(std::string exercise, int reps, motion::Side side = motion::Side::both) {
    return {std::move(exercise), side, 1, reps, true, 0};
}

inline domain::SessionAccomplishment session_on(int day, int hour = 9,
                                                std::vector<domain::SetRecord> sets = {}) {
    return {"session-" + std::to_string(day) + "-" + std::to_string(hour), on_day(day, hour), std::move(sets),
            false};
}

inline domain::BreakAccomplishment break_on(int day, int hour = 10, int minute = 0) {
    return {"break-" + std::to_string(day) + "-" + std::to_string(hour) + "-" + std::to_string(minute),
            on_day(day, hour, minute)};
}

inline domain::SelfTestAccomplishment test_on(int day, double value, motion::Side side = motion::Side::both,
                                              std::string test = "single_leg_bridge") {
    std::string id = "test-" + test + std::to_string(day) + std::string(motion::to_string(side));
    return {std::move(id), on_day(day, 17), std::move(test), side, value, true};
}

}  // namespace samples
