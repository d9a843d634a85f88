#pragma once

#include <string>
#include <vector>

namespace ingear::domain {

/// One entry of a routine: sets of an exercise.
struct RoutineItem {
    std::string exercise;
    int sets = 1;
    int reps = 10;
    int sets_of_step = 0;  ///< where time was short: how many sets the programme's step has; else 0
    bool operator==(const RoutineItem&) const = default;
};

struct Routine {
    std::string id;
    std::string name;
    std::string summary;
    std::vector<RoutineItem> items;
    double rest_between_sides = 30.0;      ///< seconds
    double rest_between_sets = 60.0;       ///< seconds
    double rest_between_exercises = 60.0;  ///< seconds
    std::string source;
    bool own = false;  ///< the player's
};

}  // namespace ingear::domain
