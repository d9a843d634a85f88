#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/programme/programme.h"
#include "domain/programme/training_days.h"
#include "domain/session/plan.h"

namespace ingear::domain {

/// The ladder that the programme climbs.
inline constexpr std::string_view kProgrammeLadder = "standard";

/// The routine id of a composed session; no file may have it.
inline constexpr const char* kComposedRoutine = "programme";
inline constexpr const char* kComposedName = "Your session";

/// The routine's name for people; the id itself where there is no such routine any more.
[[nodiscard]] std::string name_of_routine(const Catalogue& catalogue, const std::string& id);

/// What a composed session may last. The player picks one of these; longer isn't better.
inline constexpr std::array<int, 3> kSessionMinutes{10, 15, 20};
inline constexpr int kUsualSessionMinutes = 10;
/// How far from the asked time a composed session may end up.
inline constexpr double kTimeTolerance = 0.1;

/// What a session is composed from besides the programme.
struct SessionWish {
    int minutes = kUsualSessionMinutes;
    std::optional<int> pain_before;  ///< 0 … 10, asked today; 4 and more spares the knees
    TrainingDays training = {};      ///< when the player means to do it
};

/// Composes the next session: every chosen track at its own step, what was not done for longest first, as
/// many as fit; fillers take the time that is left, and the rests (30 to 120 s) stretch to meet the minutes.
/// Only where so few exercises are open that all of them with long rests are too short is it shorter.
/// Fails when the catalogue lacks an exercise of the programme.
[[nodiscard]] Result<Routine> compose_session(const Catalogue& catalogue, const Programme& programme,
                                              const SessionWish& wish);

/// One sentence on why it is this session and no other: "Two good sessions in a row, so the clamshell grows
/// to two sets." Empty when it is simply the same as last time.
[[nodiscard]] std::string why_composed(const Catalogue& catalogue, const Programme& programme,
                                       const Routine& routine);

}  // namespace ingear::domain
