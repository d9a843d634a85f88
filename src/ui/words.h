#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

#include "base/time.h"

/// Putting numbers and days into words.
namespace ingear::ui {

/// A short text on the stack, for words that change every frame. What is longer is cut.
template <std::size_t Capacity = 96>
class ShortText {
  public:
    template <class... Args>
    explicit ShortText(fmt::format_string<Args...> format, Args&&... args) {
        const auto result = fmt::format_to_n(text_.data(), Capacity, format, std::forward<Args>(args)...);
        size_ = std::min(result.size, Capacity);
    }
    [[nodiscard]] std::string_view view() const { return {text_.data(), size_}; }
    operator std::string_view() const { return view(); }  // NOLINT(google-explicit-constructor): it is a text

  private:
    std::array<char, Capacity> text_;
    std::size_t size_ = 0;
};

/// "9 min", "45 s", "1 h 5 min"; rounded.
[[nodiscard]] std::string duration_words(double seconds);
/// "0:42", "9:05" into the given buffer; rounded up to whole seconds, as a time that runs down.
[[nodiscard]] ShortText<16> clock_words(double seconds);
/// "Sunday, 22 November".
[[nodiscard]] std::string date_words(LocalDate date);
/// "Today", "Yesterday", "Thursday" within a week, else "3 November", with the year where it is another.
[[nodiscard]] std::string day_words(LocalDate date, LocalDate today);
/// When something opens that is at most two days away, as one would say it: "from 20:00 on" today, "tomorrow
/// evening", "from the day after tomorrow". Never earlier than it is.
[[nodiscard]] std::string opening_words(const Moment& at, const Moment& now);
/// "first_steps" → "First steps", for what is no longer in the catalogue.
[[nodiscard]] std::string spelled_out(std::string_view id);

}  // namespace ingear::ui
