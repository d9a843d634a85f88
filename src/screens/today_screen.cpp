#include "screens/today_screen.h"

#include <cmath>

#include "base/uuid.h"
#include "screens/icons.h"
#include "screens/session_screen.h"
#include "screens/settings_screen.h"
#include "screens/widgets.h"
#include "screens/words.h"

namespace ingear::screens {

namespace {

constexpr const char* kAdvice =
    "InGear is no medical advice. Stop at sharp or lasting pain and see a doctor or physiotherapist.";
constexpr std::array<std::string_view, 7> kDayLetters{"M", "T", "W", "T", "F", "S", "S"};

struct Layout {
    Rect column;  ///< what is read
    Rect coach;   ///< where she stands
};

Layout lay_out(const Ui& ui) {
    const Vec2 size = ui.design_size();
    const float margin = ui.u(size.x >= 1000.0F ? 48.0F : 24.0F);
    const float width = std::clamp(size.x * 0.52F, 380.0F, 680.0F);
    const Rect window = ui.window();
    const Rect column{margin, 0.0F, ui.u(width), window.height};
    const float left = column.right() + ui.u(8.0F);
    return {column, {left, window.height * 0.06F, window.width - left - ui.u(8.0F), window.height * 0.9F}};
}

}  // namespace

TodayScreen::TodayScreen(Services& services, bool waves) : services_(services), greeter_(waves) {
    follow_data();
}

void TodayScreen::shown() {
    services_.records.refresh(services_.clock.now());
    greeter_.wake();
}

void TodayScreen::step(Seconds dt) {
    greeter_.step(dt.count());
}

Pace TodayScreen::pace() const {
    const bool alive = services_.stage_ready && services_.choreographer && greeter_.moving();
    return alive && !services_.settings.reduced_motion ? Pace::gentle : Pace::still;
}

void TodayScreen::follow_data() {
    const Moment now = services_.clock.now();
    const auto snapshot = services_.records.snapshot();
    const bool same = snapshot == shown_snapshot_ && services_.catalogue == shown_catalogue_ &&
                      now.local_date() == shown_date_ && services_.settings.tempo_factor == shown_tempo_;
    if (same) return;
    if (snapshot && snapshot->date != now.local_date()) services_.records.refresh(now);
    shown_snapshot_ = snapshot;
    shown_catalogue_ = services_.catalogue;
    shown_date_ = now.local_date();
    shown_tempo_ = services_.settings.tempo_factor;
    model_ = make_today(shown_catalogue_.get(), shown_snapshot_.get(), now, services_.content_problems,
                        shown_tempo_);
}

void TodayScreen::direct_coach(Ui& ui, const Rect& place, Seconds ahead) {
    stage_shown_ = services_.stage_ready && services_.choreographer;
    if (!stage_shown_) return;
    const bool still = services_.settings.reduced_motion;
    stage_.coach = greeter_.frame(*services_.choreographer, still ? 0.0 : ahead.count(), still);
    stage_.mirrored = services_.settings.mirror;
    stage_.camera = Greeter::camera(ui.window(), place, stage_.mirrored);
    stage_.viewport = {0, 0, static_cast<int>(ui.window().width), static_cast<int>(ui.window().height)};
}

void TodayScreen::start(const std::string& routine) {
    auto session = SessionScreen::begin(services_, routine);
    if (session)
        services_.stack.push(std::move(*session));
    else
        services_.notices.tell(session.error().text());
}

void TodayScreen::go_on() {
    auto session = SessionScreen::go_on(services_, model_.go_on->session);
    if (session)
        services_.stack.push(std::move(*session));
    else
        services_.notices.tell(session.error().text());
}

void TodayScreen::choose_target(int sessions_a_week) {
    const Moment now = services_.clock.now();
    services_.records.append({new_uuid(), now, "", domain::logged::TargetChanged{sessions_a_week}});
    services_.records.refresh(now);
}

void TodayScreen::build(Ui& ui, Seconds ahead) {
    follow_data();
    if (ui.input.anything()) greeter_.wake();
    const Layout layout = lay_out(ui);
    direct_coach(ui, layout.coach, ahead);

    const Colour ground = ui.colours.background;
    const Rect window = ui.window();
    if (stage_shown_) {
        const auto arriving = static_cast<float>(1.0 - std::min(1.0, services_.stage_age / 0.6));
        ui.paint.fill(window, ground.faded(arriving));
        const float solid = layout.column.right();
        ui.paint.fill({0.0F, 0.0F, solid * 0.5F, window.height}, ground.faded(0.82F));
        ui.paint.gradient_sideways({solid * 0.5F, 0.0F, solid * 0.6F, window.height}, ground.faded(0.82F),
                                   ground.faded(0.0F));
    } else {
        ui.paint.fill(window, ground);
    }

    {
        const float slack = ui.u(24.0F);  // for shadows and focus rings at the column's sides
        const Rect reach{layout.column.x - slack, 0.0F, layout.column.width + 2.0F * slack, window.height};
        ScrollArea area(ui, reach, scroll_);
        const Rect page{layout.column.x, area.page().y, layout.column.width, window.height};
        const float gap = ui.u(16.0F);
        float y = build_header(ui, page, page.y + ui.u(40.0F)) + ui.u(20.0F);
        if (model_.go_on) y = build_go_on(ui, page, y) + gap;
        y = build_routine(ui, page, y) + gap;
        const bool side_by_side = page.width >= ui.u(560.0F);
        if (side_by_side) {
            const float half = (page.width - gap) * 0.5F;
            const float footer = ui.u(64.0F);
            const float room = page.y + window.height - footer - y;
            const float week = build_week(ui, {page.x, 0.0F, half, 0.0F}, y, room);
            y = std::max(week, build_history(ui, {page.x + half + gap, 0.0F, half, 0.0F}, y, week - y));
        } else {
            y = build_week(ui, page, y, 0.0F) + gap;
            y = build_history(ui, page, y, 0.0F);
        }
        area.set_end(build_footer(ui, page, y + gap));
    }
    build_top_bar(ui);
}

void TodayScreen::build_top_bar(Ui& ui) {
    const float size = ui.u(kControlHeight);
    const Rect window = ui.window();
    const Rect box{window.right() - ui.u(24.0F) - size, ui.u(24.0F), size, size};
    const Button settings{.label = "Settings", .icon = icon::kSettings, .key = Key::s};
    if (icon_button(ui, widget_id("today.settings"), box, settings))
        services_.stack.push(std::make_unique<SettingsScreen>(services_));
    if (services_.records.state() != Records::State::unsaved) return;
    const Chip badge{"Nothing is saved", icon::kNotSaved, ui.colours.danger_soft, ui.colours.danger};
    chip(ui, {box.x - ui.u(12.0F) - chip_width(ui, badge), box.centre().y - ui.u(kChipHeight) * 0.5F}, badge);
}

float TodayScreen::build_header(Ui& ui, const Rect& column, float y) {
    const Rect date{column.x, y, column.width, ui.u(20.0F)};
    ui.paint.text(date, Font::caption, model_.date, ui.colours.text_muted);
    const Rect greeting{column.x, date.bottom() + ui.u(4.0F), column.width,
                        ui.paint.line_height(Font::display)};
    ui.paint.text(greeting, Font::display, model_.greeting, ui.colours.text);
    if (model_.why.empty()) return greeting.bottom() + ui.u(8.0F);
    const float width = std::min(column.width, ui.u(560.0F));
    const float height = ui.paint.paragraph_height(Font::body, model_.why, width);
    ui.paint.paragraph({column.x, greeting.bottom() + ui.u(4.0F), width, height}, Font::body, model_.why,
                       ui.colours.text_muted);
    return greeting.bottom() + ui.u(4.0F) + height;
}

float TodayScreen::build_go_on(Ui& ui, const Rect& column, float y) {
    const Button look{.label = "Go on", .icon = icon::kPlay, .key = Key::enter, .kind = ButtonKind::primary};
    const float padding = ui.u(20.0F);
    const float button_wide = button_width(ui, look);
    const bool one_row = column.width - button_wide > ui.u(260.0F);
    const float height = one_row ? ui.u(100.0F) : ui.u(156.0F);
    const Rect box{column.x, y, column.width, height};
    card(ui, box);
    Cutter rest(box.inset(padding));
    if (one_row) {
        const Rect place = rest.right(button_wide);
        if (button(ui, widget_id("today.go_on"),
                   {place.x, place.centre().y - ui.u(24.0F), place.width, ui.u(48.0F)}, look))
            go_on();
        (void)rest.right(ui.u(16.0F));
    } else {
        if (button(ui, widget_id("today.go_on"), rest.bottom(ui.u(48.0F)), look)) go_on();
    }
    ui.paint.text(rest.top(ui.u(18.0F)), Font::caption, "Go on where you left", ui.colours.accent);
    ui.paint.text(rest.top(ui.u(26.0F)), Font::title, model_.go_on->what, ui.colours.text);
    ui.paint.text(rest.top(ui.u(20.0F)), Font::caption, model_.go_on->detail, ui.colours.text_muted);
    return box.bottom();
}

float TodayScreen::build_routine(Ui& ui, const Rect& column, float y) {
    const float padding = ui.u(kMargin);
    const float row = ui.u(36.0F);
    const auto rows =
        static_cast<float>(std::max<std::size_t>(model_.exercises.size(), model_.loading ? 3 : 0));
    if (!model_.problem.empty()) {
        const Rect box{column.x, y, column.width, 0.0F};
        return y +
               notice(ui, box, {icon::kWarning, model_.problem, ui.colours.danger_soft, ui.colours.danger});
    }
    const float height = padding * 2.0F + ui.u(28.0F) + ui.u(12.0F) + rows * row + ui.u(16.0F) + ui.u(52.0F);
    const Rect box{column.x, y, column.width, height};
    card(ui, box);
    Cutter rest(box.inset(padding));

    Cutter head(rest.top(ui.u(28.0F)));
    if (!model_.length.empty()) {
        const Chip length{model_.length, icon::kTime, ui.colours.well, ui.colours.text_muted};
        const Rect place = head.right(chip_width(ui, length));
        chip(ui, {place.x, place.y}, length);
        (void)head.right(ui.u(12.0F));
    }
    ui.paint.text(head.rest(), Font::title, model_.routine_name, ui.colours.text);
    (void)rest.top(ui.u(12.0F));

    for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i) {
        Cutter line(rest.top(row));
        if (i > 0) divider(ui, {line.rest().x, line.rest().y, line.rest().width, 0.0F});
        if (model_.loading) {
            ui.paint.fill({line.rest().x, line.rest().centre().y - ui.u(6.0F), ui.u(160.0F), ui.u(12.0F)},
                          ui.colours.well, ui.u(6.0F));
            continue;
        }
        const TodayModel::ExerciseRow& exercise = model_.exercises[i];
        const float dose = ui.paint.width(Font::body, exercise.dose) + 1.0F;
        ui.paint.text(line.right(dose), Font::body, exercise.dose, ui.colours.text_muted, Align::right);
        (void)line.right(ui.u(12.0F));
        ui.paint.text(line.rest(), Font::strong, exercise.name, ui.colours.text);
    }
    (void)rest.top(ui.u(16.0F));

    const bool main = !model_.go_on;
    const Button look{.label = main ? (model_.rest_day ? "Start anyway" : "Start") : "Start anew",
                      .icon = main ? icon::kPlay : icon::kReplay,
                      .key = main ? Key::enter : Key::n,
                      .kind = main ? ButtonKind::primary : ButtonKind::secondary,
                      .enabled = !model_.routine.empty()};
    const bool by_space = look.enabled && main && ui.shortcut(Key::space);
    if (button(ui, widget_id("today.start"), rest.top(ui.u(52.0F)), look) || by_space) start(model_.routine);
    return box.bottom();
}

void TodayScreen::build_day(Ui& ui, const Rect& place, const domain::DayMark& day, int index) {
    const float radius = std::min(ui.u(13.0F), place.width * 0.42F);
    const Vec2 centre{place.centre().x, place.bottom() - radius};
    if (day.sessions > 0) {
        ui.paint.disc(centre, radius, ui.colours.accent);
        const Rect mark{centre.x - radius, centre.y - radius, 2.0F * radius, 2.0F * radius};
        ui.paint.icon(mark, icon::kCheck, ui.colours.on_accent, Font::icon, radius * 1.35F);
    } else {
        ui.paint.disc(centre, radius, day.ahead ? ui.colours.well.faded(0.6F) : ui.colours.well);
    }
    if (day.today) ui.paint.circle(centre, radius + ui.u(4.0F), ui.colours.coral, ui.u(2.0F));
    ui.paint.text({place.x, place.y, place.width, ui.u(18.0F)}, Font::caption,
                  kDayLetters[static_cast<std::size_t>(index)],
                  day.today ? ui.colours.text : ui.colours.text_muted, Align::centre);
}

float TodayScreen::build_week(Ui& ui, const Rect& column, float y, float least_height) {
    const float padding = ui.u(20.0F);
    const float wanted = padding * 2.0F + ui.u(44.0F) + ui.u(12.0F) + ui.u(50.0F) + ui.u(16.0F) + ui.u(40.0F);
    const Rect box{column.x, y, column.width, std::max(wanted, least_height)};
    card(ui, box);
    Cutter rest(box.inset(padding));
    Cutter head(rest.top(ui.u(44.0F)));
    const domain::ThisWeek& week = model_.streak.this_week;
    const float share =
        week.target > 0 ? static_cast<float>(week.done) / static_cast<float>(week.target) : 0.0F;
    const float shown = ui.transitions.ease(widget_id("today.ring"), std::min(share, 1.0F), 0.5F);
    const Rect ring = head.right(ui.u(44.0F));
    progress_ring(ui, ring.centre(), ui.u(22.0F), ui.u(5.0F), shown, ui.colours.teal);
    if (week.secured)
        ui.paint.icon(ring, icon::kCheck, ui.colours.accent);
    else
        ui.paint.text(ring, Font::caption, ShortText<16>("{}/{}", week.done, week.target), ui.colours.text,
                      Align::centre);
    Cutter titles(head.rest());
    ui.paint.text(titles.top(ui.u(24.0F)), Font::strong, "This week", ui.colours.text);
    ui.paint.text(titles.top(ui.u(20.0F)), Font::caption, model_.streak_line, ui.colours.text_muted);

    (void)rest.top(ui.u(12.0F));
    const Rect days = rest.top(ui.u(50.0F));
    const float width = days.width / 7.0F;
    for (int i = 0; i < 7; ++i)
        build_day(ui, {days.x + static_cast<float>(i) * width, days.y, width, days.height},
                  model_.week[static_cast<std::size_t>(i)], i);

    Cutter foot(rest.bottom(ui.u(40.0F)));
    static constexpr std::array<std::string_view, 2> kTargets{"2", "3"};
    const int chosen = model_.streak.target >= 3 ? 1 : 0;
    const int next = segmented(ui, widget_id("today.target"), foot.right(ui.u(104.0F)), kTargets, chosen);
    ui.paint.text(foot.rest(), Font::body, "Sessions a week", ui.colours.text_muted);
    if (next != chosen && !model_.loading) choose_target(next == 1 ? 3 : 2);
    return box.bottom();
}

float TodayScreen::build_history(Ui& ui, const Rect& column, float y, float least_height) {
    const float padding = ui.u(20.0F);
    const float row = ui.u(42.0F);
    const float head = ui.u(24.0F) + ui.u(8.0F);
    const float least = std::max(least_height, padding * 2.0F + head + row);
    const auto fitting = static_cast<std::size_t>((least - padding * 2.0F - head) / row);
    const std::size_t rows =
        std::min(model_.history.size(), std::max<std::size_t>(fitting, least_height > 0.0F ? 1 : 3));
    const float height = std::max(least, padding * 2.0F + head + static_cast<float>(rows) * row);
    const Rect box{column.x, y, column.width, height};
    card(ui, box);
    Cutter rest(box.inset(padding));
    ui.paint.text(rest.top(ui.u(24.0F)), Font::strong, "Lately", ui.colours.text);
    (void)rest.top(ui.u(8.0F));
    if (rows == 0 && !model_.loading)
        ui.paint.paragraph(rest.rest(), Font::body,
                           "Nothing here yet. Your first session will be the start of it.",
                           ui.colours.text_muted);
    for (std::size_t i = 0; i < rows; ++i) {
        const TodayModel::HistoryRow& session = model_.history[i];
        Cutter line(rest.top(row));
        Cutter day(line.rest());
        const float wide = ui.paint.width(Font::caption, session.day) + 1.0F;
        Cutter top(day.top(ui.u(22.0F)));
        ui.paint.text(top.right(wide), Font::caption, session.day, ui.colours.text_muted, Align::right);
        (void)top.right(ui.u(8.0F));
        ui.paint.text(top.rest(), Font::body, session.what, ui.colours.text);
        ui.paint.text(day.top(ui.u(18.0F)), Font::caption, session.detail, ui.colours.text_muted);
    }
    return box.bottom();
}

float TodayScreen::build_footer(Ui& ui, const Rect& column, float y) {
    const float height = ui.paint.paragraph_height(Font::caption, kAdvice, column.width);
    ui.paint.paragraph({column.x, y, column.width, height}, Font::caption, kAdvice, ui.colours.text_muted);
    return y + height + ui.u(24.0F);
}

}  // namespace ingear::screens
