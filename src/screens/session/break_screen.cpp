#include "screens/session/break_screen.h"

#include <algorithm>
#include <cmath>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/breaks/break_routine.h"
#include "journal/today.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/session/start_gate_screen.h"
#include "ui/icons.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

/// Another one every ten minutes: two breaks running never begin alike.
long turn_at(const Moment& now) {
    constexpr std::chrono::minutes kTurn{10};
    return static_cast<long>(now.at.time_since_epoch() / kTurn);
}

struct EndWords {
    const char* icon;
    std::string_view head;
    std::string_view text;
};

}  // namespace

Result<std::unique_ptr<ui::Screen>> BreakScreen::begin(Services& services, bool prompted) {
    if (!services.catalogue) return fail("The exercises are still being read. A moment, please.");
    const auto snapshot = services.journal.snapshot();
    if (snapshot && !snapshot->safety.flags.empty())
        return StartGateScreen::locked(services, snapshot->safety.flags);
    const domain::BreakSettings& breaks = services.settings.breaks;
    const domain::Routine routine =
        domain::make_break(*services.catalogue,
                           {.minutes = breaks.length,
                            .turn = turn_at(services.clock.now()),
                            .sore_knee = snapshot && journal::knees_are_sore(*snapshot, services.clock.now()),
                            .chair = breaks.chair,
                            .desk = breaks.desk,
                            .easy_clothes = breaks.easy_clothes,
                            .among_others = breaks.among_others});
    if (routine.items.empty()) return fail("There are no moves for a break.");
    INGEAR_TRY(auto plan, domain::plan_session(*services.catalogue, routine));
    return std::make_unique<BreakScreen>(services, std::move(plan), prompted);
}

BreakScreen::BreakScreen(Services& services, domain::SessionPlan plan, bool prompted)
    : services_(services),
      model_(services.catalogue, std::move(plan), 1.0, nullptr, services.clock, nullptr),
      began_(services.clock.now()),
      prompted_(prompted) {
    services_.host.break_begun();
}

BreakScreen::~BreakScreen() {
    if (end_ == End::none) (void)services_.host.break_finished(false);
}

void BreakScreen::shown() {
    if (resumes_) model_.give(domain::Command::resume);
    resumes_ = false;
}

bool BreakScreen::step_aside() {
    resumes_ = !over() && !model_.state().paused;
    if (resumes_) model_.give(domain::Command::pause);
    return true;
}

void BreakScreen::step(Seconds dt) {
    model_.step(dt.count());
    direction_.step(dt);
    coach_.step(dt);
    if (over()) over_for_ += dt.count();
    if (model_.session().done() && end_ == End::none) finish();
}

void BreakScreen::finish() {
    const bool whole = model_.session().stop_reason() == std::nullopt;
    const bool counts = services_.host.break_finished(whole);
    if (!whole) {
        end_ = model_.stopped_for_pain() ? End::pain : End::early;
        return;
    }
    end_ = counts ? End::done : End::not_counted;
    if (!counts) return;
    services_.journal.append(
        {new_uuid(), began_, "",
         domain::logged::BreakDone{domain::kBreakRoutine, model_.state().total_elapsed, prompted_}});
    services_.journal.refresh(services_.clock.now());
}

ui::RedrawRate BreakScreen::redraw_rate() const {
    constexpr double kWaves = 6.0;
    if (over()) return over_for_ < kWaves ? ui::RedrawRate::full : ui::RedrawRate::still;
    return model_.state().paused ? ui::RedrawRate::still : ui::RedrawRate::full;
}

void BreakScreen::build(ui::Ui& ui, Seconds ahead) {
    const ui::Rect window = ui.window();
    coach_.begin(ui, services_.stage_setup());
    coach_.paint_veil(ui, window);
    ui::Rect free = window;
    if (!over()) {
        const SessionHud::Outcome hud = hud_.build(ui, model_, ahead.count());
        if (hud.go_on) model_.give(domain::Command::skip);
        free = hud.free;
        build_tools(ui);
    } else {
        build_end(ui);
        free.width = window.width * 0.55F;
    }
    coach_.show(direction_, ahead, window, coach_.glide_to(ui, free));
}

void BreakScreen::build_tools(ui::Ui& ui) {
    const float size = ui.u(ui::kControlHeight), gap = ui.u(8.0F);
    const ui::Rect window = ui.window();
    const float margin = std::round(std::min(ui.u(24.0F), window.height * 0.036F));
    ui::Cutter row({0.0F, margin, window.right() - margin, size});
    const ui::Button end{
        .label = "End the break", .icon = ui::icon::kClose, .keys = keys_of(ui, Command::break_end)};
    if (icon_button(ui, ui::widget_id("break.end"), row.right(size), end))
        model_.give(domain::Command::finish_early);
    (void)row.right(gap);
    const bool paused = model_.state().paused;
    const ui::Button pause{.label = paused ? "Go on" : "Pause",
                           .icon = paused ? ui::icon::kPlay : ui::icon::kPause,
                           .keys = keys_of(ui, Command::break_pause)};
    if (icon_button(ui, ui::widget_id("break.pause"), row.right(size), pause, paused))
        model_.give(paused ? domain::Command::resume : domain::Command::pause);
    (void)row.right(gap);
    const ui::Button skip{
        .label = "Another move", .icon = ui::icon::kNext, .keys = keys_of(ui, Command::break_skip)};
    if (icon_button(ui, ui::widget_id("break.skip"), row.right(size), skip))
        model_.give(domain::Command::skip);
    (void)row.right(gap);
    const ui::Button hurts{.label = "It hurts",
                           .icon = ui::icon::kHurts,
                           .keys = keys_of(ui, Command::break_hurts),
                           .kind = ui::ButtonKind::danger};
    const bool roomy = ui.design_size().x >= 640.0F;
    const ui::Rect box = row.right(roomy ? button_width(ui, hurts) - ui.u(12.0F) : size);
    const ui::WidgetId id = ui::widget_id("break.hurts");
    if (roomy ? button(ui, id, box, hurts) : icon_button(ui, id, box, hurts))
        model_.give(domain::Command::pain);
}

void BreakScreen::build_end(ui::Ui& ui) {
    static constexpr std::array<EndWords, 5> kWords{{
        {ui::icon::kCheckCircle, "", ""},
        {ui::icon::kCheckCircle, "Nicely done",
         "Your body thanks you. A marble for the jar, and back to it."},
        {ui::icon::kInfo, "Done, more or less",
         "Your hands were at work for most of it, so it isn't counted. There will be another one."},
        {ui::icon::kInfo, "That's fine", "A few moves are better than none. There will be another break."},
        {ui::icon::kHurts, "Let's stop here",
         "Well noticed. Leave this move out for today. Sharp or lasting pain is a reason to see a doctor or "
         "physiotherapist."},
    }};
    const EndWords& words = kWords[static_cast<std::size_t>(end_)];
    const ui::Rect window = ui.window();
    const float width = std::min(ui.u(400.0F), window.width - ui.u(48.0F));
    const float padding = ui.u(32.0F);
    const float text = ui.paint.paragraph_height(ui::Font::body, words.text, width - 2.0F * padding);
    const float height =
        padding * 2.0F + ui.u(48.0F + 48.0F + 16.0F + 24.0F) + text + ui.u(2.0F * 48.0F + 8.0F);
    const float x = std::min(window.width * 0.56F, window.width - width - ui.u(24.0F));
    const ui::Rect box{x, std::max(ui.u(8.0F), (window.height - height) * 0.5F), width, height};
    panel(ui, box);
    ui::Cutter rest(box.inset(padding, padding));
    const ui::Colour colour = end_ == End::done ? ui.colours.accent : ui.colours.text_muted;
    ui.paint.icon(rest.top(ui.u(48.0F)), words.icon, colour, ui::Font::icon, ui.u(44.0F));
    ui.paint.text(rest.top(ui.u(48.0F)), ui::Font::headline, words.head, ui.colours.text, ui::Align::centre);
    (void)rest.top(ui.u(8.0F));
    ui.paint.paragraph(rest.top(text), ui::Font::body, words.text, ui.colours.text_muted, ui::Align::centre);
    (void)rest.top(ui.u(24.0F));
    const ui::Button work{.label = "Back to work",
                          .icon = ui::icon::kForward,
                          .keys = keys_of(ui, Command::break_work),
                          .kind = ui::ButtonKind::primary};
    if (button(ui, ui::widget_id("break.work"), rest.top(ui.u(48.0F)), work)) services_.host.quit();
    (void)rest.top(ui.u(8.0F));
    const ui::Button stay{
        .label = "Stay here", .icon = ui::icon::kToday, .keys = keys_of(ui, Command::break_stay)};
    if (button(ui, ui::widget_id("break.stay"), rest.top(ui.u(48.0F)), stay)) services_.navigator.back();
}

}  // namespace ingear::screens
