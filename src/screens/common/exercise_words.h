#pragma once

#include <string>
#include <string_view>

#include "domain/catalogue/exercise_terms.h"
#include "motion/skeleton.h"

/// Putting what the exercise files say in ids into words for players.
namespace ingear::motion {
struct Movement;
}

namespace ingear::screens {

struct MuscleWords {
    std::string plain;  ///< "Seat"
    std::string latin;  ///< "gluteus maximus"
};
/// An id without words of its own is spelled out.
[[nodiscard]] MuscleWords muscle_words(std::string_view id);
/// Where a muscle is in the order that they are told in.
[[nodiscard]] std::size_t muscle_order(std::string_view id);
/// "On the floor", "At a desk".
[[nodiscard]] std::string_view place_words(domain::ExercisePlace place);
/// "No load on the knees", "Little load on the knees", …
[[nodiscard]] std::string_view knee_words(domain::KneeLoad load);
/// 1 low … 4 very high.
[[nodiscard]] int band_level(domain::EmgBand band);
/// "very high".
[[nodiscard]] std::string band_words(domain::EmgBand band);
/// "Lift 2 s · Hold 2 s · Lower 3 s".
[[nodiscard]] std::string tempo_of(const motion::Movement& movement);
/// "Left side", "Right side", "" for both.
[[nodiscard]] std::string_view side_words(motion::Side side);
[[nodiscard]] std::string_view effort_words(int effort);

}  // namespace ingear::screens
