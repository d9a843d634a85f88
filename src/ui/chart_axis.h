#pragma once

#include "ui/chart.h"

namespace ingear::ui {

/// Where days and values lie in a plot, pixels.
struct ChartSpace {
    Rect plot;
    float days = 1.0F;
    double low = 0.0;
    double high = 1.0;

    [[nodiscard]] float x(float day) const { return plot.x + plot.width * day / days; }
    [[nodiscard]] float y(double value) const {
        const double share = high > low ? (value - low) / (high - low) : 0.0;
        return plot.bottom() - plot.height * static_cast<float>(share);
    }
};

void draw_levels(Ui& ui, const ChartSpace& space, const Chart& chart);
/// `skip`: pixels between the plot and its dates.
void draw_dates(Ui& ui, const ChartSpace& space, const DateRange& range, float skip, float row);

}  // namespace ingear::ui
