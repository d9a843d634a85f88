#include "ui/words.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "base/text.h"

namespace ingear::ui {

namespace {

int year_of(LocalDate date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

}  // namespace

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
    return fmt::format("{}, {}", text::day_name(date), text::day_and_month(date));
}

std::string day_words(LocalDate date, LocalDate today) {
    const auto days = (today - date).count();
    if (days == 0) return "Today";
    if (days == 1) return "Yesterday";
    if (days > 1 && days < 7) return std::string(text::day_name(date));
    return year_of(date) == year_of(today) ? text::day_and_month(date) : text::full_date(date);
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
    std::ranges::replace(words, '_', ' ');
    return text::capitalised(std::move(words));
}

}  // namespace ingear::ui
