#pragma once

#include <string>
#include <vector>

#include "domain/streak/streak.h"

/// The streak in words for the player: the same on the screens and in the terminal. Kind, and never a
/// reproach.
namespace ingear::domain {

/// "3 weeks in a row, best 5", "Your streak begins with your first full week".
[[nodiscard]] std::string streak_line(const Streak& streak);
/// "1 of 2 sessions this week", "Target met: 2 sessions this week".
[[nodiscard]] std::string week_line(const ThisWeek& week);
/// "2 reserves left this month", "" before the first session.
[[nodiscard]] std::string reserve_line(const Streak& streak);
/// "A reserve covered the week of 23 March, and your streak goes on.", "" without such news.
[[nodiscard]] std::string reserve_news(const Streak& streak);
/// How last week can be mended; "" where there is nothing to mend.
[[nodiscard]] std::string repair_line(const Streak& streak);
/// "Paused until 3 April: a holiday. …", "" while not paused.
[[nodiscard]] std::string pause_line(const Streak& streak);
/// "5 weeks, 2 March to 5 April 2026".
[[nodiscard]] std::string ended_line(const EndedStreak& ended);
/// "12 of 20 prompts followed in four weeks: 60 %."
[[nodiscard]] std::string break_line(const BreakHabit& breaks);
/// The lines above that have something to tell, the most important one first.
[[nodiscard]] std::vector<std::string> streak_story(const Streak& streak);

[[nodiscard]] std::string_view reason_words(PauseReason reason);  ///< "illness", "a holiday", …

/// What habit strength is and how it is worked out, in a few plain sentences.
inline constexpr std::string_view kHabitExplanation =
    "Grows with every week you keep to, over about three months. One missed day hardly shows. It goes from 0 "
    "to 100 %: every evening it moves a little way towards how well the last seven days met your target: all "
    "of it, towards 100 %; half of it, towards 50 %. While your streak is paused, it stands still.";

}  // namespace ingear::domain
