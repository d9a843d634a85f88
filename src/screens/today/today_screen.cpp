#include "screens/today/today_screen.h"

#include <array>
#include <cmath>

#include "base/uuid.h"
#include "screens/command_keys.h"
#include "screens/common/reward_words.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

struct TodayLayout {
    ui::Rect column;  ///< what is read
    ui::Rect coach;   ///< where she stands
};

TodayLayout lay_out_today(const ui::Ui& ui) {
    const ui::Vec2 size = ui.design_size();
    const float margin = ui.u(size.x >= 1000.0F ? 48.0F : 24.0F);
    const float width = std::clamp(size.x * 0.52F, 380.0F, 680.0F);
    const ui::Rect window = ui.window();
    const ui::Rect column{margin, 0.0F, ui.u(width), window.height};
    const float left = column.right() + ui.u(8.0F);
    const float width_left = window.width - left - ui.u(8.0F);
    // In a narrow room she stands below the buttons in the corner, which are in two rows in a small window.
    const float top = stacks_doors(ui)            ? ui.u(122.0F)
                      : width_left < ui.u(400.0F) ? ui.u(76.0F)
                                                  : window.height * 0.06F;
    return {column, {left, top, width_left, window.height * 0.96F - top}};
}

}  // namespace

TodayScreen::TodayScreen(Services& services, bool waves)
    : services_(services), tip_(services), knees_(services), rating_(services), idle_(waves) {
    follow_data();
}

void TodayScreen::shown() {
    services_.journal.refresh(services_.clock.now());
    idle_.wake();
}

void TodayScreen::step(Seconds dt) {
    idle_.step(dt);
    coach_.step(dt);
    follow_rewards(dt);
}

/// Counting everything up waits until Today has been there for a while.
void TodayScreen::follow_rewards(Seconds dt) {
    constexpr double kSettled = 1.0;
    const auto book = rewards_of(services_);
    if (!shown_snapshot_ || !book) return;
    if (!status_.asked() && (settled_ += dt.count()) >= kSettled)
        status_ = services_.journal.ask(journal::RewardStatusQuery{book}, services_.clock.now());
    const auto status = status_.get();
    if (status == shown_status_) return;
    shown_status_ = status;
    nearest_ = status ? nearest_words(*book, *status) : "";
}

ui::RedrawRate TodayScreen::redraw_rate() const {
    return idle_.redraw_rate(coach_);
}

void TodayScreen::follow_data() {
    const Moment now = services_.clock.now();
    const auto snapshot = services_.journal.snapshot();
    const bool same = snapshot == shown_snapshot_ && services_.catalogue == shown_catalogue_ &&
                      now.local_date() == shown_date_ && services_.settings == shown_settings_;
    if (same) return;
    if (snapshot && snapshot->date != now.local_date()) services_.journal.refresh(now);
    if (snapshot != shown_snapshot_) settled_ = 0.0;
    shown_snapshot_ = snapshot;
    shown_catalogue_ = services_.catalogue;
    shown_date_ = now.local_date();
    shown_settings_ = services_.settings;
    model_ = make_today(shown_catalogue_.get(), shown_snapshot_.get(), now, services_.content_problems,
                        shown_settings_);
}

void TodayScreen::start(const domain::Routine& routine) {
    services_.navigator.go_to(routes::StartSession{routine});
}

void TodayScreen::change_session() {
    services_.navigator.go_to(routes::ChangeSession{model_.routine});
}

void TodayScreen::browse() {
    services_.navigator.go_to(routes::Catalogue{});
}

void TodayScreen::see_rewards() {
    services_.navigator.go_to(routes::Rewards{});
}

void TodayScreen::set() {
    services_.navigator.go_to(routes::Settings{});
}
void TodayScreen::see_breaks() {
    services_.navigator.go_to(routes::Breaks{});
}
void TodayScreen::see_tests() {
    services_.navigator.go_to(routes::SelfTests{});
}
void TodayScreen::see_year() {
    services_.navigator.go_to(routes::Year{});
}
void TodayScreen::see_streak() {
    services_.navigator.go_to(routes::Streak{});
}

void TodayScreen::see_progress() {
    services_.navigator.go_to(routes::Progress{});
}

void TodayScreen::learn() {
    services_.navigator.go_to(routes::Learn{});
}

void TodayScreen::go_on() {
    if (!model_.plan.red_flags.empty())
        return services_.navigator.go_to(routes::StartSession{model_.routine});
    services_.navigator.go_to(routes::ResumeSession{model_.go_on->session});
}

void TodayScreen::choose_target(int sessions_a_week) {
    const Moment now = services_.clock.now();
    services_.journal.append({new_uuid(), now, "", domain::logged::TargetChanged{sessions_a_week}});
    services_.journal.refresh(now);
}

void TodayScreen::build(ui::Ui& ui, Seconds ahead) {
    follow_data();
    tip_.follow(model_.rest_day);
    if (ui.input.anything()) idle_.wake();
    const TodayLayout layout = lay_out_today(ui);
    // Where the page has to be scrolled, its one button must not go out of sight.
    pins_start_ = ui.design_size().y < 600.0F && model_.problem.empty();

    const ui::Colour ground = ui.colours.background;
    const ui::Rect window = ui.window();
    if (coach_.begin(ui, services_.stage_setup())) {
        coach_.show(idle_, ahead, window, layout.coach);
        coach_.paint_veil(ui, window);
        const float solid = layout.column.right();
        ui.paint.fill({0.0F, 0.0F, solid * 0.5F, window.height}, ground.faded(0.82F));
        ui.paint.gradient_sideways({solid * 0.5F, 0.0F, solid * 0.6F, window.height}, ground.faded(0.82F),
                                   ground.faded(0.0F));
    }

    {
        const float slack = ui.u(24.0F);  // for shadows and focus rings at the column's sides
        const float foot = pins_start_ ? ui.u(84.0F) : 0.0F;
        const ui::Rect reach{layout.column.x - slack, 0.0F, layout.column.width + 2.0F * slack,
                             window.height - foot};
        ui::ScrollArea area(ui, reach, scroll_, false);
        const ui::Rect page{layout.column.x, area.page().y, layout.column.width, window.height};
        const float gap = ui.u(16.0F);
        float y = build_header(ui, page, page.y + ui.u(pins_start_ ? 20.0F : 40.0F)) + ui.u(20.0F);
        if (model_.go_on) y = build_go_on(ui, page, y) + gap;
        const ui::Rect note_place{page.x, y, page.width, 0.0F};
        if (const float note = streak_note(ui, services_, note_place, model_.note, model_.streak);
            note > 0.0F)
            y += note + gap;
        y = (model_.go_on ? build_start_anew(ui, page, y) : build_routine(ui, page, y)) + gap;
        if (model_.knee_question && !knees_.answered(*model_.knee_question))
            y = knees_.build(ui, page, y, *model_.knee_question) + gap;
        if (model_.asks_effort && !rating_.answered())
            y = rating_.build(ui, page, y, *model_.asks_effort) + gap;
        if (tip_.tip()) y = tip_.build(ui, page, y) + gap;
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
    if (pins_start_) build_pinned_start(ui, layout.column);
    build_top_bar(ui);
}

bool stacks_doors(const ui::Ui& ui) {
    constexpr float kRoomForBoth = 720.0F;  // nine doors, and the longest greeting in large type
    return ui.design_size().x < kRoomForBoth;
}

void TodayScreen::build_top_bar(ui::Ui& ui) {
    /// The ways from here, the rightmost first; the last ones tell their name where there is room.
    struct Door {
        const char* id;
        ui::Button look;
        void (TodayScreen::*open)();
    };
    const std::array<Door, 9> doors{{
        {"today.settings",
         {.label = "Settings", .icon = ui::icon::kSettings, .keys = keys_of(ui, Command::today_settings)},
         &TodayScreen::set},
        {"today.breaks",
         {.label = "Breaks", .icon = ui::icon::kRest, .keys = keys_of(ui, Command::today_breaks)},
         &TodayScreen::see_breaks},
        {"today.tests",
         {.label = "Self-tests", .icon = ui::icon::kTests, .keys = keys_of(ui, Command::today_self_tests)},
         &TodayScreen::see_tests},
        {"today.year",
         {.label = "Your year", .icon = ui::icon::kToday, .keys = keys_of(ui, Command::today_year)},
         &TodayScreen::see_year},
        {"today.streak",
         {.label = "Streak", .icon = ui::icon::kStreak, .keys = keys_of(ui, Command::today_streak)},
         &TodayScreen::see_streak},
        {"today.progress",
         {.label = "Progress", .icon = ui::icon::kProgress, .keys = keys_of(ui, Command::today_progress)},
         &TodayScreen::see_progress},
        {"today.learn",
         {.label = "Learn", .icon = ui::icon::kLearn, .keys = keys_of(ui, Command::today_lessons)},
         &TodayScreen::learn},
        {"today.rewards",
         {.label = "Rewards", .icon = ui::icon::kRewards, .keys = keys_of(ui, Command::today_rewards)},
         &TodayScreen::see_rewards},
        {"today.exercises",
         {.label = "Exercises", .icon = ui::icon::kExercise, .keys = keys_of(ui, Command::today_exercises)},
         &TodayScreen::browse},
    }};
    const bool roomy = ui.design_size().x >= 1200.0F;
    constexpr std::size_t kNamed = 2;
    const float size = ui.u(ui::kControlHeight);
    const float gap = ui.u(roomy ? 12.0F : 4.0F);
    const std::size_t in_row = stacks_doors(ui) ? (doors.size() + 1) / 2 : doors.size();
    float right = ui.window().right() - ui.u(24.0F);
    float top = ui.u(24.0F);
    for (std::size_t i = 0; i < doors.size(); ++i) {
        const Door& door = doors[i];
        const bool named = roomy && i + kNamed >= doors.size();
        const float width = named ? button_width(ui, door.look) : size;
        if (i > 0 && i % in_row == 0) {
            right = ui.window().right() - ui.u(24.0F);
            top += size + gap;
        }
        const ui::Rect box{right - width, top, width, size};
        const ui::WidgetId id = ui::widget_id(door.id);
        if (named ? button(ui, id, box, door.look) : icon_button(ui, id, box, door.look))
            (this->*door.open)();
        const bool news = !model_.tests_words.empty() && door.open == &TodayScreen::see_tests;
        if (news)
            ui.paint.disc({box.right() - ui.u(7.0F), box.y + ui.u(7.0F)}, ui.u(5.0F), ui.colours.primary);
        right = box.x - gap;
    }
    if (services_.journal.state() != journal::Journal::State::unsaved) return;
    const ui::Chip badge{"Nothing is saved", ui::icon::kNotSaved, ui.colours.danger_soft, ui.colours.danger};
    chip(ui, {right - chip_width(ui, badge), ui.u(24.0F) + (size - ui.u(ui::kChipHeight)) * 0.5F}, badge);
}

}  // namespace ingear::screens
