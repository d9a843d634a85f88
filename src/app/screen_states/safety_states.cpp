#include "app/screen_states/safety_states.h"

#include <array>

#include "base/result.h"
#include "base/uuid.h"
#include "domain/catalogue/exercise.h"
#include "screens/navigator.h"
#include "screens/session/pain_before_screen.h"
#include "screens/session/session_door.h"
#include "screens/session/session_screen.h"
#include "screens/session/start_gate_screen.h"
#include "screens/settings/welcome_screen.h"
#include "screens/today/change_session_screen.h"

namespace ingear::app {

namespace {

using screens::PainAnswer;
using Page = screens::WelcomeScreen::Page;
namespace logged = domain::logged;

constexpr Seconds kSafetySettling{2.5};

/// The first steps as if done so long ago.
void do_session_before(HeadlessGame& headless, std::chrono::minutes ago) {
    screens::Services& services = headless.game().services();
    const Moment now = services.clock.now();
    const auto plan = domain::plan_session(*services.catalogue, *services.catalogue->routine("first_steps"));
    if (!plan) return;
    Moment then{now.at - ago, now.offset};
    const auto add = [&](domain::LogBody body) {
        headless.journal().append({new_uuid(), then, "pictured", std::move(body)});
        then.at += std::chrono::minutes{2};
    };
    add(logged::SessionStarted{plan->routine, plan->items, plan->rest});
    for (std::size_t i = 0; i < plan->sets.size(); ++i) {
        const domain::PlannedSet& set = plan->sets[i];
        add(logged::SetDone{set.exercise->id, set.side, set.set, set.reps, static_cast<int>(i)});
    }
    add(logged::SessionEnded{domain::EndReason::done, 540.0});
    headless.journal().refresh(now);
}

Result<void> needs_content(HeadlessGame& headless) {
    const screens::Services& services = headless.game().services();
    if (services.catalogue && services.catalogue->routine("first_steps")) return {};
    return fail("there is no routine to picture");
}

Result<void> show_welcome(HeadlessGame& headless, Page page, const char* flag = nullptr) {
    screens::Services& services = headless.game().services();
    auto screen = std::make_unique<screens::WelcomeScreen>(services, page);
    if (flag) screen->tick(flag);
    headless.game().stack().push(std::move(screen));
    headless.let_pass(kSafetySettling);
    return {};
}

/// Opens the way into the first steps, a session having been done so long ago.
Result<void> show_gate(HeadlessGame& headless, std::chrono::minutes ago) {
    INGEAR_TRY_DO(needs_content(headless));
    do_session_before(headless, ago);
    screens::Services& services = headless.game().services();
    services.navigator.go_to(screens::routes::StartSession{*services.catalogue->routine("first_steps")});
    headless.let_pass(kSafetySettling);
    return {};
}

Result<screens::StartGateScreen*> show_lock(HeadlessGame& headless) {
    screens::Services& services = headless.game().services();
    auto screen = screens::StartGateScreen::locked(services, {"badly_swollen", "locks_or_gives_way"});
    screens::StartGateScreen* gate = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.let_pass(kSafetySettling);
    return gate;
}

Result<void> show_pain_before(HeadlessGame& headless, const PainAnswer& answer) {
    INGEAR_TRY_DO(needs_content(headless));
    screens::Services& services = headless.game().services();
    auto screen =
        std::make_unique<screens::PainBeforeScreen>(services, *services.catalogue->routine("first_steps"));
    screen->tell(answer);
    headless.game().stack().push(std::move(screen));
    headless.let_pass(kSafetySettling);
    return {};
}

/// Some reps into the last exercise of the first steps, asked what hurts.
Result<screens::SessionScreen*> ask_in_session(HeadlessGame& headless) {
    INGEAR_TRY_DO(needs_content(headless));
    screens::Services& services = headless.game().services();
    INGEAR_TRY(auto session, screens::SessionScreen::begin(services, "first_steps"));
    auto* screen = dynamic_cast<screens::SessionScreen*>(session.get());
    headless.game().stack().push(std::move(session));
    headless.game().stack().apply();
    constexpr double kStep = 1.0 / 60.0;
    const auto there = [&] {
        const domain::SessionState& state = screen->model().state();
        return state.stage == domain::SessionStage::set && state.reps_done == 3 &&
               screen->model().set().exercise->id == "donkey_kick";
    };
    for (double t = 0.0; t < 3600.0 && !screen->model().session().done() && !there(); t += kStep)
        screen->model().step(kStep);
    headless.let_pass(Seconds{1.5});
    screen->pain_sheet().ask();
    return screen;
}

Result<void> stage_welcome(HeadlessGame& headless, double) {
    return show_welcome(headless, Page::greeting);
}
Result<void> stage_welcome_flags(HeadlessGame& headless, double) {
    return show_welcome(headless, Page::flags);
}
Result<void> stage_welcome_advice(HeadlessGame& headless, double) {
    return show_welcome(headless, Page::advice, "badly_swollen");
}
Result<void> stage_welcome_plan(HeadlessGame& headless, double) {
    screens::Services& services = headless.game().services();
    services.settings.training = {0b000'1010, domain::DayMoment::after_lunch};
    return show_welcome(headless, Page::plan);
}

Result<void> stage_locked(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(show_lock(headless));
    return {};
}
Result<void> stage_lift_lock(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto gate, show_lock(headless));
    gate->ask_to_lift();
    headless.let_pass(Seconds{0.5});
    return {};
}

Result<void> stage_rest_day(HeadlessGame& headless, double) {
    return show_gate(headless, std::chrono::hours{30});
}
Result<void> stage_rest_hard(HeadlessGame& headless, double) {
    return show_gate(headless, std::chrono::hours{2});
}

Result<void> stage_pain_before(HeadlessGame& headless, double) {
    return show_pain_before(headless, {});
}
Result<void> stage_pain_before_high(HeadlessGame& headless, double) {
    return show_pain_before(headless, {.where = PainAnswer::Where::both, .left = 2, .right = 6});
}

Result<void> stage_morning(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(needs_content(headless));
    screens::Services& services = headless.game().services();
    const Moment now = services.clock.now();
    // Yesterday's noon, whatever the time is now.
    const auto since_midnight = std::chrono::duration_cast<std::chrono::minutes>(now.local_time_of_day());
    do_session_before(headless, since_midnight + std::chrono::hours{10});
    headless.let_pass(kSafetySettling);
    return {};
}

Result<void> stage_hurts(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(ask_in_session(headless));
    headless.let_pass(Seconds{0.8});
    return {};
}
Result<void> stage_hurts_settle(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto screen, ask_in_session(headless));
    screen->pain_sheet().tell({.where = PainAnswer::Where::left, .left = 7});
    headless.let_pass(Seconds{0.8});
    return {};
}
Result<void> stage_hurts_swap(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto screen, ask_in_session(headless));
    screen->pain_sheet().tell({.where = PainAnswer::Where::left, .left = 3, .sharp = true});
    headless.let_pass(Seconds{0.8});
    return {};
}

Result<screens::ChangeSessionScreen*> show_change(HeadlessGame& headless) {
    INGEAR_TRY_DO(needs_content(headless));
    screens::Services& services = headless.game().services();
    domain::Routine own = *services.catalogue->routine("first_steps");
    own.name = "Sunday on the rug";
    services.own_routines = {own};
    auto screen = std::make_unique<screens::ChangeSessionScreen>(services, own);
    screens::ChangeSessionScreen* shown = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.let_pass(kSafetySettling);
    return shown;
}

Result<void> stage_change(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(show_change(headless));
    return {};
}
Result<void> stage_change_choice(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto screen, show_change(headless));
    screen->choose_for(2);
    headless.let_pass(Seconds{0.5});
    return {};
}

constexpr auto kSafetyStates = std::to_array<ScreenState>({
    {"today_morning", "Today, the morning after", "The question how the knees are.", stage_morning},
    {"welcome", "Welcome", "The first start.", stage_welcome},
    {"welcome_flags", "Welcome: before you begin", "The questions about red flags.", stage_welcome_flags},
    {"welcome_advice", "Welcome: the advice", "What follows where one applies.", stage_welcome_advice},
    {"welcome_plan", "Welcome: your plan", "How often, how long, and when.", stage_welcome_plan},
    {"locked", "Exercise waits", "The lock after a red flag, with the advice.", stage_locked},
    {"locked_lift", "Exercise waits: open it", "What is asked before it opens again.", stage_lift_lock},
    {"rest_day", "A rest day", "What is offered within 48 hours.", stage_rest_day},
    {"rest_hard", "Rest", "What is offered within 24 hours.", stage_rest_hard},
    {"change_session", "Change the session", "Swap, drop, add, reorder, keep.", stage_change},
    {"change_session_choice", "Change the session: instead", "What may take an exercise's place.",
     stage_change_choice},
    {"pain_before", "Before a session", "The question how the knees are.", stage_pain_before},
    {"pain_before_high", "Before a session, with pain", "The advice when they hurt much.",
     stage_pain_before_high},
    {"session_hurts", "Session: what hurts?", "The question in a session.", stage_hurts},
    {"session_hurts_settle", "Session: take a rest", "After a strong pain.", stage_hurts_settle},
    {"session_hurts_swap", "Session: what instead?", "Gentler exercises to swap for.", stage_hurts_swap},
});

}  // namespace

std::span<const ScreenState> safety_scenes() {
    return kSafetyStates;
}

}  // namespace ingear::app
