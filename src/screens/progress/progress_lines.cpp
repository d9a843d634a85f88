#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "domain/catalogue/exercise.h"
#include "domain/streak/streak_words.h"
#include "screens/common/exercise_words.h"
#include "screens/progress/progress_cards.h"
#include "ui/icons.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::Change;
using domain::Grain;
using domain::ProgressPeriod;
using domain::StepPoint;

std::string exercise_name(const ProgressView& view, const std::string& id) {
    const domain::Exercise* known = view.catalogue.exercise(id);
    return known ? known->name : ui::spelled_out(id);
}

std::string capital(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

const char* icon_of_step_back(Change change) {
    if (domain::is_for_pain(change)) return ui::icon::kHurts;
    return change == Change::away ? ui::icon::kTime : ui::icon::kEasier;
}

/// A track within the range; none of it where it had not begun yet.
ui::Chart track_chart(const ProgressView& view, const domain::TrackTrend& course) {
    ui::Chart chart;
    ui::ChartLine line{.stepped = true, .filled = true};
    const StepPoint* now = nullptr;
    int lowest = 0;
    int highest = 0;
    for (std::size_t i = 0; i < course.points.size(); ++i) {
        const StepPoint& point = course.points[i];
        if (point.date > view.range.to) break;
        now = &point;
        const float at = std::max(0.0F, view.day(point.date) + 0.5F);
        if (point.date < view.range.from) line.points.clear();
        line.points.push_back({point.date < view.range.from ? 0.0F : at, static_cast<double>(point.level)});
        if (point.date < view.range.from) continue;
        const int rise = i > 0 ? point.level - course.points[i - 1].level : 0;
        if (rise < 0) chart.marks.push_back({at, icon_of_step_back(point.change)});
        const std::string change =
            i == 0 ? "The first time" : capital(domain::change_words(point.change, rise));
        chart.stops.push_back(
            {at, fmt::format("{}\n{}\n{}, {}", text::day_and_month(point.date), change,
                             exercise_name(view, point.exercise), domain::step_words(point.step))});
    }
    if (!now) return chart;
    for (const ui::ChartPoint& point : line.points) {
        lowest = std::min(lowest, static_cast<int>(point.value));
        highest = std::max(highest, static_cast<int>(point.value));
    }
    if (chart.stops.empty())
        chart.stops.push_back(
            {static_cast<float>(view.range.days()) - 0.5F,
             fmt::format("Since {}\n{}, {}", text::day_and_month(now->date),
                         exercise_name(view, now->exercise), domain::step_words(now->step))});
    constexpr int kFewestLevels = 3;
    chart.low = lowest - 1;
    chart.high = std::max(highest, lowest + kFewestLevels) + 0.35;
    chart.levels = {{chart.low, ""}};
    chart.name = exercise_name(view, now->exercise);
    chart.value = domain::step_words(now->step);
    chart.height = 64.0F;
    chart.dated = false;
    chart.lines.push_back(std::move(line));
    return chart;
}

/// The weeks with a rating of a knee, in lines that break where a week has none.
void add_knee(const ProgressView& view, ui::Chart& chart, domain::Knee knee) {
    const auto index = static_cast<std::size_t>(knee);
    const float aside[] = {-0.12F, 0.12F, 0.0F};  // of a period, so that both knees show
    bool goes_on = false;
    for (const ProgressPeriod& period : view.periods) {
        const auto& pain = period.sum.worst_pain[index];
        if (pain) {
            if (!goes_on || knee == domain::Knee::untold)
                chart.lines.push_back({.look = static_cast<ui::SeriesLook>(index)});
            const float wide = view.end(period) - view.begin(period);
            chart.lines.back().points.push_back(
                {view.middle(period) + aside[index] * wide, static_cast<double>(*pain)});
        }
        goes_on = pain.has_value();
    }
}

std::string pain_line(const domain::ProgressSum& sum) {
    std::string words = fmt::format("The worst of {}", text::counted(sum.pain_ratings, "rating", "ratings"));
    constexpr const char* kNames[] = {"Left knee", "Right knee", "Not told which knee"};
    for (std::size_t i = 0; i < sum.worst_pain.size(); ++i)
        if (sum.worst_pain[i]) words += fmt::format("\n{}: {} of 10", kNames[i], *sum.worst_pain[i]);
    return words;
}

void add_pain_stops(const ProgressView& view, ui::Chart& chart, const std::vector<domain::PainStep>& steps) {
    for (const ProgressPeriod& period : view.periods) {
        std::string words;
        if (period.sum.pain_ratings > 0) words.append("\n").append(pain_line(period.sum));
        for (const domain::PainStep& step : steps) {
            if (!period.days.has(step.date)) continue;
            words += fmt::format("\n{}: {}", text::day_and_month(step.date),
                                 domain::change_words(Change::pain_lasted, -step.steps));
            for (const std::string& exercise : step.exercises)
                words.append("\n  ").append(exercise_name(view, exercise));
        }
        if (!words.empty())
            chart.stops.push_back({view.middle(period), period_words(period, view.grain) + words});
    }
}

std::string test_value(const domain::SelfTest& test, double value) {
    return test.counts ? text::counted(static_cast<int>(std::lround(value)), "time", "times")
                       : fmt::format("{:.0f} s", value);
}

ui::Chart test_chart(const ProgressView& view, const domain::SelfTestHistory& history) {
    const domain::SelfTest& test = *history.test;
    ui::Chart chart;
    chart.name = std::string(test.name);
    chart.value = test.counts ? "times" : "seconds";
    chart.height = 104.0F;
    std::array<ui::ChartLine, 2> lines{{{.look = ui::SeriesLook::first}, {.look = ui::SeriesLook::second}}};
    double most = test.counts ? 8.0 : test.seconds;
    for (const domain::SelfTestDay& day : history.days) {
        if (!view.range.has(day.date)) continue;
        const float at = view.day(day.date) + 0.5F;
        std::string words = text::day_and_month(day.date);
        for (const domain::SideResult& side : day.sides) {
            lines[side.side == motion::Side::right ? 1 : 0].points.push_back({at, side.value});
            most = std::max(most, side.value);
            const std::string_view name = side_words(side.side);
            words.append("\n").append(name).append(name.empty() ? "" : ": ");
            words += test_value(test, side.value);
        }
        chart.stops.push_back({at, std::move(words)});
    }
    for (ui::ChartLine& line : lines)
        if (!line.points.empty()) chart.lines.push_back(std::move(line));
    chart.levels = ui::round_levels(most);
    chart.high = chart.levels.back().at;
    if (!test.counts) chart.goal = {{0.0F, test.seconds}};
    return chart;
}

}  // namespace

ProgressCard steps_card(const ProgressView& view) {
    ProgressCard card{.id = "progress.steps", .title = "Your steps", .icon = ui::icon::kHarder};
    bool back = false, away = false, pain = false;
    for (const domain::TrackTrend& course : view.progress.tracks) {
        ui::Chart chart = track_chart(view, course);
        if (chart.lines.empty()) continue;
        for (const ui::ChartMark& mark : chart.marks) {
            pain = pain || mark.icon == ui::icon::kHurts;
            away = away || mark.icon == ui::icon::kTime;
            back = back || mark.icon == ui::icon::kEasier;
        }
        card.charts.push_back(std::move(chart));
    }
    // The last of each column, where they stand in two.
    const std::size_t count = card.charts.size();
    for (std::size_t i = count > 2 ? count - 2 : 0; i < count; ++i)
        card.charts[i].dated = i + 1 == count || count > 2;
    if (pain) card.signs.push_back({ui::icon::kHurts, "Back, as pain had lasted"});
    if (away) card.signs.push_back({ui::icon::kTime, "Back after time away"});
    if (back) card.signs.push_back({ui::icon::kEasier, "A step back"});
    return card;
}

ProgressCard pain_card(const ProgressView& view) {
    ProgressCard card{.id = "progress.pain", .title = "Your knees", .icon = ui::icon::kHeart, .lines = true};
    ui::Chart chart;
    for (const domain::Knee knee : {domain::Knee::untold, domain::Knee::left, domain::Knee::right})
        add_knee(view, chart, knee);
    if (chart.lines.empty()) return card;
    constexpr const char* kNames[] = {"Left knee", "Right knee", "Not told which"};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto look = static_cast<ui::SeriesLook>(i);
        const bool shown =
            std::ranges::any_of(chart.lines, [&](const ui::ChartLine& line) { return line.look == look; });
        if (shown) card.series.push_back({kNames[i], look});
    }
    const auto steps = domain::steps_for_pain(view.progress, view.range);
    for (const domain::PainStep& step : steps)
        chart.marks.push_back({view.day(step.date) + 0.5F, ui::icon::kEasier});
    if (!steps.empty()) card.signs.push_back({ui::icon::kEasier, "A step back followed"});
    add_pain_stops(view, chart, steps);
    chart.high = 10.0;
    for (const int level : {0, 3, 5, 10})
        chart.levels.push_back({static_cast<double>(level), std::to_string(level)});
    chart.zones = {{0.0, 3.0, "go on", 0.0F}, {3.0, 5.0, "go easy", 0.07F}, {5.0, 10.0, "stop", 0.13F}};
    card.charts.push_back(std::move(chart));
    return card;
}

ProgressCard tests_card(const ProgressView& view) {
    ProgressCard card{.id = "progress.tests", .title = "Self-tests", .icon = ui::icon::kTests, .lines = true};
    bool sided = false;
    for (const domain::SelfTestHistory& history : view.progress.tests) {
        ui::Chart chart = test_chart(view, history);
        if (chart.stops.empty()) continue;
        sided = sided || history.test->sided;
        card.charts.push_back(std::move(chart));
    }
    if (sided) card.series = {{"Left side", ui::SeriesLook::first}, {"Right side", ui::SeriesLook::second}};
    return card;
}

}  // namespace ingear::screens
