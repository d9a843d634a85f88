#include "ui/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ui/chart_axis.h"
#include "ui/chart_paint.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::ui {

namespace {

constexpr float kNameRow = 26.0F;
constexpr float kMarkRow = 22.0F;
constexpr float kDateRow = 24.0F;
constexpr float kLevelColumn = 34.0F;

Rect plot_of(const Ui& ui, const Rect& box, const Chart& chart) {
    const float top = chart.name.empty() ? ui.u(8.0F) : ui.u(kNameRow + 6.0F);
    const float left = ui.u(kLevelColumn);
    return {box.x + left, box.y + top, box.width - left - ui.u(4.0F), ui.u(chart.height)};
}

void draw_name(Ui& ui, const Rect& box, const Chart& chart) {
    if (chart.name.empty()) return;
    const Rect row{box.x, box.y, box.width, ui.u(kNameRow)};
    const float value = std::ceil(ui.paint.width(Font::caption, chart.value)) + 1.0F;
    const float name =
        std::min(std::ceil(ui.paint.width(Font::strong, chart.name)) + 1.0F, row.width - value - ui.u(12.0F));
    ui.paint.text({row.x, row.y, name, row.height}, Font::strong, chart.name, ui.colours.text);
    ui.paint.text({row.x + name + ui.u(12.0F), row.y, value, row.height}, Font::caption, chart.value,
                  ui.colours.text_muted);
}

/// Which stop the pointer or the keyboard is at.
std::optional<std::size_t> stop_read(Ui& ui, WidgetId id, const ChartSpace& space, const Chart& chart,
                                     ChartCursor& cursor, bool& focused) {
    if (chart.stops.empty()) return std::nullopt;
    const Interaction state = ui.interact(id, space.plot, true, true);
    focused = state.focused;
    const std::size_t last = chart.stops.size() - 1;
    if (state.focused) {
        cursor.stop = std::min(cursor.stop.value_or(last), last);
        const int steps = ui.focus.sideways(id);
        if (steps < 0 && *cursor.stop > 0) --*cursor.stop;
        if (steps > 0 && *cursor.stop < last) ++*cursor.stop;
        return cursor.stop;
    }
    if (!state.hovered) return std::nullopt;
    const auto distance = [&](const ChartStop& stop) {
        return std::abs(space.x(stop.at) - ui.input.pointer.x);
    };
    const auto nearest = std::ranges::min_element(chart.stops, {}, distance);
    cursor.stop = static_cast<std::size_t>(nearest - chart.stops.begin());
    return cursor.stop;
}

void draw_marks(Ui& ui, const ChartSpace& space, const Chart& chart) {
    const float size = ui.u(20.0F);
    for (const ChartMark& mark : chart.marks) {
        const Rect place{space.x(mark.at) - size * 0.5F, space.plot.bottom() + ui.u(2.0F), size, size};
        ui.paint.icon(place, mark.icon, ui.colours.text, Font::icon, size);
    }
}

}  // namespace

float chart_height(const Ui& ui, const Chart& chart) {
    const float top = chart.name.empty() ? 8.0F : kNameRow + 6.0F;
    return ui.u(top + chart.height + (chart.marks.empty() ? 0.0F : kMarkRow) +
                (chart.dated ? kDateRow : 4.0F));
}

std::optional<ChartTip> draw_chart(Ui& ui, WidgetId id, const Rect& box, const Chart& chart,
                                   const DateRange& range, ChartCursor& cursor) {
    const ChartSpace space{plot_of(ui, box, chart), static_cast<float>(range.days()), chart.low, chart.high};
    bool focused = false;
    const auto read = stop_read(ui, id, space, chart, cursor, focused);
    const ChartStop* stop = read ? &chart.stops[*read] : nullptr;

    draw_name(ui, box, chart);
    draw_zones(ui, space, chart);
    draw_levels(ui, space, chart);
    if (stop) draw_reading_line(ui, space, stop->at);
    draw_bars(ui, space, chart, stop ? std::optional(stop->at) : std::nullopt);
    draw_goal(ui, space, chart);
    for (const ChartLine& line : chart.lines)
        draw_line(ui, space, line, stop ? std::optional(stop->at) : std::nullopt);
    draw_marks(ui, space, chart);
    if (chart.dated)
        draw_dates(ui, space, range, ui.u(chart.marks.empty() ? 0.0F : kMarkRow), ui.u(kDateRow));
    if (focused) focus_ring(ui, space.plot, ui.u(4.0F));
    if (!stop) return std::nullopt;
    return ChartTip{space.plot, space.x(stop->at), stop->words};
}

void draw_tip(Ui& ui, const ChartTip& tip) {
    const auto head_end = tip.words.find('\n');
    const std::string_view head = tip.words.substr(0, head_end);
    const std::string_view rest =
        head_end == std::string_view::npos ? std::string_view{} : tip.words.substr(head_end + 1);
    const float padding = ui.u(12.0F);
    float inner = ui.paint.width(Font::strong, head);
    std::size_t lines = 0;
    for (std::string_view left = rest; !left.empty(); ++lines) {
        const auto end = left.find('\n');
        inner = std::max(inner, ui.paint.width(Font::caption, left.substr(0, end)));
        left = end == std::string_view::npos ? std::string_view{} : left.substr(end + 1);
    }
    const float margin = ui.u(8.0F);
    const float width = std::min(std::ceil(inner) + 2.0F * padding + 2.0F, ui.window().width - 2.0F * margin);
    const float row = ui.u(20.0F);
    const float height = 2.0F * ui.u(8.0F) + ui.u(24.0F) + static_cast<float>(lines) * row;
    const float x = std::clamp(tip.x - width * 0.5F, margin, ui.window().width - width - margin);
    const float above = tip.plot.y - height - ui.u(4.0F);
    const float y = above >= margin ? above : tip.plot.bottom() + ui.u(4.0F);
    const Rect box{x, y, width, height};
    ui.paint.set_layer(1);
    ui.paint.shadow(box, ui.colours.shadow, ui.u(12.0F));
    ui.paint.fill(box, ui.colours.text, ui.u(10.0F));
    Cutter place(box.inset(padding, ui.u(8.0F)));
    ui.paint.text(place.top(ui.u(24.0F)), Font::strong, head, ui.colours.background);
    for (std::string_view left = rest; !left.empty();) {
        const auto end = left.find('\n');
        ui.paint.text(place.top(row), Font::caption, left.substr(0, end), ui.colours.background);
        left = end == std::string_view::npos ? std::string_view{} : left.substr(end + 1);
    }
    ui.paint.set_layer(0);
}

float legend_width(const Ui& ui, std::string_view words) {
    return ui.u(22.0F + 20.0F) + std::ceil(ui.paint.width(Font::caption, words)) + 1.0F;
}

float draw_legend(Ui& ui, const Rect& box, const ChartSeries& series, bool as_line) {
    const Rect sign{box.x, box.centre().y - ui.u(7.0F), ui.u(14.0F), ui.u(14.0F)};
    if (as_line)
        draw_sign(ui, sign.centre(), series.look, ui.u(5.5F));
    else
        draw_part(ui, sign, series.look, ui.u(4.0F));
    const float words = std::ceil(ui.paint.width(Font::caption, series.name)) + 1.0F;
    ui.paint.text({box.x + ui.u(22.0F), box.y, words, box.height}, Font::caption, series.name,
                  ui.colours.text_muted);
    return legend_width(ui, series.name);
}

}  // namespace ingear::ui
