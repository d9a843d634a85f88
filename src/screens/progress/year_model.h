#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "journal/year.h"

namespace ingear::screens {

/// A day in the calendar.
struct YearDay {
    LocalDate date{};
    int sessions = 0;
    int breaks = 0;
    int tests = 0;
    bool paused = false;
    bool today = false;
    bool ahead = false;    ///< after today
    bool outside = false;  ///< of another year, at the calendar's edges

    /// Something was done.
    [[nodiscard]] bool busy() const { return sessions + breaks + tests > 0; }
};

/// A week in the calendar, Monday to Sunday; `kind` none where it isn't judged: before the first session, or
/// still to come.
struct YearWeek {
    std::optional<domain::WeekKind> kind;
    int done = 0;
    int target = 2;
    std::array<YearDay, 7> days{};
};

/// A year at a glance, and one day of it looked at. Made anew when the log has changed.
class YearModel {
  public:
    YearModel(const journal::Year& readings, LocalDate today);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] bool has_previous() const { return year_ > first_year_; }
    [[nodiscard]] bool has_next() const { return year_ < this_year_; }
    /// Every week that has a day of the year.
    [[nodiscard]] const std::vector<YearWeek>& weeks() const { return weeks_; }
    /// The week in which each month begins, January first.
    [[nodiscard]] const std::array<std::size_t, 12>& months() const { return months_; }
    /// Nothing was done in it.
    [[nodiscard]] bool empty() const { return empty_; }
    /// "84 sessions · 40 gold weeks · 310 breaks"
    [[nodiscard]] const std::string& totals() const { return totals_; }

    /// The day looked at: today in this year, else its first of January, until another is chosen.
    [[nodiscard]] LocalDate chosen() const { return chosen_; }
    void choose(LocalDate date);  ///< one of the year; others are left out
    /// As far as the year goes.
    void move(int days) { choose(chosen_ + std::chrono::days{days}); }
    [[nodiscard]] const YearDay& day(LocalDate date) const;
    [[nodiscard]] const YearWeek& week(LocalDate date) const;
    /// About the chosen day: "Tuesday, 3 March", "1 session · 4 breaks", "Its week: 2 of 2 sessions, gold".
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] const std::string& day_words() const { return day_words_; }
    [[nodiscard]] const std::string& week_words() const { return week_words_; }

  private:
    void lay_out(const journal::Year& readings, LocalDate today);
    void add_up();
    void describe();

    int year_ = 0, this_year_ = 0, first_year_ = 0;
    domain::Pauses pauses_;
    std::vector<YearWeek> weeks_;
    std::array<std::size_t, 12> months_{};
    bool empty_ = true;
    std::string totals_, title_, day_words_, week_words_;
    LocalDate chosen_{};
};

/// "Gold: the target was met", … for the legend and the readout.
[[nodiscard]] std::string_view week_kind_words(domain::WeekKind kind);

}  // namespace ingear::screens
