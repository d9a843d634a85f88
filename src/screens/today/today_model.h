#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/programme/today.h"
#include "domain/settings/settings.h"
#include "journal/today.h"
#include "screens/common/streak_note.h"

namespace ingear::screens {

/// Today in words, ready to be shown. Made anew when something it tells has changed, never per frame.
struct TodayModel {
    struct ExerciseRow {
        std::string name;
        std::string dose;  ///< "10 reps", "2 sets of 10 reps a side"
    };
    struct GoOn {
        std::string what;    ///< "Clamshell, left side"
        std::string detail;  ///< "18 reps done · 2:46 in"
        domain::SessionRecord session;
    };
    struct HistoryRow {
        std::string day;     ///< "Yesterday"
        std::string what;    ///< "First steps"
        std::string detail;  ///< "50 reps · 9 min"
        bool whole = true;   ///< done to its end
    };

    bool loading = true;      ///< the rest is not there yet
    std::string date;         ///< "Sunday, 22 November"
    std::string greeting;     ///< "Good morning"
    std::string why;          ///< one sentence
    domain::Routine routine;  ///< with nothing in it when there is none to do, then `problem` says why
    std::string routine_name;
    std::string length;  ///< "about 9 min"
    std::vector<ExerciseRow> exercises;
    bool rest_day = false;
    domain::TodayPlan plan;   ///< what all this tells
    std::string start_words;  ///< on the button: "Start", "Start anyway", "Rest until tomorrow, 18:05"
    std::optional<journal::KneeQuestion> knee_question;  ///< how the knees are
    std::optional<journal::UnratedSession> asks_effort;  ///< how hard the last session was
    std::string tests_words;                             ///< that self-tests are due; "" where they aren't
    std::optional<GoOn> go_on;

    domain::Streak streak;
    std::array<domain::DayMark, 7> week{};
    std::string week_line;    ///< "1 of 2 done", "Target met. Well done!"
    std::string streak_line;  ///< "3 weeks in a row · best 5"
    StreakNote note;          ///< something about the streak that can be answered
    std::vector<HistoryRow> history;
    std::string problem;
};

/// `catalogue` and `snapshot` null while they are being loaded.
[[nodiscard]] TodayModel make_today(const domain::Catalogue* catalogue, const journal::Snapshot* snapshot,
                                    const Moment& now, const std::vector<Error>& content_problems,
                                    const domain::Settings& settings);

}  // namespace ingear::screens
