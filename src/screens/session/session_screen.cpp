#include "screens/session/session_screen.h"

#include <cmath>

#include "domain/catalogue/exercise.h"
#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "ui/icons.h"
#include "ui/widgets.h"
#include "ui/words.h"

namespace ingear::screens {

namespace {

Result<std::unique_ptr<SessionScreen>> make_screen(Services& services, Result<domain::SessionPlan> plan,
                                                   const domain::SessionRecord* resumed) {
    if (!plan) return tl::make_unexpected(plan.error());
    auto model =
        std::make_unique<SessionModel>(services.catalogue, std::move(*plan), services.settings.tempo_factor,
                                       &services.journal, services.clock, resumed);
    return std::make_unique<SessionScreen>(services, std::move(model));
}

tl::unexpected<Error> still_reading() {
    return fail("The exercises are still being read. A moment, please.");
}

tl::unexpected<Error> no_routine(const std::string& id) {
    return fail("There is no routine “" + ui::spelled_out(id) + "”.");
}

}  // namespace

Result<std::unique_ptr<ui::Screen>> SessionScreen::begin(Services& services, const std::string& routine) {
    if (!services.catalogue) return still_reading();
    const auto found = domain::find_routine(*services.catalogue, routine);
    return found ? make_screen(services, domain::plan_session(*services.catalogue, *found), nullptr)
                 : no_routine(routine);
}

Result<std::unique_ptr<ui::Screen>> SessionScreen::begin(Services& services, const domain::Routine& routine,
                                                         const std::vector<domain::logged::PainRated>& pain) {
    if (!services.catalogue) return still_reading();
    auto screen = make_screen(services, domain::plan_session(*services.catalogue, routine), nullptr);
    if (screen) (*screen)->model().keep_pain(pain);
    return screen;
}

Result<std::unique_ptr<ui::Screen>> SessionScreen::go_on(Services& services,
                                                         const domain::SessionRecord& session) {
    if (!services.catalogue) return still_reading();
    if (!domain::routine_of(*services.catalogue, session)) return no_routine(session.routine);
    return make_screen(services, domain::plan_of(*services.catalogue, session), &session);
}

SessionScreen::SessionScreen(Services& services, std::unique_ptr<SessionModel> model)
    : services_(services),
      model_(std::move(model)),
      direction_(*model_),
      coach_(std::make_shared<coach_view::CoachView>()),
      jar_(services),
      pain_sheet_(services, *model_),
      pain_advice_(services) {
    audio::SoundPlayer* sound = services_.sound;
    if (!sound) return;
    sound->begin_session(model_->session(), services_.catalogue, model_->session_id());
    model_->set_listener([sound](std::span<const domain::SessionEvent> events,
                                 const domain::Session& session) { sound->take(events, session); });
}

SessionScreen::~SessionScreen() {
    model_->set_listener(nullptr);
    if (services_.sound && !model_->session().done()) services_.sound->leave_session();
}

void SessionScreen::step(Seconds dt) {
    model_->step(dt.count());
    direction_.step(dt);
    coach_->step(dt);
    joys_.step(dt.count());
    joys_.follow(*model_);
    if (!model_->state().paused) jar_.step(*model_, dt);
    paused_for_ = model_->state().paused ? paused_for_ + dt.count() : 0.0;
    trouble_checked_ += dt.count();
    if (trouble_checked_ > 1.0) {
        trouble_checked_ = 0.0;
        const auto trouble = services_.journal.trouble();
        trouble_ = trouble ? "This can't be saved right now; InGear keeps trying. " + trouble->text() : "";
    }
    if (model_->session().done() && !model_->stopped_for_pain()) to_summary();
}

ui::RedrawRate SessionScreen::redraw_rate() const {
    if (!model_->state().paused && !model_->session().done()) return ui::RedrawRate::full;
    // Paused, she breathes for a while; then nothing moves until the player is back.
    constexpr double kBreathes = 20.0;
    return paused_for_ < kBreathes && !services_.settings.reduced_motion ? ui::RedrawRate::gentle
                                                                         : ui::RedrawRate::still;
}

void SessionScreen::give(domain::Command command) {
    model_->give(command);
}

void SessionScreen::pause(bool paused) {
    give(paused ? domain::Command::pause : domain::Command::resume);
}

SessionHud::Jar SessionScreen::jar_in_hand() const {
    if (!jar_.offered(*model_)) return SessionHud::Jar::none;
    return jar_.open() ? SessionHud::Jar::out : SessionHud::Jar::offered;
}

void SessionScreen::mirror() {
    domain::Settings settings = services_.settings;
    settings.mirror = !settings.mirror;
    services_.host.change_settings(settings);
}

bool SessionScreen::has_mistake() const {
    return !model_->set().exercise->movement.faults.empty();
}

/// On the way into place there is time to look at one.
bool SessionScreen::offers_mistake() const {
    return model_->state().stage == domain::SessionStage::posture && has_mistake();
}

void SessionScreen::show_mistake() {
    resumes_ = !model_->state().paused;
    if (resumes_) pause(true);
    services_.navigator.go_to(routes::Mistake{model_->set().exercise->id, model_->set().side, coach_});
}

void SessionScreen::shown() {
    if (resumes_) pause(false);
    resumes_ = false;
}

void SessionScreen::leave() {
    left_ = true;
    services_.navigator.back();
}

void SessionScreen::to_summary() {
    if (left_) return;
    left_ = true;
    services_.journal.refresh(services_.clock.now());
    services_.navigator.replace_with(
        routes::Summary{model_, std::make_shared<const SessionCoach>(direction_), coach_});
}

std::vector<std::string_view> SessionScreen::scopes() const {
    if (model_->stopped_for_pain()) return {"pain_advice"};
    if (pain_sheet_.open()) return pain_sheet_.scopes();
    if (model_->state().paused) return {"session_menu", "session"};
    if (jar_.open()) return {"session_jar", "session"};
    return {"session"};
}

/// Nothing is missed meanwhile: what runs is paused, and runs on afterwards.
bool SessionScreen::step_aside() {
    const bool runs = !model_->state().paused && !pain_sheet_.open() && !model_->stopped_for_pain();
    if (runs) pause(true);
    resumes_ = resumes_ || runs;
    return true;
}

void SessionScreen::build(ui::Ui& ui, Seconds ahead) {
    const bool asks = pain_sheet_.open();
    const bool menu = model_->state().paused && !resumes_ && !asks;
    const bool pain = model_->stopped_for_pain();
    const ui::Rect window = ui.window();
    coach_->begin(ui, services_.stage_setup());
    coach_->paint_veil(ui, window);

    ui.set_enabled(!menu && !pain && !asks);
    SessionHud::Caption said = caption();
    said.covered = menu || pain || asks;
    const SessionHud::Outcome hud = hud_.build(ui, *model_, ahead.count(), said, jar_in_hand());
    if (hud.go_on) give(domain::Command::skip);
    if (hud.jar) jar_.toggle(*model_);
    ui::Rect free = hud.free;
    const ui::Rect jar = jar_.place(ui, free);
    if (!jar.empty() && jar.width < free.width) free.width -= jar.width;
    if (!menu && !pain && !asks) {
        read_tool_keys(ui);
        build_tools(ui);
    }
    build_trouble(ui);

    // The coach glides to where there is room for her when a panel comes or goes.
    const ui::Rect room = coach_->glide_to(ui, free);
    coach_->show(direction_, ahead, window, room);
    coach_->smile(joys_.joy());
    joys_.draw(ui, hud.counter, room, services_.settings.reduced_motion);
    if (!jar.empty()) jar_.build(ui, jar);

    ui.set_enabled(true);
    ui.paint.set_layer(1);
    if (pain) {
        if (pain_advice_.build(ui)) to_summary();
    } else if (asks) {
        if (pain_sheet_.build(ui)) joys_ = {};  // that an exercise is over is no joy here
    } else if (menu) {
        build_menu(ui);
    } else {
        read_keys(ui);
        coach_->read_pointer(ui, window);
    }
}

SessionHud::Caption SessionScreen::caption() const {
    SessionHud::Caption said{};
    if (!services_.sound) return said;
    const auto caption = services_.sound->caption();
    (caption.counts ? said.count : said.words) = caption.text;
    return said;
}

void SessionScreen::read_keys(ui::Ui& ui) {
    if (ui.shortcut(keys_of(ui, Command::session_pause))) pause(true);
    if (ui.shortcut(keys_of(ui, Command::session_skip))) give(domain::Command::skip);
    if (ui.shortcut(keys_of(ui, Command::session_back))) give(domain::Command::back);
    if (ui.shortcut(keys_of(ui, Command::session_finish_set))) give(domain::Command::finish_set);
    for (std::size_t i = 0; i < digits_of(Command::session_view); ++i)
        if (ui.shortcut(digit_of(Command::session_view, i + 1))) coach_->choose_preset(i);
}

}  // namespace ingear::screens
