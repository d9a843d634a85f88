#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/enum_names.h"
#include "domain/log/log_terms.h"
#include "motion/skeleton.h"

/// What a session tells as it goes. `set_index` is the index into the plan's sets; `seconds` are planned
/// lengths.
namespace ingear::domain {

/// Where a session is.
enum class SessionStage { posture, countdown, set, rest, side_switch, done };
inline constexpr std::array<std::string_view, 6> kStages{"posture", "countdown",   "set",
                                                         "rest",    "side_switch", "done"};
[[nodiscard]] constexpr std::string_view to_string(SessionStage stage) {
    return name_of(kStages, stage);
}

namespace event {
struct SessionStarted {
    std::string routine;
    bool operator==(const SessionStarted&) const = default;
};
struct PostureChange {
    std::string posture;
    double seconds = 0.0;
    bool operator==(const PostureChange&) const = default;
};
struct ExerciseStarted {
    std::string exercise;
    motion::Side side = motion::Side::both;
    int set = 1;
    int reps = 0;  ///< planned
    bool operator==(const ExerciseStarted&) const = default;
};
struct Countdown {
    double seconds = 0.0;
    bool operator==(const Countdown&) const = default;
};
struct PhaseStarted {
    std::string phase;
    int rep = 1;  ///< 1-based, the one being done
    double seconds = 0.0;
    bool operator==(const PhaseStarted&) const = default;
};
struct RepDone {
    std::string exercise;
    motion::Side side = motion::Side::both;
    int set = 1;
    int rep = 1;
    int set_index = 0;
    bool operator==(const RepDone&) const = default;
};
struct SetDone {
    std::string exercise;
    motion::Side side = motion::Side::both;
    int set = 1;
    int reps = 0;  ///< done, at least 1
    int set_index = 0;
    bool operator==(const SetDone&) const = default;
};
struct Rest {
    double seconds = 0.0;
    std::string next;  ///< exercise
    bool operator==(const Rest&) const = default;
};
struct SideSwitch {
    motion::Side side = motion::Side::both;  ///< the one to come
    double seconds = 0.0;
    bool operator==(const SideSwitch&) const = default;
};
struct CueGiven {
    std::string id;
    std::string text;
    bool operator==(const CueGiven&) const = default;
};
struct Paused {
    bool operator==(const Paused&) const = default;
};
struct Resumed {
    bool operator==(const Resumed&) const = default;
};
/// `stage`: the one that was cut short; none where the player went back. The set is the one that was being
/// done or was next; of a skipped set, `reps` tells how many had been done.
struct Skipped {
    std::optional<SessionStage> stage;
    std::string exercise = {};
    motion::Side side = motion::Side::both;
    int set = 1;
    int reps = 0;
    int set_index = 0;
    bool operator==(const Skipped&) const = default;
};
struct RepUndone {
    int rep = 1;
    std::string exercise = {};
    motion::Side side = motion::Side::both;
    int set = 1;
    int set_index = 0;
    bool operator==(const RepUndone&) const = default;
};
/// Ended before its end: finished early, or for pain. No `SessionDone` follows.
struct Stopped {
    EndReason reason = EndReason::finished_early;
    int reps = 0;          ///< counted in the whole session
    double seconds = 0.0;  ///< as in SessionDone
    bool operator==(const Stopped&) const = default;
};
/// Done to the end. `seconds` really spent, pauses excluded.
struct SessionDone {
    int reps = 0;
    double seconds = 0.0;
    bool operator==(const SessionDone&) const = default;
};
}  // namespace event

using SessionEventBody =
    std::variant<event::SessionStarted, event::PostureChange, event::ExerciseStarted, event::Countdown,
                 event::PhaseStarted, event::RepDone, event::SetDone, event::Rest, event::SideSwitch,
                 event::CueGiven, event::Paused, event::Resumed, event::Skipped, event::RepUndone,
                 event::Stopped, event::SessionDone>;

struct SessionEvent {
    double t = 0.0;  ///< seconds since the session's start (or since it was taken up again); pauses count
    SessionEventBody body;

    bool operator==(const SessionEvent&) const = default;
};

}  // namespace ingear::domain
