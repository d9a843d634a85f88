#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ingear::domain {

/// So many sets of so many reps.
struct Step {
    int sets = 1;
    int reps = 10;
    bool operator==(const Step&) const = default;
};

/// What each exercise grows through before the next harder one begins at the first step. One set of 10 to 12,
/// growing to two and three, is the article's dosage.
inline constexpr std::array<Step, 6> kSteps{
    {Step{1, 10}, Step{1, 12}, Step{2, 10}, Step{2, 12}, Step{3, 10}, Step{3, 12}}};

/// One line of exercises, easiest first, of which the player does one at a time.
struct Track {
    std::string id;
    std::string muscle;                  ///< what it is mostly for: "gluteus_maximus", "gluteus_medius", …
    std::vector<std::string> exercises;  ///< ids, at least one
    std::string start;                   ///< where everybody begins; one of `exercises`
    int opens_after = 0;                 ///< sessions that come before it
    /// It only fills up the time that the others leave, in the first step for ever.
    bool filler = false;
};

/// Everything the programme chooses from, in the order in which a session does it.
struct Ladder {
    std::string id;
    std::vector<Track> tracks;
};

/// Where a player is on a track: which exercise, which step of it.
struct Rung {
    std::size_t exercise = 0;  ///< into the track's exercises
    std::size_t step = 0;      ///< into kSteps
    bool operator==(const Rung&) const = default;
    auto operator<=>(const Rung&) const = default;
};

/// Where everybody begins: the first step of the track's start.
[[nodiscard]] Rung first_rung(const Track& track);
/// One step on: after an exercise's last step the next harder exercise; at the very end it stays.
[[nodiscard]] Rung step_up(const Track& track, Rung rung);
/// `steps` back, 0 or more. Not below where everybody begins, unless `may_ease`: then below the first step of
/// an exercise comes the first step of the next easier one.
[[nodiscard]] Rung step_down(const Track& track, Rung rung, int steps, bool may_ease);

}  // namespace ingear::domain
