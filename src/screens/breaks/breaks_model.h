#pragma once

#include <array>
#include <string>
#include <vector>

#include "domain/breaks/desk_day.h"

namespace ingear::screens {

/// What the breaks screen shows, in words and shares.
struct BreaksModel {
    struct Bar {
        domain::DeskDay::Kind kind;
        float from, to;  ///< 0 … 1 of the timeline
    };
    struct Hour {
        float at;  ///< 0 … 1 of the timeline
        std::string words;
    };
    struct Day {
        std::string name;  ///< "Mon"
        int breaks = 0;
        float height = 0.0F;  ///< 0 … 1: of the most breaks in a day of this week
        bool today = false;
        std::string sat;  ///< "5 h 20"
    };
    struct Week {
        std::string name;    ///< "This week", "2 Mar to 8 Mar"
        std::string detail;  ///< "23 breaks, 61 % of the prompts followed"
        float share = 0.0F;  ///< of prompts followed, 0 … 1
    };

    bool empty = true;  ///< nothing in the log yet
    std::vector<Bar> bars;
    std::vector<Hour> hours;
    std::string today_words;  ///< "Sitting 3 h 20, longest 55 min. 5 breaks."
    std::array<Day, 7> days;
    std::vector<Week> weeks;  ///< this one first, at most four
    std::string
        best_words;  ///< "You follow most between 15 and 16 o'clock: 5 of 6." or what is missing for it
};

/// `events`: of the last four weeks.
[[nodiscard]] BreaksModel make_breaks(const std::vector<domain::LogEvent>& events, const Moment& now);

}  // namespace ingear::screens
