#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "ui/ui.h"

/// Charts over days: bars, lines, steps and marks on one axis of dates. What is drawn is plain data; the
/// pointer and the keyboard read it from stop to stop.
namespace ingear::ui {

/// Series are told apart by three things at once: colour, sign (disc, square, ring) and fill (plain, striped,
/// outlined).
enum class SeriesLook { first, second, third };

struct ChartSeries {
    std::string name;
    SeriesLook look = SeriesLook::first;
};

/// Days count from the first of the range: 0 is its morning, `days()` its last evening.
struct ChartBar {
    float from = 0.0F;
    float to = 0.0F;
    std::array<double, 3> parts{};  ///< by SeriesLook, from the bottom
    bool starred = false;
};
struct ChartPoint {
    float at = 0.0F;
    double value = 0.0;
};
struct ChartLine {
    SeriesLook look = SeriesLook::first;
    bool stepped = false;  ///< holds its value until the next point, and on to the end
    bool filled = false;
    std::vector<ChartPoint> points = {};
};
struct ChartMark {
    float at = 0.0F;
    const char* icon = nullptr;
};
struct ChartLevel {
    double at = 0.0;
    std::string words;
};
/// A zone of values, named at its right end. The higher, the more it is tinted.
struct ChartZone {
    double from = 0.0;
    double to = 0.0;
    std::string words;
    float tint = 0.0F;  ///< 0 … 1
};
/// What can be read: its first line is a head.
struct ChartStop {
    float at = 0.0F;
    std::string words;
};

struct Chart {
    std::string name;   ///< above it, where a card has several
    std::string value;  ///< beside the name: where it stands now
    std::vector<ChartBar> bars;
    std::vector<ChartLine> lines;
    std::vector<ChartPoint> goal;  ///< a dashed line, stepped
    std::vector<ChartMark> marks;  ///< below the bars and lines
    std::vector<ChartLevel> levels;
    std::vector<ChartZone> zones;
    std::vector<ChartStop> stops;  ///< by their place
    double low = 0.0;
    double high = 1.0;
    float height = 200.0F;  ///< of the plot alone, design units
    bool dated = true;      ///< the dates are written below
};

/// "0", "5", "10": up to four round values that reach `most`; the last is the chart's highest.
[[nodiscard]] std::vector<ChartLevel> round_levels(double most, double least_top = 1.0);

struct DateTick {
    float at = 0.0F;  ///< days, as above
    std::string words;
};
/// Weeks, months or years, as many as `most` at most.
[[nodiscard]] std::vector<DateTick> date_ticks(const DateRange& range, int most);

/// Which stop is read; lives with its screen.
struct ChartCursor {
    std::optional<std::size_t> stop;
};
/// To be drawn over everything else, once the page is done.
struct ChartTip {
    Rect plot;
    float x = 0.0F;
    std::string_view words;
};

/// Its height in pixels, name and dates included.
[[nodiscard]] float chart_height(const Ui& ui, const Chart& chart);
/// Draws it from the upper left of the box over its width. What is being read comes back.
std::optional<ChartTip> draw_chart(Ui& ui, WidgetId id, const Rect& box, const Chart& chart,
                                   const DateRange& range, ChartCursor& cursor);
void draw_tip(Ui& ui, const ChartTip& tip);

/// The sign of a series in a legend; returns its width, words included.
float draw_legend(Ui& ui, const Rect& box, const ChartSeries& series, bool as_line);
[[nodiscard]] float legend_width(const Ui& ui, std::string_view words);

}  // namespace ingear::ui
