#include "base/text.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ingear::text {

namespace {

constexpr std::array<std::string_view, kDaysOfWeek> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                          "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, kDaysOfWeek> kShortDays{"Mon", "Tue", "Wed", "Thu",
                                                               "Fri", "Sat", "Sun"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> kShortMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::size_t index_of(std::chrono::month month) {
    return static_cast<unsigned>(month) - 1;
}

unsigned day_of(LocalDate date) {
    return static_cast<unsigned>(std::chrono::year_month_day(date).day());
}
int year_of(LocalDate date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

bool is_small(char letter) {
    return letter >= 'a' && letter <= 'z';
}
bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

std::string joined(std::span<const std::string> parts, std::string_view before_last) {
    std::string words;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) words += i + 1 == parts.size() ? before_last : ", ";
        words += parts[i];
    }
    return words;
}

}  // namespace

std::string counted(long number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string number_word(int number) {
    static constexpr std::array<std::string_view, 9> kWords{"one", "two",   "three", "four", "five",
                                                            "six", "seven", "eight", "nine"};
    if (number < 1 || number > static_cast<int>(kWords.size())) return std::to_string(number);
    return std::string(kWords.at(static_cast<std::size_t>(number) - 1));
}

std::string listed(std::span<const std::string> parts) {
    return joined(parts, " and ");
}

std::string listed_or(std::span<const std::string> parts) {
    return joined(parts, " or ");
}

std::string capitalised(std::string words) {
    if (!words.empty() && is_small(words[0])) words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
}

std::string uncapitalised(std::string words) {
    if (words.size() > 1 && is_capital(words[0]) && is_small(words[1]))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

std::string_view day_name(LocalDate date) {
    return kDays.at(static_cast<std::size_t>((date - week_start(date)).count()));
}

std::string_view short_day_name(std::size_t day) {
    return kShortDays.at(day);
}

std::string_view month_name(std::chrono::month month) {
    return kMonths.at(index_of(month));
}

std::string_view short_month_name(std::chrono::month month) {
    return kShortMonths.at(index_of(month));
}

std::string day_and_month(LocalDate date) {
    return fmt::format("{} {}", day_of(date), month_name(month_of(date).month()));
}

std::string short_date(LocalDate date) {
    return fmt::format("{} {}", day_of(date), short_month_name(month_of(date).month()));
}

std::string full_date(LocalDate date) {
    return fmt::format("{} {}", day_and_month(date), year_of(date));
}

std::string dates(LocalDate from, LocalDate to) {
    const std::string begin = year_of(from) == year_of(to) ? day_and_month(from) : full_date(from);
    return fmt::format("{} to {}", begin, full_date(to));
}

std::string clock_time(std::chrono::seconds since_midnight) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(since_midnight).count();
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string hours_and_minutes(double seconds) {
    const long minutes = std::lround(seconds / 60.0);
    if (minutes < 60) return fmt::format("{} min", minutes);
    if (minutes % 60 == 0) return fmt::format("{} h", minutes / 60);
    return fmt::format("{} h {:02}", minutes / 60, minutes % 60);
}

}  // namespace ingear::text
