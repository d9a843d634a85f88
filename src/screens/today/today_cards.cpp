#include <cmath>

#include "screens/command_keys.h"
#include "screens/today/today_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

/// The cards of Today.
namespace ingear::screens {

namespace {

constexpr const char* kAdvice =
    "InGear doesn't replace medical advice. Stop at sharp or lasting pain and see a doctor or "
    "physiotherapist.";
constexpr std::string_view kName = "InGear";
constexpr std::array<std::string_view, 7> kDayLetters{"M", "T", "W", "T", "F", "S", "S"};

}  // namespace

float TodayScreen::build_header(ui::Ui& ui, const ui::Rect& column, float y) {
    const ui::Rect date{column.x, y, column.width, ui.u(20.0F)};
    ui::Cutter line(date);
    const ui::Rect name = line.left(ui.paint.width(ui::Font::strong, kName) + ui.u(12.0F));
    ui.paint.text(name, ui::Font::strong, kName, ui.colours.primary);
    ui.paint.text(line.rest(), ui::Font::caption, model_.date, ui.colours.text_muted);
    const ui::Font size = pins_start_ ? ui::Font::headline : ui::Font::display;
    const ui::Rect greeting{column.x, date.bottom() + ui.u(4.0F), column.width, ui.paint.line_height(size)};
    ui.paint.text(greeting, size, model_.greeting, ui.colours.text);
    if (model_.why.empty()) return greeting.bottom() + ui.u(8.0F);
    const float width = std::min(column.width, ui.u(stacks_doors(ui) ? 264.0F : 560.0F));
    const float height = ui.paint.paragraph_height(ui::Font::body, model_.why, width);
    ui.paint.paragraph({column.x, greeting.bottom() + ui.u(4.0F), width, height}, ui::Font::body, model_.why,
                       ui.colours.text_muted);
    const float end = greeting.bottom() + ui.u(4.0F) + height;
    if (model_.tests_words.empty()) return end;
    return ui::page_words(ui, {column.x, 0.0F, width, 0.0F}, end + ui.u(4.0F), ui::Font::body,
                          model_.tests_words, ui.colours.accent);
}

ui::Button TodayScreen::main_button(const ui::Ui& ui) const {
    ui::Button look{.label = "Go on",
                    .icon = ui::icon::kPlay,
                    .keys = keys_of(ui, Command::today_start),
                    .kind = ui::ButtonKind::primary};
    if (model_.go_on) return look;
    const domain::StartGate gate = model_.plan.gate();
    look.label = model_.loading ? std::string_view("Start") : std::string_view(model_.start_words);
    look.enabled = !model_.routine.items.empty();
    if (gate == domain::StartGate::hard_rest) look.icon = ui::icon::kRest;
    if (gate == domain::StartGate::red_flags) look.icon = ui::icon::kHurts;
    if (gate == domain::StartGate::hard_rest) look.kind = ui::ButtonKind::secondary;
    return look;
}

void TodayScreen::build_main_button(ui::Ui& ui, const ui::Rect& box) {
    const ui::Button look = main_button(ui);
    if (!button(ui, ui::widget_id("today.start"), box, look)) return;
    if (model_.go_on)
        go_on();
    else
        start(model_.routine);
}

void TodayScreen::build_pinned_start(ui::Ui& ui, const ui::Rect& column) {
    const float height = ui.u(84.0F);
    const ui::Rect foot{column.x, ui.window().height - height, column.width, height};
    build_main_button(ui, {foot.x, foot.y + ui.u(12.0F), foot.width, ui.u(52.0F)});
}

float TodayScreen::build_go_on(ui::Ui& ui, const ui::Rect& column, float y) {
    const float padding = ui.u(20.0F);
    const float button_wide = button_width(ui, main_button(ui));
    const bool one_row = pins_start_ || column.width - button_wide > ui.u(260.0F);
    const float height = one_row ? ui.u(108.0F) : ui.u(164.0F);
    const ui::Rect box{column.x, y, column.width, height};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    if (!pins_start_ && one_row) {
        const ui::Rect place = rest.right(button_wide);
        build_main_button(ui, {place.x, place.centre().y - ui.u(26.0F), place.width, ui.u(52.0F)});
        (void)rest.right(ui.u(16.0F));
    } else if (!pins_start_) {
        build_main_button(ui, rest.bottom(ui.u(52.0F)));
    }
    ui.paint.text(rest.top(ui.u(20.0F)), ui::Font::caption, "Pick up where you left off", ui.colours.accent);
    ui.paint.text(rest.top(ui.u(28.0F)), ui::Font::title, model_.go_on->what, ui.colours.text);
    ui.paint.text(rest.top(ui.u(20.0F)), ui::Font::caption, model_.go_on->detail, ui.colours.text_muted);
    return box.bottom();
}

/// With a session to go on with, the day's routine steps back into a single row.
float TodayScreen::build_start_anew(ui::Ui& ui, const ui::Rect& column, float y) {
    const ui::Button look{.label = "Start over",
                          .icon = ui::icon::kReplay,
                          .keys = keys_of(ui, Command::today_start_over),
                          .kind = ui::ButtonKind::secondary,
                          .enabled = !model_.routine.items.empty()};
    const ui::Rect box{column.x, y, column.width, ui.u(80.0F)};
    card(ui, box);
    ui::Cutter rest(box.inset(ui.u(20.0F), ui.u(16.0F)));
    if (button(ui, ui::widget_id("today.anew"), rest.right(button_width(ui, look)), look))
        start(model_.routine);
    (void)rest.right(ui.u(16.0F));
    ui.paint.text(rest.top(ui.u(26.0F)), ui::Font::title, model_.routine_name, ui.colours.text);
    ui.paint.text(rest.top(ui.u(20.0F)), ui::Font::caption, model_.length, ui.colours.text_muted);
    return box.bottom();
}

float TodayScreen::build_routine(ui::Ui& ui, const ui::Rect& column, float y) {
    const float padding = ui.u(ui::kMargin);
    const float row = ui.u(36.0F);
    const auto rows =
        static_cast<float>(std::max<std::size_t>(model_.exercises.size(), model_.loading ? 3 : 0));
    if (!model_.problem.empty()) {
        const ui::Rect box{column.x, y, column.width, 0.0F};
        return y + notice(ui, box,
                          {ui::icon::kWarning, model_.problem, ui.colours.danger_soft, ui.colours.danger});
    }
    const float height =
        padding * 2.0F + ui.u(28.0F) + ui.u(12.0F) + rows * row + (pins_start_ ? 0.0F : ui.u(68.0F));
    const ui::Rect box{column.x, y, column.width, height};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));

    ui::Cutter head(rest.top(ui.u(28.0F)));
    if (!model_.routine.items.empty()) {
        const ui::Button change{
            .label = "Change", .icon = ui::icon::kSwap, .keys = keys_of(ui, Command::today_change)};
        const ui::Rect place = head.right(ui.u(36.0F));
        const ui::Rect box_of_change{place.x, place.centre().y - ui.u(18.0F), ui.u(36.0F), ui.u(36.0F)};
        if (icon_button(ui, ui::widget_id("today.change"), box_of_change, change)) change_session();
        (void)head.right(ui.u(8.0F));
    }
    if (!model_.length.empty()) {
        const ui::Chip length{model_.length, ui::icon::kTime, ui.colours.well, ui.colours.text_muted};
        const ui::Rect place = head.right(chip_width(ui, length));
        chip(ui, {place.x, place.y}, length);
        (void)head.right(ui.u(12.0F));
    }
    ui.paint.text(head.rest(), ui::Font::title, model_.routine_name, ui.colours.text);
    (void)rest.top(ui.u(12.0F));

    for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i) {
        ui::Cutter line(rest.top(row));
        if (i > 0) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
        if (model_.loading) {
            ui.paint.fill({line.rest().x, line.rest().centre().y - ui.u(6.0F), ui.u(160.0F), ui.u(12.0F)},
                          ui.colours.well, ui.u(6.0F));
            continue;
        }
        const TodayModel::ExerciseRow& exercise = model_.exercises[i];
        const float dose = ui.paint.width(ui::Font::body, exercise.dose) + 1.0F;
        ui.paint.text(line.right(dose), ui::Font::body, exercise.dose, ui.colours.text_muted,
                      ui::Align::right);
        (void)line.right(ui.u(12.0F));
        ui.paint.text(line.rest(), ui::Font::strong, exercise.name, ui.colours.text);
    }
    if (!pins_start_) build_main_button(ui, rest.bottom(ui.u(52.0F)));
    return box.bottom();
}

void TodayScreen::build_day(ui::Ui& ui, const ui::Rect& place, const domain::DayMark& day, int index) {
    const float radius = std::min(ui.u(13.0F), place.width * 0.42F);
    const ui::Vec2 centre{place.centre().x, place.bottom() - radius};
    if (day.sessions > 0) {
        ui.paint.disc(centre, radius, ui.colours.accent);
        const ui::Rect mark{centre.x - radius, centre.y - radius, 2.0F * radius, 2.0F * radius};
        ui.paint.icon(mark, ui::icon::kCheck, ui.colours.on_accent, ui::Font::icon, radius * 1.35F);
    } else {
        ui.paint.disc(centre, radius, day.ahead ? ui.colours.well.faded(0.6F) : ui.colours.well);
    }
    if (day.today) ui.paint.circle(centre, radius + ui.u(4.0F), ui.colours.coral, ui.u(2.0F));
    ui.paint.text({place.x, place.y, place.width, ui.u(18.0F)}, ui::Font::caption,
                  kDayLetters[static_cast<std::size_t>(index)],
                  day.today ? ui.colours.text : ui.colours.text_muted, ui::Align::centre);
}

float TodayScreen::build_week(ui::Ui& ui, const ui::Rect& column, float y, float least_height) {
    const float padding = ui.u(20.0F);
    const float wanted = padding * 2.0F + ui.u(44.0F) + ui.u(12.0F) + ui.u(50.0F) + ui.u(16.0F) + ui.u(40.0F);
    const ui::Rect box{column.x, y, column.width, std::max(wanted, least_height)};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui::Cutter head(rest.top(ui.u(44.0F)));
    const domain::ThisWeek& week = model_.streak.this_week;
    const float share =
        week.target > 0 ? static_cast<float>(week.done) / static_cast<float>(week.target) : 0.0F;
    const float shown = ui.transitions.ease(ui::widget_id("today.ring"), std::min(share, 1.0F), 0.5F);
    const ui::Rect ring = head.right(ui.u(44.0F));
    progress_ring(ui, ring.centre(), ui.u(22.0F), ui.u(5.0F), shown, ui.colours.teal);
    if (week.secured)
        ui.paint.icon(ring, ui::icon::kCheck, ui.colours.accent);
    else
        ui.paint.text(ring, ui::Font::caption, ui::ShortText<16>("{}/{}", week.done, week.target),
                      ui.colours.text, ui::Align::centre);
    ui::Cutter titles(head.rest());
    ui.paint.text(titles.top(ui.u(24.0F)), ui::Font::strong, "This week", ui.colours.text);
    ui.paint.text(titles.top(ui.u(20.0F)), ui::Font::caption, model_.streak_line, ui.colours.text_muted);

    (void)rest.top(ui.u(12.0F));
    const ui::Rect days = rest.top(ui.u(50.0F));
    const float width = days.width / 7.0F;
    for (int i = 0; i < 7; ++i)
        build_day(ui, {days.x + static_cast<float>(i) * width, days.y, width, days.height},
                  model_.week[static_cast<std::size_t>(i)], i);

    ui::Cutter foot(rest.bottom(ui.u(40.0F)));
    static constexpr std::array<std::string_view, 2> kTargets{"2", "3"};
    const int chosen = model_.streak.target >= 3 ? 1 : 0;
    const int next = segmented(ui, ui::widget_id("today.target"), foot.right(ui.u(104.0F)), kTargets, chosen);
    ui.paint.text(foot.rest(), ui::Font::body, "Sessions a week", ui.colours.text_muted);
    if (next != chosen && !model_.loading) choose_target(next == 1 ? 3 : 2);
    return box.bottom();
}

float TodayScreen::build_history(ui::Ui& ui, const ui::Rect& column, float y, float least_height) {
    const float padding = ui.u(20.0F);
    const float row = ui.u(42.0F);
    const float head = ui.u(24.0F) + ui.u(8.0F);
    const float least = std::max(least_height, padding * 2.0F + head + row);
    const auto fitting = static_cast<std::size_t>((least - padding * 2.0F - head) / row);
    const std::size_t rows =
        std::min(model_.history.size(), std::max<std::size_t>(fitting, least_height > 0.0F ? 1 : 3));
    const float height = std::max(least, padding * 2.0F + head + static_cast<float>(rows) * row);
    const ui::Rect box{column.x, y, column.width, height};
    card(ui, box);
    ui::Cutter rest(box.inset(padding));
    ui.paint.text(rest.top(ui.u(24.0F)), ui::Font::strong, "Lately", ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    if (rows == 0 && !model_.loading)
        ui.paint.paragraph(rest.rest(), ui::Font::body,
                           model_.go_on ? "Finish this one and it shows here."
                                        : "Nothing here yet. Your first session will be the start of it.",
                           ui.colours.text_muted);
    for (std::size_t i = 0; i < rows; ++i) {
        const TodayModel::HistoryRow& session = model_.history[i];
        ui::Cutter line(rest.top(row));
        ui::Cutter day(line.rest());
        const float wide = ui.paint.width(ui::Font::caption, session.day) + 1.0F;
        ui::Cutter top(day.top(ui.u(22.0F)));
        ui.paint.text(top.right(wide), ui::Font::caption, session.day, ui.colours.text_muted,
                      ui::Align::right);
        (void)top.right(ui.u(8.0F));
        ui.paint.text(top.rest(), ui::Font::body, session.what, ui.colours.text);
        ui.paint.text(day.top(ui.u(18.0F)), ui::Font::caption, session.detail, ui.colours.text_muted);
    }
    return box.bottom();
}

float TodayScreen::build_footer(ui::Ui& ui, const ui::Rect& column, float y) {
    if (!nearest_.empty()) {
        const ui::ShortText<160> words("Next: {}", nearest_);
        const float lines = ui.paint.paragraph_height(ui::Font::caption, words, column.width);
        ui.paint.paragraph({column.x, y, column.width, lines}, ui::Font::caption, words, ui.colours.accent);
        y += lines + ui.u(4.0F);
    }
    const float height = ui.paint.paragraph_height(ui::Font::caption, kAdvice, column.width);
    ui.paint.paragraph({column.x, y, column.width, height}, ui::Font::caption, kAdvice,
                       ui.colours.text_muted);
    return y + height + ui.u(24.0F);
}

}  // namespace ingear::screens
