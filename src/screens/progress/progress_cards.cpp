#include "screens/progress/progress_cards.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "ui/icons.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

using domain::Grain;
using domain::ProgressPeriod;
using domain::ProgressSum;

/// "large seat muscle" → "Large seat muscle"
std::string muscle_name(domain::MuscleGroup group) {
    std::string name(domain::muscle_words(group));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// One bar a period; nothing at all where none of them has anything.
template <class Value, class Words>
ui::Chart bars_of(const ProgressView& view, Value value, Words words) {
    ui::Chart chart;
    double most = 0.0;
    for (const ProgressPeriod& period : view.periods) {
        const std::array<double, 3> parts = value(period.sum);
        most = std::max(most, parts[0] + parts[1] + parts[2]);
        chart.bars.push_back({view.begin(period), view.end(period), parts});
        chart.stops.push_back(
            {view.middle(period), period_words(period, view.grain) + "\n" + words(period.sum)});
    }
    chart.levels = ui::round_levels(most);
    chart.high = chart.levels.back().at;
    if (most <= 0.0) chart.bars.clear();
    return chart;
}

std::string session_line(const ProgressSum& sum) {
    if (sum.sessions == 0) return "No session";
    return text::counted(sum.sessions, "session", "sessions") + ", " + ui::duration_words(sum.seconds);
}

void add_goal(const ProgressView& view, ui::Chart& chart) {
    if (view.grain != Grain::week) return;
    for (std::size_t i = 0; i < view.periods.size(); ++i) {
        const int target = view.periods[i].target;
        chart.bars[i].starred = view.periods[i].sum.sessions >= target;
        if (chart.goal.empty() || chart.goal.back().value != target)
            chart.goal.push_back({view.begin(view.periods[i]), static_cast<double>(target)});
    }
}

}  // namespace

ProgressCard sessions_card(const ProgressView& view) {
    ProgressCard card{.id = "progress.sessions", .title = "Sessions", .icon = ui::icon::kExercise};
    ui::Chart chart = bars_of(
        view,
        [](const ProgressSum& sum) {
            return std::array<double, 3>{static_cast<double>(sum.sessions), 0.0, 0.0};
        },
        session_line);
    if (chart.bars.empty()) return card;
    // Above the fullest week there is room for its star.
    chart.levels = ui::round_levels(chart.high, 4.0);
    chart.high = chart.levels.back().at;
    chart.height = 160.0F;
    add_goal(view, chart);
    if (view.grain == Grain::week) card.signs = {{ui::icon::kGold, "Weekly target met"}};
    card.charts.push_back(std::move(chart));
    return card;
}

ProgressCard training_card(const ProgressView& view, Measure measure) {
    ProgressCard card{.id = "progress.training", .title = "Sets and reps", .icon = ui::icon::kTempo};
    const auto number = [measure](const domain::Work& work) {
        return measure == Measure::sets ? work.sets : work.reps;
    };
    std::array<bool, 3> seen{};
    for (const ProgressPeriod& period : view.periods)
        for (std::size_t i = 0; i < seen.size(); ++i) seen[i] = seen[i] || period.sum.work[i].sets > 0;
    ui::Chart chart = bars_of(
        view,
        [&](const ProgressSum& sum) {
            std::array<double, 3> parts{};
            for (std::size_t i = 0; i < parts.size(); ++i) parts[i] = number(sum.work[i]);
            return parts;
        },
        [&](const ProgressSum& sum) {
            const domain::Work whole = sum.whole();
            if (whole.sets == 0) return std::string("Nothing");
            std::string words =
                text::counted(whole.sets, "set", "sets") + ", " + text::counted(whole.reps, "rep", "reps");
            for (std::size_t i = 0; i < seen.size(); ++i)
                if (sum.work[i].sets > 0)
                    words += fmt::format(
                        "\n{}: {}", muscle_name(static_cast<domain::MuscleGroup>(i)),
                        text::counted(number(sum.work[i]), measure == Measure::sets ? "set" : "rep",
                                      measure == Measure::sets ? "sets" : "reps"));
            return words;
        });
    if (chart.bars.empty()) return card;
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (seen[i])
            card.series.push_back(
                {muscle_name(static_cast<domain::MuscleGroup>(i)), static_cast<ui::SeriesLook>(i)});
    card.choosable = true;
    card.charts.push_back(std::move(chart));
    return card;
}

ProgressCard desk_card(const ProgressView& view) {
    ProgressCard card{.id = "progress.desk", .title = "Sitting and breaks", .icon = ui::icon::kRest};
    ui::Chart breaks = bars_of(
        view,
        [](const ProgressSum& sum) {
            return std::array<double, 3>{static_cast<double>(sum.breaks), 0.0, 0.0};
        },
        [](const ProgressSum& sum) {
            std::string words = text::counted(sum.breaks, "break", "breaks");
            if (sum.prompts > 0)
                words += fmt::format("\n{}", text::counted(sum.prompts, "reminder", "reminders"));
            return words;
        });
    ui::Chart sitting = bars_of(
        view,
        [](const ProgressSum& sum) {
            const double hours = sum.days_sat > 0 ? sum.sat_seconds / sum.days_sat / 3600.0 : 0.0;
            return std::array<double, 3>{0.0, 0.0, hours};
        },
        [](const ProgressSum& sum) {
            if (sum.days_sat == 0) return std::string("Not at the desk");
            return fmt::format("{} a day, on {}", text::hours_and_minutes(sum.sat_seconds / sum.days_sat),
                               text::counted(sum.days_sat, "day", "days"));
        });
    breaks.name = "Breaks";
    sitting.name = "Hours of sitting";
    sitting.value = "a day at the desk";
    breaks.height = sitting.height = 96.0F;
    const bool both = !breaks.bars.empty() && !sitting.bars.empty();
    breaks.dated = !both;
    if (!breaks.bars.empty()) card.charts.push_back(std::move(breaks));
    if (!sitting.bars.empty()) card.charts.push_back(std::move(sitting));
    return card;
}

}  // namespace ingear::screens
