#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "motion/movement.h"
#include "motion/skeleton.h"

namespace ingear::domain {

/// What a cue fits: getting set, a phase of that name, or any time.
enum class CueMoment { any, start, lift, hold, lower };
inline constexpr std::array<std::string_view, 5> kCueMoments{"", "start", "lift", "hold", "lower"};
[[nodiscard]] constexpr std::string_view to_string(CueMoment moment) {
    return name_of(kCueMoments, moment);
}

/// A short hint, shown and spoken.
struct Cue {
    std::string id;
    std::string text;
    CueMoment when = CueMoment::any;
};

/// A typical mistake and how to mend it. Its angles are in the movement's fault of the same id.
struct FaultAdvice {
    std::string id;
    std::string name;        ///< "Back arches"
    std::string correction;  ///< "Tuck your tail and lower a little."
};

/// How much of a muscle works, in percent of its maximal voluntary contraction: low up to 20, moderate to 40,
/// high to 60, very high above.
enum class EmgBand { low, moderate, high, very_high };
inline constexpr std::array<std::string_view, 4> kEmgBands{"low", "moderate", "high", "very_high"};
[[nodiscard]] constexpr std::string_view to_string(EmgBand band) {
    return name_of(kEmgBands, band);
}

/// A muscle that an exercise trains, by electromyography as a share of the maximal voluntary contraction.
struct MuscleLoad {
    std::string muscle;          ///< "gluteus_maximus", …
    std::optional<int> emg_low;  ///< percent; none where no reliable figure was found
    std::optional<int> emg_high;
    EmgBand band = EmgBand::low;
    std::string source;
};

/// A variant that is not necessarily an exercise of its own yet; `exercise` names one if it is.
struct Variant {
    std::string text;
    std::string exercise;  ///< id or ""
};

/// A camera that shows the movement well. Degrees as in render::Viewpoint; distance is found by framing.
struct ViewpointPreset {
    std::string id;    ///< "side", "front", "feet", "three_quarter"
    std::string name;  ///< "From the side"
    float yaw = 0.0F;
    float pitch = 0.0F;
};

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

/// Who should leave it or change it, and how.
struct Caution {
    std::string who;
    std::string advice;
};

struct Exercise {
    std::string id;
    std::string name;
    std::string summary;               ///< one kind sentence on what it does
    std::vector<ExercisePlace> place;  ///< at least one
    KneeLoad knee_load = KneeLoad::low;
    bool sided = false;              ///< done once for each side
    bool any_clothes = true;         ///< also in a narrow skirt or tight trousers
    bool unnoticed = false;          ///< one can do it among others without reward status out
    std::vector<std::string> setup;  ///< how to get into place, step by step
    std::vector<Cue> cues;
    std::vector<FaultAdvice> faults;
    std::vector<MuscleLoad> muscles;
    std::vector<Variant> easier, harder;
    std::vector<Caution> cautions;
    std::vector<ViewpointPreset> cameras;  ///< at least one; the first is the default
    std::vector<std::string> notes;        ///< good to know, a sentence each
    std::vector<std::string> sources;
    bool own = false;           ///< the player's
    motion::Movement movement;  ///< posture, phases with their tempo, poses, contacts

    [[nodiscard]] double rep_seconds() const;  ///< sum of the phases
};

/// How long getting into a posture may take, and its name for people.
struct PostureInfo {
    std::string id;       ///< "supine"
    std::string name;     ///< "Lying on your back"
    double seconds = 12;  ///< given to the player to get into place
    bool sided = true;    ///< the working side changes how one lies or kneels: another side is another place
};

}  // namespace ingear::domain
