#include "ui/words.h"

#include <cctype>
#include <chrono>
#include <cmath>

namespace ingear::ui {

namespace {

constexpr std::array<std::string_view, 7> kDays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};

std::string_view day_name(LocalDate date) {
    return kDays[std::chrono::weekday(std::chrono::sys_days(date.time_since_epoch())).c_encoding()];
}

std::chrono::year_month_day calendar(LocalDate date) {
    return std::chrono::year_month_day(date);
}

std::string day_and_month(LocalDate date) {
    const auto day = calendar(date);
    return fmt::format("{} {}", static_cast<unsigned>(day.day()),
                       kMonths[static_cast<unsigned>(day.month()) - 1]);
}

}  // namespace

std::string counted(int number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string duration_words(double seconds) {
    const auto whole = static_cast<long>(std::lround(std::max(0.0, seconds)));
    if (whole < 60) return fmt::format("{} s", whole);
    const long minutes = std::lround(seconds / 60.0);
    if (minutes < 60) return fmt::format("{} min", minutes);
    return fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

ShortText<16> clock_words(double seconds) {
    const auto whole = static_cast<long>(std::ceil(std::max(0.0, seconds) - 1.0e-6));
    return ShortText<16>("{}:{:02}", whole / 60, whole % 60);
}

std::string date_words(LocalDate date) {
    return fmt::format("{}, {}", day_name(date), day_and_month(date));
}

std::string day_words(LocalDate date, LocalDate today) {
    const auto days = (today - date).count();
    if (days == 0) return "Today";
    if (days == 1) return "Yesterday";
    if (days > 1 && days < 7) return std::string(day_name(date));
    const auto then = calendar(date);
    if (then.year() == calendar(today).year()) return day_and_month(date);
    return fmt::format("{} {}", day_and_month(date), static_cast<int>(then.year()));
}

std::string time_words(const Moment& moment) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(moment.local_time_of_day()).count();
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string opening_words(const Moment& at, const Moment& now) {
    const auto hour = std::chrono::ceil<std::chrono::hours>(at.local_time_of_day()).count();
    const auto days = (at.local_date() - now.local_date()).count();
    if (days <= 0) return hour == 24 ? "from midnight on" : fmt::format("from {}:00 on", hour);
    const auto begun = std::chrono::floor<std::chrono::hours>(at.local_time_of_day()).count();
    const std::string_view part = begun < 12 ? "morning" : begun < 18 ? "afternoon" : "evening";
    if (days == 1) return fmt::format("{}tomorrow {}", begun < 7 ? "from " : "", part);
    return begun < 7 ? "from the day after tomorrow" : fmt::format("the day after tomorrow in the {}", part);
}

std::string spelled_out(std::string_view id) {
    std::string words(id);
    for (char& letter : words)
        if (letter == '_') letter = ' ';
    if (!words.empty()) words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

}  // namespace ingear::ui
