#include "domain/programme/training_days.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/text.h"

namespace ingear::domain {

namespace {

using std::chrono::days;

constexpr int kDaysOfWeek = 7;

unsigned weekday_of(LocalDate date) {
    return static_cast<unsigned>((date - week_start(date)).count());
}

}  // namespace

std::string_view to_string(DayMoment moment) {
    return name_of(kDayMoments, moment);
}

std::optional<DayMoment> day_moment_from(std::string_view name) {
    return value_named<DayMoment>(kDayMoments, name);
}

std::string_view moment_words(DayMoment moment) {
    static constexpr std::array<std::string_view, kDayMoments.size()> kWords{
        "", "in the morning", "after lunch", "after work", "in the evening"};
    return kWords.at(static_cast<std::size_t>(moment));
}

bool TrainingDays::on(LocalDate date) const {
    return (days >> weekday_of(date) & 1U) != 0;
}

std::optional<LocalDate> next_training_day(const TrainingDays& training, LocalDate from) {
    for (int ahead = 0; ahead < kDaysOfWeek; ++ahead)
        if (training.on(from + days{ahead})) return from + days{ahead};
    return std::nullopt;
}

bool days_are_crowded(const TrainingDays& training) {
    for (int day = 0; day < kDaysOfWeek; ++day) {
        const int next = (day + 1) % kDaysOfWeek;
        if ((training.days >> day & 1) != 0 && (training.days >> next & 1) != 0) return true;
    }
    return false;
}

std::string training_words(const TrainingDays& training, const Moment& now,
                           std::optional<LocalDate> last_session, bool rests) {
    const LocalDate today = now.local_date();
    const bool done_today = last_session == today;
    const bool open_today = !rests && !done_today;
    const auto next = next_training_day(training, open_today ? today : today + days{1});
    if (!next) return "";
    const std::string name(text::day_name(*next));
    const std::string moment(moment_words(training.moment));
    if (*next == today)
        return moment.empty() ? "It's " + name + ", one of your days."
                              : "It's " + name + ": " + moment + " is your time.";
    return "Your next day is " + name + (moment.empty() ? "." : ", " + moment + ".");
}

}  // namespace ingear::domain
