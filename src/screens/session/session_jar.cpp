#include "screens/session/session_jar.h"

#include "screens/common/jar_contents.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr float kGlides = 0.35F;       // seconds
constexpr float kLeastCoach = 300.0F;  // design units that the coach keeps beside it; else it lies over her

}  // namespace

bool SessionJar::offered(const SessionModel& model) const {
    const domain::SessionState& state = model.state();
    const auto book = rewards_of(services_);
    return state.stage == domain::SessionStage::rest && !state.paused && book && !book->glasses.empty() &&
           !book->marble_styles.empty() && (open_ || model.seconds_to_go() >= kWorthOpening);
}

void SessionJar::toggle(const SessionModel& model) {
    if (open_ || !offered(model)) return close();
    open_ = true;
    if (!status_.asked())
        status_ =
            services_.journal.ask(journal::RewardStatusQuery{rewards_of(services_)}, services_.clock.now());
}

void SessionJar::follow_marbles() {
    const auto book = rewards_of(services_);
    const auto status = status_.get();
    if (!book || !status || status == shown_status_) return;
    shown_status_ = status;
    view_.set(contents_of(*book, services_.settings, domain::in_the_jar(status->marbles)));
}

void SessionJar::step(const SessionModel& model, Seconds dt) {
    if (!open_ && presence_ <= 0.0F) return;
    if (model.state().stage != domain::SessionStage::rest || model.seconds_to_go() <= kFoldsAt) close();
    follow_marbles();
    view_.step(dt);
}

ui::Rect SessionJar::place(ui::Ui& ui, const ui::Rect& free) {
    presence_ = ui.transitions.ease(ui::widget_id("session.jar_presence"), open_ ? 1.0F : 0.0F, kGlides);
    if (presence_ < 0.01F) {
        presence_ = 0.0F;
        return {};
    }
    const float beside = std::min(free.width * 0.5F, free.height * 0.95F);
    const float width = free.width - beside >= ui.u(kLeastCoach) ? beside : free.width;
    // It comes in from the right.
    const float out = (1.0F - presence_) * ui.u(48.0F);
    return ui::Rect{free.right() - width, free.y, width, free.height}.moved(out, 0.0F);
}

void SessionJar::build(ui::Ui& ui, const ui::Rect& place) {
    ui.paint.set_alpha(presence_);
    panel(ui, place);
    ui.paint.set_alpha(1.0F);
    const float hint = ui.u(24.0F);
    ui::Cutter rest(place.inset(ui.u(12.0F), ui.u(10.0F)));
    const ui::Rect words = rest.bottom(hint);
    const std::string_view how = "Drag, tilt or shake it";
    ui.paint.set_alpha(presence_);
    ui.paint.text(words, ui::Font::caption, how, ui.colours.text_muted, ui::Align::centre);
    ui.paint.set_alpha(1.0F);
    view_.set_presence(presence_);
    const ui::WidgetId id = ui::widget_id("session.jar");
    const bool there = open_ && ui.enabled();
    const bool enabled = ui.enabled();
    ui.set_enabled(there);
    view_.build(ui, id, rest.rest(), there);
    ui.set_enabled(enabled);
    if (ui.focus.has(id)) focus_ring(ui, place, ui.u(16.0F));
}

}  // namespace ingear::screens
