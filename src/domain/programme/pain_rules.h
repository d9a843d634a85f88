#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/exercise_terms.h"
#include "domain/session/plan.h"

/// What to do when it hurts, 0 … 10 (Silbernagel; the kneecap guidance of TREK). Above all of it stands the
/// advice to stop for sharp or lasting pain.
namespace ingear::domain {

inline constexpr int kSafePain = 3;        ///< up to here one may go on
inline constexpr int kAcceptablePain = 5;  ///< up to here with half the range, slowly

struct PainFelt {
    int level = 0;
    bool sharp = false;
};

enum class PainAction {
    go_on,
    ease_off,       ///< half the range, slower, finish the set
    swap,           ///< leave the exercise; a gentler one may take its place at once
    settle_or_end,  ///< leave it; a gentler one only once the pain is down to 3, else that's it for today
};
/// While exercising. `any_discomfort`: the player wants to stop at the slightest pain.
[[nodiscard]] PainAction action_during(PainFelt felt, bool any_discomfort);

enum class BeforeAction {
    as_planned,
    spare_knees,  ///< without what loads the knees much
    rather_rest,  ///< better not today; else only what hardly loads the knees
};
/// Asked before a session.
[[nodiscard]] BeforeAction action_before(int level, bool any_discomfort);

/// What may take an exercise's place when it hurts, the best first: no other exercise of the routine, and
/// none that loads the knees more than `hurts`.
[[nodiscard]] std::vector<const Exercise*> gentler_than(const Catalogue& catalogue, const Exercise& hurts);

/// What loads the knees least, the best first, by id.
[[nodiscard]] std::span<const std::string_view> gentle_exercises();

/// The routine without what loads the knees more than `most`; where nothing is left, a gentle exercise.
[[nodiscard]] Routine spare_knees(const Catalogue& catalogue, Routine routine, KneeLoad most);

}  // namespace ingear::domain
