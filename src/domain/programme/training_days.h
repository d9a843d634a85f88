#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.h"

/// An if-then plan: "after lunch on Tuesday". Who has one is more likely to do it (Gollwitzer & Sheeran
/// 2006).
namespace ingear::domain {

enum class DayMoment { any, morning, after_lunch, after_work, evening };
/// As they are kept in the settings, and in words for a sentence.
inline constexpr std::array<std::string_view, 5> kDayMoments{"any", "morning", "after_lunch", "after_work",
                                                             "evening"};
[[nodiscard]] std::string_view to_string(DayMoment moment);
[[nodiscard]] std::optional<DayMoment> day_moment_from(std::string_view name);
/// "after lunch"; "" for any.
[[nodiscard]] std::string_view moment_words(DayMoment moment);

struct TrainingDays {
    std::uint8_t days = 0;  ///< bit 0 Monday … bit 6 Sunday; none chosen: whenever it suits
    DayMoment moment = DayMoment::any;

    [[nodiscard]] bool on(LocalDate date) const;
    bool operator==(const TrainingDays&) const = default;
};

/// The next chosen day from `from` on, itself included; none where no day is chosen.
[[nodiscard]] std::optional<LocalDate> next_training_day(const TrainingDays& training, LocalDate from);
/// Whether two chosen days follow one another, Sunday and Monday included: that leaves too little rest.
[[nodiscard]] bool days_are_crowded(const TrainingDays& training);

/// One sentence on when the next session is meant to be: "It's Tuesday: after lunch is your time." or "Your
/// next day is Thursday, after lunch." `rests`: today isn't for training. Empty where no day is chosen.
[[nodiscard]] std::string training_words(const TrainingDays& training, const Moment& now,
                                         std::optional<LocalDate> last_session, bool rests);

}  // namespace ingear::domain
