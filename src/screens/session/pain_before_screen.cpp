#include "screens/session/pain_before_screen.h"

#include "domain/programme/composer.h"
#include "journal/today.h"
#include "screens/command_keys.h"
#include "screens/common/pain_picker.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

using domain::BeforeAction;

constexpr std::string_view kSpare =
    "Thanks for telling. Today's session leaves out what loads your knees, and you can stop at any time.";
constexpr std::string_view kRest =
    "That is a lot to begin with. Rest is the better choice today; only what hardly loads your knees is "
    "offered. If it is sharp, or doesn't go away, please see a doctor or physiotherapist.";
constexpr std::string_view kAlways = "Stop at sharp or lasting pain, and see a doctor or physiotherapist.";

}  // namespace

PainBeforeScreen::PainBeforeScreen(Services& services, domain::Routine routine)
    : services_(services), routine_(std::move(routine)) {}

BeforeAction PainBeforeScreen::action() const {
    if (!answer_.complete()) return BeforeAction::as_planned;
    return domain::action_before(answer_.worst(), services_.settings.stop_at_discomfort);
}

domain::Routine PainBeforeScreen::routine_for_answer() const {
    const BeforeAction action = this->action();
    if (action == BeforeAction::as_planned) return routine_;
    domain::Routine routine = routine_;
    const auto snapshot = services_.journal.snapshot();
    if (routine.id == domain::kComposedRoutine && snapshot) {
        // The least pain that spares the knees, also for who wants to stop at less.
        const int pain = std::max(answer_.worst(), domain::kSafePain + 1);
        const auto today = journal::plan_of_today(*services_.catalogue, *snapshot, services_.settings,
                                                  services_.clock.now(), pain);
        if (today.routine.id == domain::kComposedRoutine) routine = today.routine;
    }
    return domain::spare_knees(
        *services_.catalogue, std::move(routine),
        action == BeforeAction::rather_rest ? domain::KneeLoad::low : domain::KneeLoad::moderate);
}

void PainBeforeScreen::begin() {
    services_.navigator.replace_with(
        routes::Session{routine_for_answer(), answer_.ratings(domain::PainTime::before)});
}

void PainBeforeScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect column = side_panel_.begin(ui, services_.stage_setup(), ahead);
    const float foot = ui.u(84.0F);
    {
        ui::ScrollArea area(ui, {column.x, column.y, column.width, column.height - foot}, scroll_);
        const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, column, area.page().y);
        float y = page.y + ui.u(ui.design_size().y >= 500.0F ? 32.0F : 12.0F);
        y = ui::page_words(ui, page, y, ui::Font::headline, "How are your knees right now?",
                           ui.colours.text) +
            ui.u(6.0F);
        y = ui::page_words(ui, page, y, ui::Font::body,
                           "Only if you'd like to say. It makes the session fit.", ui.colours.text_muted) +
            ui.u(18.0F);
        y = pain_picker(ui, {.id = "before", .keys = true}, page, y, answer_) + ui.u(18.0F);
        const BeforeAction action = this->action();
        if (action == BeforeAction::spare_knees)
            y += notice(ui, {page.x, y, page.width, 0.0F},
                        {ui::icon::kInfo, kSpare, ui.colours.notice_soft, ui.colours.notice}) +
                 ui.u(12.0F);
        if (action == BeforeAction::rather_rest)
            y += notice(ui, {page.x, y, page.width, 0.0F},
                        {ui::icon::kHurts, kRest, ui.colours.danger_soft, ui.colours.danger}) +
                 ui.u(12.0F);
        y = ui::page_words(ui, page, y, ui::Font::caption, kAlways, ui.colours.text_muted);
        area.set_end(y + ui.u(16.0F));
    }
    build_foot(ui, {column.x, column.bottom() - foot, column.width, foot});
}

void PainBeforeScreen::build_foot(ui::Ui& ui, const ui::Rect& foot) {
    const ui::Rect page = coach_view::CoachSidePanel::page_of(ui, foot, foot.y);
    ui::Cutter row({page.x, foot.y + ui.u(16.0F), page.width, ui.u(52.0F)});
    const bool rests = action() == BeforeAction::rather_rest;
    const bool roomy = ui.design_size().x >= 700.0F;
    const bool told = answer_.where != PainAnswer::Where::untold;
    const ui::Button back{.label = rests ? "Not today" : "Back",
                          .icon = rests ? ui::icon::kRest : ui::icon::kBack,
                          .keys = keys_of(ui, Command::before_back),
                          .kind = rests ? ui::ButtonKind::primary : ui::ButtonKind::secondary,
                          .key_shown = roomy};
    const ui::Button go{.label = rests   ? "A gentle one"
                                 : told  ? "Start"
                                 : roomy ? "Start without saying"
                                         : "Start",
                        .icon = ui::icon::kPlay,
                        .keys = keys_of(ui, Command::before_start),
                        .kind = rests ? ui::ButtonKind::secondary : ui::ButtonKind::primary,
                        .enabled = !told || answer_.complete(),
                        .key_shown = roomy};
    const float wide = std::min(row.rest().width * 0.5F - ui.u(4.0F), button_width(ui, back));
    if (button(ui, ui::widget_id("before.back"), row.left(wide), back)) services_.navigator.back();
    (void)row.left(ui.u(12.0F));
    if (button(ui, ui::widget_id("before.go"), row.rest(), go)) begin();
}

}  // namespace ingear::screens
