#include "app/safety_scenes.h"

#include <array>

#include "screens/change_session_screen.h"
#include "screens/pain_before_screen.h"
#include "screens/session_door.h"
#include "screens/session_screen.h"
#include "screens/start_gate_screen.h"
#include "screens/welcome_screen.h"

namespace ingear::app {

namespace {

using screens::PainAnswer;
using Page = screens::WelcomeScreen::Page;
namespace logged = domain::logged;

constexpr Seconds kSettling{2.5};

/// The first steps as if done so long ago.
void do_session_before(Rehearsal& rehearsal, std::chrono::minutes ago) {
    screens::Services& services = rehearsal.game().services();
    const Moment now = services.clock.now();
    const auto plan = domain::plan_session(*services.catalogue, *services.catalogue->routine("first_steps"));
    if (!plan) return;
    Moment then{now.at - ago, now.offset};
    const auto add = [&](domain::LogBody body) {
        rehearsal.records().append({"pictured-" + std::to_string(rehearsal.records().events().size()), then,
                                    "pictured", std::move(body)});
        then.at += std::chrono::minutes{2};
    };
    add(logged::SessionStarted{plan->routine, plan->items, plan->rest});
    for (std::size_t i = 0; i < plan->sets.size(); ++i) {
        const domain::PlannedSet& set = plan->sets[i];
        add(logged::SetDone{set.exercise->id, set.side, set.set, set.reps, static_cast<int>(i)});
    }
    add(logged::SessionEnded{"done", 540.0});
    rehearsal.records().refresh(now);
}

Result<void> needs_content(Rehearsal& rehearsal) {
    const screens::Services& services = rehearsal.game().services();
    if (services.catalogue && services.catalogue->routine("first_steps")) return {};
    return fail("there is no routine to picture");
}

Result<void> show_welcome(Rehearsal& rehearsal, Page page, const char* flag = nullptr) {
    screens::Services& services = rehearsal.game().services();
    auto screen = std::make_unique<screens::WelcomeScreen>(services, page);
    if (flag) screen->tick(flag);
    services.stack.push(std::move(screen));
    rehearsal.let_pass(kSettling);
    return {};
}

/// Opens the way into the first steps, a session having been done so long ago.
Result<void> show_gate(Rehearsal& rehearsal, std::chrono::minutes ago) {
    if (auto there = needs_content(rehearsal); !there) return there;
    do_session_before(rehearsal, ago);
    screens::Services& services = rehearsal.game().services();
    screens::open_session(services, *services.catalogue->routine("first_steps"));
    rehearsal.let_pass(kSettling);
    return {};
}

Result<screens::StartGateScreen*> show_lock(Rehearsal& rehearsal) {
    screens::Services& services = rehearsal.game().services();
    domain::TodayPlan today;
    today.red_flags = {"badly_swollen", "locks_or_gives_way"};
    auto screen = std::make_unique<screens::StartGateScreen>(services, today, domain::Routine{});
    screens::StartGateScreen* gate = screen.get();
    services.stack.push(std::move(screen));
    rehearsal.let_pass(kSettling);
    return gate;
}

Result<void> show_pain_before(Rehearsal& rehearsal, const PainAnswer& answer) {
    if (auto there = needs_content(rehearsal); !there) return there;
    screens::Services& services = rehearsal.game().services();
    auto screen =
        std::make_unique<screens::PainBeforeScreen>(services, *services.catalogue->routine("first_steps"));
    screen->tell(answer);
    services.stack.push(std::move(screen));
    rehearsal.let_pass(kSettling);
    return {};
}

/// Some reps into the last exercise of the first steps, asked what hurts.
Result<screens::SessionScreen*> ask_in_session(Rehearsal& rehearsal) {
    if (auto there = needs_content(rehearsal); !there) return tl::make_unexpected(there.error());
    screens::Services& services = rehearsal.game().services();
    auto session = screens::SessionScreen::begin(services, "first_steps");
    if (!session) return tl::make_unexpected(session.error());
    auto* screen = dynamic_cast<screens::SessionScreen*>(session->get());
    services.stack.push(std::move(*session));
    services.stack.apply();
    constexpr double kStep = 1.0 / 60.0;
    const auto there = [&] {
        const domain::SessionState& state = screen->model().state();
        return state.stage == domain::Stage::set && state.reps_done == 3 &&
               screen->model().set().exercise->id == "donkey_kick";
    };
    for (double t = 0.0; t < 3600.0 && !screen->model().session().done() && !there(); t += kStep)
        screen->model().step(kStep);
    rehearsal.let_pass(Seconds{1.5});
    screen->ask_about_pain();
    return screen;
}

Result<void> stage_welcome(Rehearsal& rehearsal, double) {
    return show_welcome(rehearsal, Page::greeting);
}
Result<void> stage_welcome_flags(Rehearsal& rehearsal, double) {
    return show_welcome(rehearsal, Page::flags);
}
Result<void> stage_welcome_advice(Rehearsal& rehearsal, double) {
    return show_welcome(rehearsal, Page::advice, "badly_swollen");
}
Result<void> stage_welcome_plan(Rehearsal& rehearsal, double) {
    screens::Services& services = rehearsal.game().services();
    services.settings.training = {0b000'1010, domain::DayMoment::after_lunch};
    return show_welcome(rehearsal, Page::plan);
}

Result<void> stage_locked(Rehearsal& rehearsal, double) {
    const auto gate = show_lock(rehearsal);
    return gate ? Result<void>{} : tl::make_unexpected(gate.error());
}
Result<void> stage_lift_lock(Rehearsal& rehearsal, double) {
    const auto gate = show_lock(rehearsal);
    if (!gate) return tl::make_unexpected(gate.error());
    (*gate)->ask_to_lift();
    rehearsal.let_pass(Seconds{0.5});
    return {};
}

Result<void> stage_rest_day(Rehearsal& rehearsal, double) {
    return show_gate(rehearsal, std::chrono::hours{30});
}
Result<void> stage_rest_hard(Rehearsal& rehearsal, double) {
    return show_gate(rehearsal, std::chrono::hours{2});
}

Result<void> stage_pain_before(Rehearsal& rehearsal, double) {
    return show_pain_before(rehearsal, {});
}
Result<void> stage_pain_before_high(Rehearsal& rehearsal, double) {
    return show_pain_before(rehearsal, {.where = PainAnswer::Where::both, .left = 2, .right = 6});
}

Result<void> stage_morning(Rehearsal& rehearsal, double) {
    if (auto there = needs_content(rehearsal); !there) return there;
    screens::Services& services = rehearsal.game().services();
    const Moment now = services.clock.now();
    // Yesterday's noon, whatever the time is now.
    const auto since_midnight = std::chrono::duration_cast<std::chrono::minutes>(now.local_time_of_day());
    do_session_before(rehearsal, since_midnight + std::chrono::hours{10});
    rehearsal.let_pass(kSettling);
    return {};
}

Result<void> stage_hurts(Rehearsal& rehearsal, double) {
    const auto screen = ask_in_session(rehearsal);
    if (!screen) return tl::make_unexpected(screen.error());
    rehearsal.let_pass(Seconds{0.8});
    return {};
}
Result<void> stage_hurts_settle(Rehearsal& rehearsal, double) {
    const auto screen = ask_in_session(rehearsal);
    if (!screen) return tl::make_unexpected(screen.error());
    (*screen)->tell_pain({.where = PainAnswer::Where::left, .left = 7});
    rehearsal.let_pass(Seconds{0.8});
    return {};
}
Result<void> stage_hurts_swap(Rehearsal& rehearsal, double) {
    const auto screen = ask_in_session(rehearsal);
    if (!screen) return tl::make_unexpected(screen.error());
    (*screen)->tell_pain({.where = PainAnswer::Where::left, .left = 3, .sharp = true});
    rehearsal.let_pass(Seconds{0.8});
    return {};
}

Result<screens::ChangeSessionScreen*> show_change(Rehearsal& rehearsal) {
    if (auto there = needs_content(rehearsal); !there) return tl::make_unexpected(there.error());
    screens::Services& services = rehearsal.game().services();
    domain::Routine own = *services.catalogue->routine("first_steps");
    own.name = "Sunday on the rug";
    services.own_routines = {own};
    auto screen = std::make_unique<screens::ChangeSessionScreen>(services, own);
    screens::ChangeSessionScreen* shown = screen.get();
    services.stack.push(std::move(screen));
    rehearsal.let_pass(kSettling);
    return shown;
}

Result<void> stage_change(Rehearsal& rehearsal, double) {
    const auto screen = show_change(rehearsal);
    return screen ? Result<void>{} : tl::make_unexpected(screen.error());
}
Result<void> stage_change_choice(Rehearsal& rehearsal, double) {
    const auto screen = show_change(rehearsal);
    if (!screen) return tl::make_unexpected(screen.error());
    (*screen)->choose_for(2);
    rehearsal.let_pass(Seconds{0.5});
    return {};
}

constexpr auto kScenes = std::to_array<Scene>({
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

std::span<const Scene> safety_scenes() {
    return kScenes;
}

}  // namespace ingear::app
