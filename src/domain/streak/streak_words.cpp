#include "domain/streak/streak_words.h"

#include <cmath>

#include "base/text.h"

namespace ingear::domain {

std::string_view reason_words(PauseReason reason) {
    switch (reason) {
        case PauseReason::illness:
            return "illness";
        case PauseReason::holiday:
            return "a holiday";
        case PauseReason::pain:
            return "pain";
        case PauseReason::other:
            break;
    }
    return "a break of your own";
}

std::string streak_line(const Streak& streak) {
    if (streak.weeks > 0) {
        std::string words = text::counted(streak.weeks, "week", "weeks") + " in a row";
        if (streak.best > streak.weeks) words += ", best " + std::to_string(streak.best);
        return words;
    }
    if (streak.best > 0)
        return "A new streak begins with your next full week; best " + std::to_string(streak.best);
    return "Your streak begins with your first full week";
}

std::string week_line(const ThisWeek& week) {
    if (week.secured) return "Target met: " + text::counted(week.done, "session", "sessions") + " this week";
    return std::to_string(week.done) + " of " + text::counted(week.target, "session", "sessions") +
           " this week";
}

std::string reserve_line(const Streak& streak) {
    if (streak.weeks == 0 && streak.best == 0 && streak.reserves == 0) return "";
    return (streak.reserves == 0 ? "No reserve" : text::counted(streak.reserves, "reserve", "reserves")) +
           " left this month";
}

std::string reserve_news(const Streak& streak) {
    if (streak.reserve_news.empty()) return "";
    std::vector<std::string> weeks;
    for (const LocalDate monday : streak.reserve_news) weeks.push_back(text::day_and_month(monday));
    const bool one = weeks.size() == 1;
    return std::string(one ? "A reserve covered the week of " : "Reserves covered the weeks of ") +
           text::listed(weeks) + ", and your streak goes on.";
}

std::string repair_line(const Streak& streak) {
    if (!streak.repair) return "";
    const Repair& repair = *streak.repair;
    if (repair.covered) {
        return text::counted(repair.to_go, "more session", "more sessions") +
               " this week, one above your target, would mend last week and bring its reserve back.";
    }
    return "Your streak can be mended: " + text::counted(repair.to_go, "more session", "more sessions") +
           " this week, and it goes on at " + text::counted(repair.weeks, "week", "weeks") + ".";
}

std::string pause_line(const Streak& streak) {
    if (!streak.paused) return "";
    return "Paused until " + text::day_and_month(streak.paused->until) + ": " +
           std::string(reason_words(streak.paused->reason)) +
           ". Nothing can be lost, and your first session ends the pause.";
}

std::string ended_line(const EndedStreak& ended) {
    return text::counted(ended.weeks, "week", "weeks") + ", " + text::dates(ended.from, ended.until);
}

std::string break_line(const BreakHabit& breaks) {
    const auto share = breaks.share();
    if (!share)
        return breaks.done == 0 ? "" : text::counted(breaks.done, "break", "breaks") + " in four weeks.";
    std::string words = std::to_string(breaks.followed) + " of " +
                        text::counted(breaks.prompted, "prompt", "prompts") +
                        " followed in four weeks: " + std::to_string(std::lround(*share * 100.0)) + " %.";
    if (breaks.met()) words += " That is what it takes.";
    return words;
}

std::vector<std::string> streak_story(const Streak& streak) {
    std::vector<std::string> story;
    if (streak.this_week.welcome_back)
        story.emplace_back("Welcome back! It's good to see you so soon again.");
    const bool told_once = streak.repair && streak.repair->covered && !streak.reserve_news.empty();
    for (std::string line : {pause_line(streak), reserve_news(streak),
                             told_once && streak.this_week.done == 0 ? std::string() : repair_line(streak)})
        if (!line.empty()) story.push_back(std::move(line));
    return story;
}

}  // namespace ingear::domain
