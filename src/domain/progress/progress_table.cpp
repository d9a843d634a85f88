#include "domain/progress/progress_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ingear::domain {

namespace {

/// A number as short as it can be, whatever the machine's language: "33.5", "12".
std::string number(double value) {
    const double tenths = std::round(value * 10.0) / 10.0;
    std::array<char, 32> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), tenths);
    return error == std::errc{} ? std::string(text.data(), end) : "";
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string text = "\"";
    for (const char letter : field) text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return text + "\"";
}

class Line {
  public:
    explicit Line(std::string& csv) : csv_(csv) {}
    ~Line() { csv_ += "\r\n"; }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void text(const std::string& field) {
        if (!first_) csv_ += ',';
        first_ = false;
        csv_ += quoted(field);
    }
    void count(int value) { text(std::to_string(value)); }

  private:
    std::string& csv_;
    bool first_ = true;
};

constexpr std::array kSides{motion::Side::left, motion::Side::right};

/// What a test has columns for.
template <class Use>
void for_each_side(const SelfTest& test, Use use) {
    if (!test.sided) return use(motion::Side::both);
    for (const motion::Side side : kSides) use(side);
}

void write_head(std::string& csv, const ProgressTrend& progress) {
    Line line(csv);
    for (const char* name : {"week", "from", "to", "sessions", "target", "minutes", "sets", "reps"})
        line.text(name);
    for (const std::string_view group : kMuscleGroups) {
        line.text("sets_" + std::string(group));
        line.text("reps_" + std::string(group));
    }
    for (const std::string_view knee : kKnees) line.text("worst_pain_" + std::string(knee));
    for (const char* name : {"pain_ratings", "steps_up", "steps_back", "steps_back_for_pain"})
        line.text(name);
    for (const TrackTrend& course : progress.tracks) line.text("step_" + course.track);
    for (const SelfTestHistory& history : progress.tests) {
        for_each_side(*history.test, [&](motion::Side side) {
            std::string name = "test_" + std::string(history.test->id);
            if (side != motion::Side::both) name.append("_").append(motion::to_string(side));
            line.text(name);
        });
    }
    for (const char* name : {"prompts", "breaks", "sitting_hours"}) line.text(name);
}

struct Moves {
    int up = 0, back = 0, for_pain = 0;
};

Moves moves_in(const ProgressTrend& progress, const DateRange& days) {
    Moves moves;
    for (const TrackTrend& course : progress.tracks) {
        for (std::size_t i = 1; i < course.points.size(); ++i) {
            const StepPoint& point = course.points[i];
            if (!days.has(point.date)) continue;
            const int rise = point.level - course.points[i - 1].level;
            if (rise > 0) moves.up += rise;
            if (rise < 0) moves.back -= rise;
            if (rise < 0 && is_for_pain(point.change)) moves.for_pain -= rise;
        }
    }
    return moves;
}

/// Where a track stood at the end of a week: "clamshell 2x12".
std::string step_at(const TrackTrend& course, LocalDate day) {
    const auto after = std::ranges::upper_bound(course.points, day, {}, &StepPoint::date);
    if (after == course.points.begin()) return "";
    const StepPoint& point = *std::prev(after);
    return point.exercise + " " + std::to_string(point.step.sets) + "x" + std::to_string(point.step.reps);
}

/// The last result of a week.
std::string result_in(const SelfTestHistory& history, motion::Side side, const DateRange& days) {
    std::string result;
    for (const SelfTestDay& day : history.days)
        if (const auto value = day.value(side); value && days.has(day.date)) result = number(*value);
    return result;
}

void write_week(std::string& csv, const ProgressTrend& progress, const ProgressPeriod& week) {
    const ProgressSum& sum = week.sum;
    Line line(csv);
    for (const LocalDate date : {week_start(week.days.from), week.days.from, week.days.to})
        line.text(format_date(date));
    line.count(sum.sessions);
    line.count(week.target);
    line.text(number(sum.seconds / 60.0));
    line.count(sum.whole().sets);
    line.count(sum.whole().reps);
    for (const Work& work : sum.work) {
        line.count(work.sets);
        line.count(work.reps);
    }
    for (const auto& pain : sum.worst_pain) line.text(pain ? std::to_string(*pain) : "");
    line.count(sum.pain_ratings);
    const Moves moves = moves_in(progress, week.days);
    for (const int steps : {moves.up, moves.back, moves.for_pain}) line.count(steps);
    for (const TrackTrend& course : progress.tracks) line.text(step_at(course, week.days.to));
    for (const SelfTestHistory& history : progress.tests)
        for_each_side(*history.test,
                      [&](motion::Side side) { line.text(result_in(history, side, week.days)); });
    line.count(sum.prompts);
    line.count(sum.breaks);
    line.text(sum.days_sat > 0 ? number(sum.sat_seconds / 3600.0) : "");
}

}  // namespace

std::string progress_csv(const ProgressTrend& progress, const DateRange& range) {
    std::string csv;
    write_head(csv, progress);
    for (const ProgressPeriod& week : periods_of(progress, range, Grain::week))
        write_week(csv, progress, week);
    return csv;
}

}  // namespace ingear::domain
