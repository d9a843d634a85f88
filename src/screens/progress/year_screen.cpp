#include "screens/progress/year_screen.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/progress/year_marks.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

constexpr float kMonthRow = 22.0F;
constexpr float kDayNames = 40.0F;
constexpr float kSmallestCell = 15.0F;
constexpr float kLargestCell = 26.0F;
constexpr float kYearGap = 3.0F;

int year_shown(LocalDate date) {
    return static_cast<int>(std::chrono::year_month_day(date).year());
}

}  // namespace

YearScreen::YearScreen(Services& services)
    : services_(services), wanted_(year_shown(services.clock.now().local_date())) {}

void YearScreen::shown() {
    show_year(wanted_);
}

void YearScreen::show_year(int year) {
    wanted_ = year;
    year_ = services_.journal.ask(journal::YearQuery{year}, services_.clock.now());
}

void YearScreen::follow() {
    const auto newest = year_.get();
    const LocalDate today = services_.clock.now().local_date();
    if (!newest || newest->year != wanted_ || (newest == shown_ && today == shown_date_)) return;
    const auto chosen = model_ && model_->year() == wanted_ ? std::optional(model_->chosen()) : std::nullopt;
    shown_ = newest;
    shown_date_ = today;
    model_.emplace(*newest, today);
    if (chosen) model_->choose(*chosen);
}

void YearScreen::build(ui::Ui& ui, Seconds) {
    follow();
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    ui::ScrollArea area(ui, window, scroll_);
    const float margin = ui.u(ui.design_size().x >= 1000.0F ? 40.0F : 20.0F);
    const float width = std::min(ui.u(1480.0F), window.width - 2.0F * margin);
    const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
    float y = page.y + ui.u(28.0F);
    build_head(ui, page, y);
    if (model_) {
        build_calendar(ui, page, y);
        build_readout(ui, page, y);
        build_legend(ui, page, y);
    }
    area.set_end(y + ui.u(16.0F));
}

void YearScreen::build_head(ui::Ui& ui, const ui::Rect& page, float& y) {
    ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
    const float size = ui.u(ui::kControlHeight);
    const ui::Button done{.label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::year_done)};
    if (button(ui, ui::widget_id("year.done"), head.right(button_width(ui, done)), done))
        services_.navigator.back();
    (void)head.right(ui.u(12.0F));
    const auto square = [&](ui::Rect strip) {
        return ui::Rect{strip.x, strip.centre().y - size * 0.5F, size, size};
    };
    const ui::Rect next = square(head.right(size));
    (void)head.right(ui.u(8.0F));
    const ui::Rect previous = square(head.right(size));
    const ui::Button earlier{
        .label = "The year before", .icon = ui::icon::kBack, .keys = keys_of(ui, Command::year_before)};
    const ui::Button later{
        .label = "The year after", .icon = ui::icon::kForward, .keys = keys_of(ui, Command::year_after)};
    const bool goes_back = model_ && model_->has_previous() &&
                           icon_button(ui, ui::widget_id("year.previous"), previous, earlier);
    const bool goes_on =
        model_ && model_->has_next() && icon_button(ui, ui::widget_id("year.next"), next, later);
    if (goes_back || goes_on) show_year(wanted_ + (goes_on ? 1 : -1));
    ui.paint.text(head.rest(), ui::Font::headline, ui::ShortText<8>("{}", wanted_), ui.colours.text);
    y += ui.u(48.0F);
    const std::string_view words = !model_            ? "A moment, please"
                                   : !model_->empty() ? std::string_view(model_->totals())
                                   : wanted_ == year_shown(shown_date_)
                                       ? "Nothing here yet. Your first session will be the start of it."
                                       : "Nothing was done in this year.";
    const float height = ui.paint.paragraph_height(ui::Font::body, words, page.width);
    ui.paint.paragraph({page.x, y, page.width, height}, ui::Font::body, words, ui.colours.text_muted);
    y += height + ui.u(16.0F);
}

YearScreen::Grid YearScreen::lay_out(const ui::Ui& ui, const ui::Rect& inside) const {
    const auto count = model_->weeks().size();
    const float room = inside.width - ui.u(kDayNames);
    Grid grid;
    for (grid.lines = 1; grid.lines < count; ++grid.lines) {
        grid.columns = (count + grid.lines - 1) / grid.lines;
        if (room / static_cast<float>(grid.columns) >= ui.u(kSmallestCell + kYearGap)) break;
    }
    grid.cell = std::floor(std::min(room / static_cast<float>(grid.columns), ui.u(kLargestCell + kYearGap)));
    // Month names, the row of weeks, seven days.
    grid.line_height = ui.u(kMonthRow) + 8.0F * grid.cell + ui.u(8.0F);
    grid.box = {inside.x, inside.y, inside.width, static_cast<float>(grid.lines) * grid.line_height};
    return grid;
}

/// `weekday` −1: the row above Monday, which is the week's own.
ui::Rect YearScreen::place_of(const ui::Ui& ui, const Grid& grid, std::size_t week, int weekday) {
    const auto column = static_cast<float>(week % grid.columns);
    const auto line = static_cast<float>(week / grid.columns);
    const float side = grid.cell - ui.u(kYearGap);
    return {
        grid.box.x + ui.u(kDayNames) + column * grid.cell,
        grid.box.y + line * grid.line_height + ui.u(kMonthRow) + static_cast<float>(weekday + 1) * grid.cell,
        side, side};
}

void YearScreen::choose_by_input(ui::Ui& ui, const Grid& grid) {
    const ui::WidgetId id = ui::widget_id("year.days");
    const ui::Interaction state = ui.interact(id, grid.box, true, true, true);
    int steps = ui.focus.sideways(id) * 7 + ui.focus.updown(id);
    // Left and right go from week to week, up and down from day to day, as the calendar lies.
    steps += 7 * (ui.presses(keys_of(ui, Command::year_week_on)) -
                  ui.presses(keys_of(ui, Command::year_week_back)));
    steps += ui.presses(keys_of(ui, Command::year_day_on)) - ui.presses(keys_of(ui, Command::year_day_back));
    if (steps != 0) model_->move(steps);
    if (!state.hovered || !(ui.input.pointer_moved || state.clicked)) return;
    for (std::size_t week = 0; week < model_->weeks().size(); ++week) {
        const ui::Rect top = place_of(ui, grid, week, 0);
        if (ui.input.pointer.x < top.x || ui.input.pointer.x >= top.x + grid.cell) continue;
        for (int weekday = 0; weekday < 7; ++weekday) {
            const ui::Rect cell = place_of(ui, grid, week, weekday);
            if (ui::Rect{cell.x, cell.y, grid.cell, grid.cell}.contains(ui.input.pointer))
                model_->choose(model_->weeks()[week].days[static_cast<std::size_t>(weekday)].date);
        }
    }
}

void YearScreen::build_calendar(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float padding = ui.u(20.0F);
    const Grid grid = lay_out(ui, {page.x + padding, y + padding, page.width - 2.0F * padding, 0.0F});
    const ui::Rect box{page.x, y, page.width, grid.box.height + 2.0F * padding - ui.u(8.0F)};
    card(ui, box);
    choose_by_input(ui, grid);

    const std::vector<YearWeek>& weeks = model_->weeks();
    for (std::size_t line = 0; line < grid.lines; ++line) {
        const std::size_t first = line * grid.columns;
        if (first >= weeks.size()) break;
        for (int weekday = 0; weekday < 7; weekday += 2) {  // there is room for every other name
            const ui::Rect cell = place_of(ui, grid, first, weekday);
            ui.paint.text({grid.box.x, cell.y, ui.u(kDayNames), cell.height}, ui::Font::caption,
                          text::short_day_name(static_cast<std::size_t>(weekday)), ui.colours.text_muted);
        }
    }
    for (unsigned month = 1; month <= 12; ++month) {
        const ui::Rect cell = place_of(ui, grid, model_->months()[month - 1], -1);
        ui.paint.text({cell.x, cell.y - ui.u(kMonthRow), ui.u(40.0F), ui.u(kMonthRow)}, ui::Font::caption,
                      text::short_month_name(std::chrono::month{month}), ui.colours.text_muted);
    }
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        if (weeks[week].kind) week_mark(ui, place_of(ui, grid, week, -1), *weeks[week].kind);
        for (int weekday = 0; weekday < 7; ++weekday) {
            const YearDay& day = weeks[week].days[static_cast<std::size_t>(weekday)];
            const ui::Rect cell = place_of(ui, grid, week, weekday);
            day_mark(ui, cell, day);
            const float round = cell.width * 0.28F;
            if (day.today && !day.outside)
                ui.paint.stroke(cell.inset(-ui.u(1.5F)), ui.colours.coral, round, ui.u(1.5F));
            if (day.date == model_->chosen())
                ui.paint.stroke(cell.inset(-ui.u(2.5F)), ui.colours.focus, round, ui.u(2.5F));
        }
    }
    y = box.bottom() + ui.u(16.0F);
}

void YearScreen::build_readout(ui::Ui& ui, const ui::Rect& page, float& y) {
    const float inside = page.width - ui.u(40.0F);
    const float day = ui.paint.paragraph_height(ui::Font::body, model_->day_words(), inside);
    const float week = ui.paint.paragraph_height(ui::Font::body, model_->week_words(), inside);
    const ui::Rect box{page.x, y, page.width, ui.u(28.0F + 28.0F) + day + week};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(14.0F)));
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::strong, model_->title(), ui.colours.text);
    ui.paint.paragraph(rest.top(day), ui::Font::body, model_->day_words(), ui.colours.text);
    ui.paint.paragraph(rest.top(week), ui::Font::body, model_->week_words(), ui.colours.text_muted);
    y = box.bottom() + ui.u(16.0F);
}

void YearScreen::build_legend(ui::Ui& ui, const ui::Rect& page, float& y) {
    struct Entry {
        std::string_view words;
        std::optional<domain::WeekKind> kind;
        YearDay day;
    };
    const std::array<Entry, 8> entries{{
        {"Session", {}, {.sessions = 1}},
        {"Breaks", {}, {.breaks = 1}},
        {"Self-test", {}, {.tests = 1}},
        {"Paused day", {}, {.paused = true}},
        {week_kind_words(domain::WeekKind::met), domain::WeekKind::met, {}},
        {week_kind_words(domain::WeekKind::covered), domain::WeekKind::covered, {}},
        {week_kind_words(domain::WeekKind::repaired), domain::WeekKind::repaired, {}},
        {week_kind_words(domain::WeekKind::paused), domain::WeekKind::paused, {}},
    }};
    const float row = ui.u(28.0F);
    const float side = ui.u(18.0F);
    float x = page.x;
    for (const Entry& entry : entries) {
        const float words = std::ceil(ui.paint.width(ui::Font::caption, entry.words)) + 1.0F;
        const float wide = side + ui.u(8.0F) + words + ui.u(20.0F);
        if (x > page.x && x + wide > page.right()) {
            x = page.x;
            y += row;
        }
        const ui::Rect mark{x, y + (row - side) * 0.5F, side, side};
        if (entry.kind)
            week_mark(ui, mark, *entry.kind);
        else
            day_mark(ui, mark, entry.day);
        ui.paint.text({mark.right() + ui.u(8.0F), y, words, row}, ui::Font::caption, entry.words,
                      ui.colours.text_muted);
        x += wide;
    }
    y += row;
}

}  // namespace ingear::screens
