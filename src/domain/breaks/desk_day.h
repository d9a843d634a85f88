#pragma once

#include <optional>
#include <vector>

#include "domain/log/log_event.h"

namespace ingear::domain {

/// A day at the desk, from the log.
struct DeskDay {
    enum class Kind { sitting, in_call, on_break };
    struct Stretch {
        Kind kind;
        Moment begin;
        double seconds;
    };
    LocalDate date{};
    std::vector<Stretch> stretches = {};  ///< by their beginnings; calls lie within sitting
    int prompts = 0;
    int followed = 0;  ///< prompts that a break, or rest away from the desk, came after
    int breaks = 0;
    double sat_seconds = 0.0;
    double longest_seconds = 0.0;  ///< of sitting without a break
};

/// One a day from `first` to `last`, days without anything among them. Events in any order.
[[nodiscard]] std::vector<DeskDay> desk_days(const std::vector<LogEvent>& events, LocalDate first,
                                             LocalDate last);

/// The weeks that are looked back on, this one included, and the first instant of them.
inline constexpr int kDeskWeeks = 4;
[[nodiscard]] Instant desk_weeks_begin(const Moment& now);

/// Of the prompts, the share that was followed, 0 … 1; none while there were no prompts.
[[nodiscard]] std::optional<double> followed_share(const std::vector<DeskDay>& days);

/// The local hour of the day in which prompts are followed most: by share, then by number; none where no hour
/// has had at least three.
struct BestHour {
    int hour;
    int prompts;
    int followed;
};
[[nodiscard]] std::optional<BestHour> best_hour(const std::vector<LogEvent>& events);

}  // namespace ingear::domain
