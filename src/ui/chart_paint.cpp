#include "ui/chart_paint.h"

#include <algorithm>
#include <cmath>

#include "ui/icons.h"

namespace ingear::ui {

Colour series_colour(const Ui& ui, SeriesLook look) {
    switch (look) {
        case SeriesLook::first:
            return ui.colours.accent;
        case SeriesLook::second:
            return ui.colours.coral;
        case SeriesLook::third:
            break;
    }
    return ui.colours.text_muted;
}

void draw_part(Ui& ui, const Rect& box, SeriesLook look, float radius, float strength) {
    const Colour colour = series_colour(ui, look).faded(strength);
    if (look == SeriesLook::third) {
        ui.paint.fill(box, colour.faded(0.28F), radius);
        ui.paint.stroke(box, colour.faded(0.8F), radius, std::max(1.0F, ui.u(1.5F)));
        return;
    }
    ui.paint.fill(box, colour, radius);
    if (look != SeriesLook::second) return;
    const float thick = std::max(1.0F, ui.u(1.5F));
    for (float y = box.bottom() - ui.u(5.0F); y > box.y + radius * 0.5F; y -= ui.u(5.0F))
        ui.paint.fill({box.x, y, box.width, thick}, ui.colours.surface.faded(0.5F));
}

void draw_sign(Ui& ui, Vec2 centre, SeriesLook look, float radius) {
    const Colour colour = series_colour(ui, look);
    const Colour ground = ui.colours.surface;
    const float edge = std::max(1.0F, ui.u(1.5F));
    switch (look) {
        case SeriesLook::first:
            ui.paint.disc(centre, radius + edge, ground);
            ui.paint.disc(centre, radius, colour);
            return;
        case SeriesLook::second: {
            const float side = radius * 0.9F;
            ui.paint.fill(Rect{centre.x - side, centre.y - side, 2.0F * side, 2.0F * side}.inset(-edge),
                          ground, ui.u(2.0F));
            ui.paint.fill({centre.x - side, centre.y - side, 2.0F * side, 2.0F * side}, colour, ui.u(1.5F));
            return;
        }
        case SeriesLook::third:
            ui.paint.disc(centre, radius, ground);
            ui.paint.circle(centre, radius, colour, std::max(1.5F, ui.u(2.0F)));
            return;
    }
}

void draw_zones(Ui& ui, const ChartSpace& space, const Chart& chart) {
    for (const ChartZone& zone : chart.zones) {
        const float top = space.y(zone.to);
        const Rect box{space.plot.x, top, space.plot.width, space.y(zone.from) - top};
        ui.paint.fill(box, ui.colours.coral.faded(zone.tint));
        const float words = std::ceil(ui.paint.width(Font::caption, zone.words)) + 1.0F;
        const float row = ui.u(20.0F);
        if (words < box.width - ui.u(12.0F) && box.height >= row)
            ui.paint.text({box.right() - words - ui.u(8.0F), box.y, words, row}, Font::caption, zone.words,
                          ui.colours.text_muted);
    }
}

void draw_bars(Ui& ui, const ChartSpace& space, const Chart& chart, std::optional<float> read) {
    if (chart.bars.empty()) return;
    ui.paint.push_clip(
        {space.plot.x, space.plot.y - ui.u(24.0F), space.plot.width, space.plot.height + ui.u(24.0F)});
    const float divide = std::max(1.0F, ui.u(1.5F));
    for (const ChartBar& bar : chart.bars) {
        const float left = space.x(bar.from);
        const float broad = space.x(bar.to) - left;
        const float gap = std::min(ui.u(8.0F), broad * 0.28F);
        const float width = std::min(broad - gap, ui.u(72.0F));
        const float x = left + (broad - width) * 0.5F;
        const bool at = read && *read >= bar.from && *read < bar.to;
        if (at)
            ui.paint.fill({left, space.plot.y, broad, space.plot.height}, ui.colours.well.faded(0.9F),
                          ui.u(4.0F));
        double below = 0.0;
        double whole = 0.0;
        for (const double part : bar.parts) whole += part;
        for (std::size_t i = 0; i < bar.parts.size(); ++i) {
            if (bar.parts[i] <= 0.0) continue;
            const float bottom = space.y(below);
            below += bar.parts[i];
            const float top = space.y(below);
            const bool topmost = below >= whole - 1e-9;
            const float radius = topmost ? std::min(ui.u(6.0F), width * 0.4F) : 0.0F;
            const float under = bottom >= space.plot.bottom() - 0.5F ? radius : -divide;
            draw_part(ui, {x, top, width, std::max(ui.u(2.0F), bottom - top) + under},
                      static_cast<SeriesLook>(i), radius);
        }
        if (bar.starred && width >= ui.u(10.0F)) {
            const float size = std::min(ui.u(18.0F), width + gap);
            ui.paint.icon({x + (width - size) * 0.5F, space.y(whole) - size - ui.u(2.0F), size, size},
                          icon::kGold, ui.colours.notice, Font::icon, size);
        }
    }
    ui.paint.pop_clip();
}

void draw_goal(Ui& ui, const ChartSpace& space, const Chart& chart) {
    if (chart.goal.empty()) return;
    const float thick = std::max(1.5F, ui.u(2.0F));
    const float dash = ui.u(6.0F);
    for (std::size_t i = 0; i < chart.goal.size(); ++i) {
        const float from = space.x(chart.goal[i].at);
        const float to = i + 1 < chart.goal.size() ? space.x(chart.goal[i + 1].at) : space.plot.right();
        const float y = space.y(chart.goal[i].value);
        for (float x = from; x < to; x += 2.0F * dash)
            ui.paint.fill({x, y - thick * 0.5F, std::min(dash, to - x), thick}, ui.colours.text.faded(0.45F));
    }
}

void draw_line(Ui& ui, const ChartSpace& space, const ChartLine& line, std::optional<float> read) {
    if (line.points.empty()) return;
    std::vector<Vec2> path;
    for (const ChartPoint& point : line.points) {
        const Vec2 place{space.x(point.at), space.y(point.value)};
        if (line.stepped && !path.empty()) path.push_back({place.x, path.back().y});
        path.push_back(place);
    }
    if (line.stepped) path.push_back({space.plot.right(), path.back().y});
    const Colour colour = series_colour(ui, line.look);
    if (line.filled) ui.paint.area_below(path, space.plot.bottom(), colour.faded(0.30F), colour.faded(0.04F));
    if (path.size() > 1) ui.paint.polyline(path, colour, std::max(1.5F, ui.u(2.5F)));
    if (line.stepped) {
        const auto points = line.points.size();
        for (std::size_t i = 0; i < points; ++i)
            draw_sign(ui, {space.x(line.points[i].at), space.y(line.points[i].value)}, line.look,
                      ui.u(read == line.points[i].at ? 6.0F : 3.5F));
        return;
    }
    for (const ChartPoint& point : line.points)
        draw_sign(ui, {space.x(point.at), space.y(point.value)}, line.look,
                  ui.u(read == point.at ? 7.0F : 5.0F));
}

void draw_reading_line(Ui& ui, const ChartSpace& space, float at) {
    const float thick = std::max(1.0F, ui.u(1.5F));
    ui.paint.fill({space.x(at) - thick * 0.5F, space.plot.y, thick, space.plot.height},
                  ui.colours.text.faded(0.25F));
}

}  // namespace ingear::ui
