#pragma once

#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"

namespace ingear::screens {

/// All that is told about an exercise, in words, ready to be shown.
struct ExercisePageModel {
    struct Muscle {
        std::string name;    ///< "Seat"
        std::string detail;  ///< "gluteus maximus · 25 % of full effort"
        std::string band;    ///< "moderate"
        int level = 1;       ///< of 4
    };
    struct Variant {
        std::string text;
        std::string name;      ///< of the exercise that it is; "" where it is none
        std::string exercise;  ///< its id
    };
    struct Mistake {
        std::string name;
        std::string correction;
        std::size_t fault = 0;  ///< number of the movement's fault; what ExerciseShow::show_mistake takes
        bool shown = false;     ///< whether there is one
    };

    const domain::Exercise* exercise = nullptr;
    std::string posture;            ///< "Lying on your back"
    std::string tempo;              ///< "Lift 2 s · Hold 2 s · Lower 3 s"
    std::vector<std::string> tags;  ///< "On the floor", "Each side", …; the load on the knees apart
    std::string knees;
    bool gentle = true;  ///< on the knees
    std::vector<Mistake> mistakes;
    std::vector<Muscle> muscles;
    std::vector<Variant> easier, harder;
    std::string sources;  ///< one line each
};

/// Both outlive the model. Variants that lead to an exercise that isn't in the catalogue are told without a
/// link.
[[nodiscard]] ExercisePageModel make_exercise_page(const domain::Catalogue& catalogue,
                                                   const domain::Exercise& exercise);

}  // namespace ingear::screens
