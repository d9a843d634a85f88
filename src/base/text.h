#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/time.h"

/// How numbers, lists, days and times are said to the player. Whatever tells of them is put together from
/// these and asks for every form of a word, so that a message catalogue for another language has one file to
/// replace.
namespace ingear::text {

/// "0 entries", "1 entry", "3 entries".
[[nodiscard]] std::string counted(long number, std::string_view one, std::string_view many);
/// "one" to "nine", figures for all others: "0", "12".
[[nodiscard]] std::string number_word(int number);
/// "", "A", "A and B", "A, B and C".
[[nodiscard]] std::string listed(std::span<const std::string> parts);
/// "a, b or c".
[[nodiscard]] std::string listed_or(std::span<const std::string> parts);

/// "glute bridge" → "Glute bridge", as a sentence begins.
[[nodiscard]] std::string capitalised(std::string words);
/// "Glute bridge" → "glute bridge", as within a sentence. Abbreviations and figures stay as they are.
[[nodiscard]] std::string uncapitalised(std::string words);

inline constexpr unsigned kDaysOfWeek = 7;
/// "Monday".
[[nodiscard]] std::string_view day_name(LocalDate date);
/// "Mon" for 0 to "Sun" for 6.
[[nodiscard]] std::string_view short_day_name(std::size_t day);
/// "January".
[[nodiscard]] std::string_view month_name(std::chrono::month month);
/// "Jan".
[[nodiscard]] std::string_view short_month_name(std::chrono::month month);

/// "3 November".
[[nodiscard]] std::string day_and_month(LocalDate date);
/// "3 Nov".
[[nodiscard]] std::string short_date(LocalDate date);
/// "3 November 2026".
[[nodiscard]] std::string full_date(LocalDate date);
/// "3 March to 4 May 2026", "28 December 2025 to 4 January 2026".
[[nodiscard]] std::string dates(LocalDate from, LocalDate to);

/// "9:05", "14:00": the wall clock so long after midnight; whole minutes, rounded down.
[[nodiscard]] std::string clock_time(std::chrono::seconds since_midnight);
/// "45 min", "3 h", "3 h 05"; rounded.
[[nodiscard]] std::string hours_and_minutes(double seconds);

}  // namespace ingear::text
