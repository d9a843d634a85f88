#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/catalogue/exercise_terms.h"
#include "motion/movement.h"
#include "motion/skeleton.h"

namespace ingear::domain {

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

}  // namespace ingear::domain
