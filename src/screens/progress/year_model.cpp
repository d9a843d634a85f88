#include "screens/progress/year_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "domain/streak/streak_words.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using std::chrono::days;
constexpr days kWeek{7};

int calendar_year(LocalDate date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}
LocalDate first_of(int year, unsigned month) {
    return LocalDate{std::chrono::year{year} / static_cast<int>(month) / 1};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string words;
    for (const std::string& part : parts) words += (words.empty() ? "" : " · ") + part;
    return words;
}

std::vector<std::string> accomplishments(int sessions, int breaks, int tests) {
    std::vector<std::string> parts;
    if (sessions > 0) parts.push_back(text::counted(sessions, "session", "sessions"));
    if (breaks > 0) parts.push_back(text::counted(breaks, "break", "breaks"));
    if (tests > 0) parts.push_back(text::counted(tests, "self-test", "self-tests"));
    return parts;
}

}  // namespace

std::string_view week_kind_words(domain::WeekKind kind) {
    switch (kind) {
        case domain::WeekKind::met:
            return "Gold week";
        case domain::WeekKind::repaired:
            return "Mended by an extra session";
        case domain::WeekKind::paused:
            return "Streak paused";
        case domain::WeekKind::covered:
            return "Covered by a reserve";
        case domain::WeekKind::open:
            return "On the way";
        case domain::WeekKind::missed:
            break;
    }
    return "A quiet week";
}

YearModel::YearModel(const journal::Year& readings, LocalDate today)
    : year_(readings.year),
      this_year_(calendar_year(today)),
      first_year_(this_year_),
      pauses_(readings.history.pauses, readings.history.pause_ends) {
    for (const LocalDate date : readings.history.session_dates)
        first_year_ = std::min(first_year_, calendar_year(date));
    lay_out(readings, today);
    add_up();
    choose(year_ == this_year_ ? today : first_of(year_, 1));
}

void YearModel::lay_out(const journal::Year& readings, LocalDate today) {
    std::map<LocalDate, YearDay> busy;
    for (const LocalDate date : readings.history.session_dates) ++busy[date].sessions;
    for (const journal::DayAccomplishments& accomplishments : readings.accomplishments) {
        busy[accomplishments.date].breaks = accomplishments.breaks;
        busy[accomplishments.date].tests = accomplishments.tests;
    }
    std::map<LocalDate, domain::WeekRecord> judged;
    for (const domain::WeekRecord& record : domain::weeks_of(readings.history, today))
        judged.emplace(record.monday, record);

    const LocalDate last = first_of(year_ + 1, 1) - days{1};
    for (LocalDate monday = week_start(first_of(year_, 1)); monday <= last; monday += kWeek) {
        YearWeek week;
        if (const auto found = judged.find(monday); found != judged.end()) {
            week.kind = found->second.kind;
            week.done = found->second.done;
            week.target = found->second.target;
        }
        for (int i = 0; i < 7; ++i) {
            const LocalDate date = monday + days{i};
            YearDay& day = week.days[static_cast<std::size_t>(i)];
            if (const auto found = busy.find(date); found != busy.end()) day = found->second;
            day.date = date;
            day.paused = pauses_.on(date).has_value();
            day.today = date == today;
            day.ahead = date > today;
            day.outside = calendar_year(date) != year_;
        }
        weeks_.push_back(week);
    }
    for (unsigned month = 1; month <= 12; ++month)
        months_[month - 1] = static_cast<std::size_t>(
            (week_start(first_of(year_, month)) - weeks_.front().days[0].date) / kWeek);
}

void YearModel::add_up() {
    int sessions = 0;
    int breaks = 0;
    int tests = 0;
    int gold = 0;
    for (const YearWeek& week : weeks_) {
        if (week.kind == domain::WeekKind::met && !week.days[0].outside) ++gold;
        for (const YearDay& day : week.days) {
            if (day.outside) continue;
            sessions += day.sessions;
            breaks += day.breaks;
            tests += day.tests;
            empty_ = empty_ && !day.busy() && !day.paused;
        }
    }
    std::vector<std::string> parts = accomplishments(sessions, breaks, tests);
    if (gold > 0)
        parts.insert(parts.begin() + (sessions > 0 ? 1 : 0), text::counted(gold, "gold week", "gold weeks"));
    totals_ = joined(parts);
}

const YearWeek& YearModel::week(LocalDate date) const {
    const auto index = (week_start(date) - weeks_.front().days[0].date) / kWeek;
    return weeks_[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(index, 0, std::ssize(weeks_) - 1))];
}

const YearDay& YearModel::day(LocalDate date) const {
    return week(date).days[static_cast<std::size_t>((date - week_start(date)).count())];
}

void YearModel::choose(LocalDate date) {
    if (calendar_year(date) != year_) return;
    if (date == chosen_ && !title_.empty()) return;
    chosen_ = date;
    describe();
}

void YearModel::describe() {
    const YearDay& chosen = day(chosen_);
    title_ = ui::date_words(chosen_);
    if (chosen.today) title_ += ", today";
    std::vector<std::string> parts = accomplishments(chosen.sessions, chosen.breaks, chosen.tests);
    if (const auto pause = pauses_.on(chosen_))
        parts.push_back(fmt::format("streak paused for {}", domain::reason_words(pause->reason)));
    day_words_ = joined(parts);
    if (day_words_.empty())
        day_words_ = chosen.ahead ? "Still to come" : chosen.today ? "Nothing yet" : "A rest day";

    const YearWeek& its = week(chosen_);
    if (!its.kind) {
        week_words_ = its.days[0].ahead ? "" : "Before your first session";
        return;
    }
    week_words_ = fmt::format("{}: {} of {}", week_kind_words(*its.kind), its.done,
                              text::counted(its.target, "session", "sessions"));
}

}  // namespace ingear::screens
