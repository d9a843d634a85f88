#include "ui/chart_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace ingear::ui {

namespace {

using std::chrono::days;

float day_of(const DateRange& range, LocalDate date) {
    return static_cast<float>((date - range.from).count());
}

/// Every so many weeks, counted back from the last one, so that the newest has its date.
std::vector<DateTick> week_ticks(const DateRange& range, int every) {
    std::vector<DateTick> ticks;
    for (LocalDate monday = week_start(range.to); monday >= range.from; monday -= days{7 * every})
        ticks.push_back({day_of(range, monday), text::short_date(monday)});
    std::ranges::reverse(ticks);
    return ticks;
}

/// Firsts of months whose number, from January of year 0, is divisible. January is told by its year.
std::vector<DateTick> month_ticks(const DateRange& range, int every) {
    std::vector<DateTick> ticks;
    const std::chrono::year_month_day first(range.from);
    auto month = first.year() / first.month();
    if (LocalDate{month / 1} < range.from) month += std::chrono::months{1};
    for (; LocalDate{month / 1} <= range.to; month += std::chrono::months{1}) {
        const int year = static_cast<int>(month.year());
        const int number = year * 12 + static_cast<int>(static_cast<unsigned>(month.month())) - 1;
        if (number % every != 0) continue;
        const std::chrono::year_month_day date = month / 1;
        const bool january = date.month() == std::chrono::January;
        ticks.push_back({day_of(range, LocalDate{date}),
                         january ? std::to_string(year) : std::string(text::short_month_name(date.month()))});
    }
    return ticks;
}

double round_step(double most) {
    const double rough = most / 4.0;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(rough, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (power * factor >= rough - 1e-9) return std::max(1.0, power * factor);
    return std::max(1.0, power * 10.0);
}

}  // namespace

std::vector<ChartLevel> round_levels(double most, double least_top) {
    const double top = std::max(most, least_top);
    const double step = round_step(top);
    std::vector<ChartLevel> levels;
    for (double at = 0.0; at < top + step - 1e-9; at += step)
        levels.push_back({at, fmt::format("{:.0f}", at)});
    return levels;
}

std::vector<DateTick> date_ticks(const DateRange& range, int most) {
    const int weeks = range.days() / 7 + 1;
    constexpr int kWeeksByDate = 27;
    if (weeks <= kWeeksByDate) {
        for (const int every : {1, 2, 4})
            if ((weeks + every - 1) / every <= most) return week_ticks(range, every);
    }
    const int months = range.days() / 28 + 1;
    for (const int every : {1, 2, 3, 6})
        if ((months + every - 1) / every <= most) return month_ticks(range, every);
    int years = 1;
    while (months / (12 * years) >= most) ++years;
    return month_ticks(range, 12 * years);
}

void draw_levels(Ui& ui, const ChartSpace& space, const Chart& chart) {
    const float thick = std::max(1.0F, std::floor(ui.unit()));
    const float row = ui.u(18.0F);
    for (const ChartLevel& level : chart.levels) {
        const float y = std::round(space.y(level.at));
        const bool base = level.at <= chart.low;
        ui.paint.fill({space.plot.x, y - thick * 0.5F, space.plot.width, thick},
                      ui.colours.outline.faded(base ? 1.0F : 0.55F));
        if (level.words.empty()) continue;
        const float column = ui.u(34.0F);
        ui.paint.text({space.plot.x - column, y - row * 0.5F, column - ui.u(8.0F), row}, Font::caption,
                      level.words, ui.colours.text_muted, Align::right);
    }
}

void draw_dates(Ui& ui, const ChartSpace& space, const DateRange& range, float skip, float row) {
    const float wide = ui.paint.width(Font::caption, "30 Mar") + ui.u(18.0F);
    const int most = std::max(2, static_cast<int>(space.plot.width / wide));
    const float thick = std::max(1.0F, std::floor(ui.unit()));
    const float y = space.plot.bottom() + skip;
    // From the newest back: its date stays within the plot, and one that it would cover is left out.
    float limit = space.plot.right() + ui.u(4.0F);
    const auto ticks = date_ticks(range, most);
    for (auto tick = ticks.rbegin(); tick != ticks.rend(); ++tick) {
        const float x = std::round(space.x(tick->at));
        const float words = std::ceil(ui.paint.width(Font::caption, tick->words)) + 1.0F;
        ui.paint.fill({x, y, thick, ui.u(6.0F)}, ui.colours.outline);
        const bool newest = tick == ticks.rbegin();
        const float from = newest ? std::min(x + ui.u(2.0F), limit - words) : x + ui.u(2.0F);
        if (from + words > limit) continue;
        ui.paint.text({from, y + ui.u(5.0F), words, row - ui.u(5.0F)}, Font::caption, tick->words,
                      ui.colours.text_muted);
        limit = from - ui.u(6.0F);
    }
}

}  // namespace ingear::ui
