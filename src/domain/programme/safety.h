#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/log/log_event.h"

/// Red flags: signs that want a doctor before any exercise. InGear asks for them, tells the advice, and locks
/// exercise until the player deliberately takes it up again. It judges nothing itself.
namespace ingear::domain {

struct RedFlag {
    std::string_view id;     ///< as it is logged; never changed
    std::string_view words;  ///< "can't take my weight, or can't be moved", after "My knee"
    /// It wants care the same day; else a word with a doctor before the first session.
    bool same_day = true;
};
/// First those about the knee that want care the same day, then the others.
[[nodiscard]] std::span<const RedFlag> red_flags();
[[nodiscard]] const RedFlag* find_red_flag(std::string_view id);

/// What the log tells of them.
struct SafetyState {
    bool asked = false;              ///< the questions were answered at least once
    std::vector<std::string> flags;  ///< that lock exercise; empty: it is open
};
/// `events` in any order; those of other kinds are left out. Of an answer and a lifting at the same instant
/// the lifting is the later one.
[[nodiscard]] SafetyState safety_of(std::span<const LogEvent> events);

/// One sentence on why exercise is locked, and what to do.
[[nodiscard]] std::string why_locked(const std::vector<std::string>& flags);

}  // namespace ingear::domain
