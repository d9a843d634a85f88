#pragma once

#include "ui/chart_axis.h"

/// The inks of charts.
namespace ingear::ui {

[[nodiscard]] Colour series_colour(const Ui& ui, SeriesLook look);
/// A part of a bar, or a box that stands for it.
void draw_part(Ui& ui, const Rect& box, SeriesLook look, float radius, float strength = 1.0F);
/// A disc, a square, or a ring.
void draw_sign(Ui& ui, Vec2 centre, SeriesLook look, float radius);

void draw_zones(Ui& ui, const ChartSpace& space, const Chart& chart);
/// `read`: the place of the stop that is being read.
void draw_bars(Ui& ui, const ChartSpace& space, const Chart& chart, std::optional<float> read);
void draw_goal(Ui& ui, const ChartSpace& space, const Chart& chart);
void draw_line(Ui& ui, const ChartSpace& space, const ChartLine& line, std::optional<float> read);
void draw_reading_line(Ui& ui, const ChartSpace& space, float at);

}  // namespace ingear::ui
