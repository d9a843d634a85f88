#include "domain/programme/safety.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ingear::domain {

namespace {

// lincolnshireknee.nhs.uk and g-care.glos.nhs.uk on knees that want care the same day; who should ask first
// is what the exercises' own sources say.
constexpr std::array<RedFlag, 7> kRedFlags{{
    {"no_weight", "can't take my weight, or can't be moved", true},
    {"changed_shape", "has changed its shape", true},
    {"badly_swollen", "is badly swollen", true},
    {"locks_or_gives_way", "locks or gives way", true},
    {"hot_red_fever", "is hot and red, and I have a fever", true},
    {"surgery_or_fracture", "an operation or a broken bone lately", false},
    {"unstable_heart", "a heart condition that isn't stable", false},
}};

/// Where an event of safety stands among others: by time, then a lifting after an answer.
std::pair<Instant, bool> rank_of(const LogEvent& event) {
    return {event.moment.at, std::holds_alternative<logged::LockLifted>(event.body)};
}

}  // namespace

std::span<const RedFlag> red_flags() {
    return kRedFlags;
}

const RedFlag* find_red_flag(std::string_view id) {
    const auto* found = std::ranges::find(kRedFlags, id, &RedFlag::id);
    return found == kRedFlags.end() ? nullptr : found;
}

SafetyState safety_of(std::span<const LogEvent> events) {
    SafetyState state;
    const LogEvent* newest = nullptr;
    for (const LogEvent& event : events) {
        const bool answered = std::holds_alternative<logged::RedFlagsAnswered>(event.body);
        if (!answered && !std::holds_alternative<logged::LockLifted>(event.body)) continue;
        state.asked = state.asked || answered;
        // Two answers at one instant: the one with the smaller id, whichever order they came in.
        const bool later = newest == nullptr || rank_of(event) > rank_of(*newest) ||
                           (rank_of(event) == rank_of(*newest) && event.id < newest->id);
        if (later) newest = &event;
    }
    if (newest == nullptr) return state;
    if (const auto* answer = std::get_if<logged::RedFlagsAnswered>(&newest->body))
        state.flags = answer->flags;
    return state;
}

std::string why_locked(const std::vector<std::string>& flags) {
    const bool same_day = std::ranges::any_of(flags, [](const std::string& id) {
        const RedFlag* flag = find_red_flag(id);
        return flag == nullptr || flag->same_day;
    });
    return same_day ? "By what you told, your knee should be looked at today. Exercise waits until then."
                    : "By what you told, a word with your doctor comes first. Exercise waits until then.";
}

}  // namespace ingear::domain
