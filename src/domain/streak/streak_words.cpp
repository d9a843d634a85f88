#include "domain/streak/streak_words.h"

#include <array>
#include <cmath>

namespace ingear::domain {

namespace {

std::string counted(int number, const char* one) {
    return std::to_string(number) + " " + one + (number == 1 ? "" : "s");
}

/// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

/// " 2026"
std::string year_after(LocalDate date) {
    std::string words(" ");
    words += std::to_string(static_cast<int>(std::chrono::year_month_day(date).year()));
    return words;
}

}  // namespace

std::string day_and_month(LocalDate date) {
    static constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                         "May",       "June",     "July",     "August",
                                                         "September", "October",  "November", "December"};
    const std::chrono::year_month_day parts(date);
    return std::to_string(static_cast<unsigned>(parts.day())) + " " +
           kMonths.at(static_cast<unsigned>(parts.month()) - 1);
}

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
        std::string words = counted(streak.weeks, "week") + " in a row";
        if (streak.best > streak.weeks) words += ", best " + std::to_string(streak.best);
        return words;
    }
    if (streak.best > 0)
        return "A new streak begins with your next full week; best " + std::to_string(streak.best);
    return "Your streak begins with your first full week";
}

std::string week_line(const ThisWeek& week) {
    if (week.secured) return "Target met: " + counted(week.done, "session") + " this week";
    return std::to_string(week.done) + " of " + counted(week.target, "session") + " this week";
}

std::string reserve_line(const Streak& streak) {
    if (streak.weeks == 0 && streak.best == 0 && streak.reserves == 0) return "";
    return (streak.reserves == 0 ? "No reserve" : counted(streak.reserves, "reserve")) + " left this month";
}

std::string reserve_news(const Streak& streak) {
    if (streak.reserve_news.empty()) return "";
    std::vector<std::string> weeks;
    for (const LocalDate monday : streak.reserve_news) weeks.push_back(day_and_month(monday));
    const bool one = weeks.size() == 1;
    return std::string(one ? "A reserve covered the week of " : "Reserves covered the weeks of ") +
           listed(weeks) + ", and your streak goes on.";
}

std::string repair_line(const Streak& streak) {
    if (!streak.repair) return "";
    const Repair& repair = *streak.repair;
    if (repair.covered) {
        return counted(repair.to_go, "more session") +
               " this week, one above your target, would mend last week and bring its reserve back.";
    }
    return "Your streak can be mended: " + counted(repair.to_go, "more session") +
           " this week, and it goes on at " + counted(repair.weeks, "week") + ".";
}

std::string pause_line(const Streak& streak) {
    if (!streak.paused) return "";
    return "Paused until " + day_and_month(streak.paused->until) + ": " +
           std::string(reason_words(streak.paused->reason)) +
           ". Nothing can be lost, and your first session ends the pause.";
}

std::string ended_line(const EndedStreak& ended) {
    const bool one_year = year_after(ended.from) == year_after(ended.until);
    return counted(ended.weeks, "week") + ", " + day_and_month(ended.from) +
           (one_year ? std::string() : year_after(ended.from)) + " to " + day_and_month(ended.until) +
           year_after(ended.until);
}

std::string break_line(const BreakHabit& breaks) {
    const auto share = breaks.share();
    if (!share) return breaks.done == 0 ? "" : counted(breaks.done, "break") + " in four weeks.";
    std::string words = std::to_string(breaks.followed) + " of " + counted(breaks.prompted, "prompt") +
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
