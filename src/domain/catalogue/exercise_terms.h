#pragma once

#include <array>
#include <string_view>

#include "base/enum_names.h"

namespace ingear::domain {

/// What a cue fits: getting set, a phase of that name, or any time.
enum class CueMoment { any, start, lift, hold, lower };
inline constexpr std::array<std::string_view, 5> kCueMoments{"", "start", "lift", "hold", "lower"};
[[nodiscard]] constexpr std::string_view to_string(CueMoment moment) {
    return name_of(kCueMoments, moment);
}

/// How much of a muscle works, in percent of its maximal voluntary contraction: low up to 20, moderate to 40,
/// high to 60, very high above.
enum class EmgBand { low, moderate, high, very_high };
inline constexpr std::array<std::string_view, 4> kEmgBands{"low", "moderate", "high", "very_high"};
[[nodiscard]] constexpr std::string_view to_string(EmgBand band) {
    return name_of(kEmgBands, band);
}

/// What an exercise asks of the knees, least first; assets/exercises/FORMAT.md tells what each means.
enum class KneeLoad { none, low, moderate, high };
inline constexpr std::array<std::string_view, 4> kKneeLoads{"none", "low", "moderate", "high"};
[[nodiscard]] constexpr std::string_view to_string(KneeLoad load) {
    return name_of(kKneeLoads, load);
}

/// Where an exercise can be done.
enum class ExercisePlace { floor, desk };
inline constexpr std::array<std::string_view, 2> kExercisePlaces{"floor", "desk"};
[[nodiscard]] constexpr std::string_view to_string(ExercisePlace place) {
    return name_of(kExercisePlaces, place);
}

}  // namespace ingear::domain
