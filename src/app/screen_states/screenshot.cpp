#include <array>

#include "app/app.h"
#include "app/headless_game.h"
#include "app/screen_states/break_states.h"
#include "app/screen_states/celebration_states.h"
#include "app/screen_states/learning_states.h"
#include "app/screen_states/progress_states.h"
#include "app/screen_states/safety_states.h"
#include "base/result.h"
#include "screens/exercises/catalogue_screen.h"
#include "screens/exercises/exercise_page_screen.h"
#include "screens/navigator.h"
#include "screens/rewards/rewards_screen.h"
#include "screens/session/mistake_screen.h"
#include "screens/session/session_screen.h"
#include "screens/session/summary_screen.h"

namespace ingear::app {

namespace {

using domain::Command;
using domain::SessionStage;

/// How long a screen is let live before it is pictured, so that what glides has arrived.
constexpr Seconds kSettling{2.5};

Result<screens::SessionScreen*> open_session(HeadlessGame& headless) {
    screens::Services& services = headless.game().services();
    if (!services.catalogue || services.catalogue->routines.empty())
        return fail("there is no routine to picture");
    const auto& first = services.catalogue->routines.front().id;
    INGEAR_TRY(auto session,
               screens::SessionScreen::begin(
                   services, services.catalogue->routine("first_steps") ? "first_steps" : first));
    auto* screen = dynamic_cast<screens::SessionScreen*>(session.get());
    headless.game().stack().push(std::move(session));
    headless.game().stack().apply();
    return screen;
}

/// Plays a session without drawing until `there`, but never longer than an hour.
template <class Predicate>
void play_until(screens::SessionModel& model, Predicate there) {
    constexpr double kStep = 1.0 / 60.0;
    for (double t = 0.0; t < 3600.0 && !model.session().done() && !there(model.state()); t += kStep)
        model.step(kStep);
}

/// Plays to a moment of a session, and lets the screen settle on the way there.
template <class Predicate>
Result<screens::SessionScreen*> session_at(HeadlessGame& headless, double at_seconds, Predicate there) {
    INGEAR_TRY(auto screen, open_session(headless));
    screens::SessionModel& model = screen->model();
    if (at_seconds >= 0.0) {
        const double before = std::max(0.0, at_seconds - kSettling.count());
        play_until(model,
                   [before](const domain::SessionState& state) { return state.total_elapsed >= before; });
        headless.let_pass(Seconds{std::min(at_seconds, kSettling.count())});
    } else {
        play_until(model, there);
        headless.let_pass(kSettling);
    }
    return screen;
}

auto in_stage(SessionStage stage, double elapsed) {
    return
        [=](const domain::SessionState& state) { return state.stage == stage && state.elapsed >= elapsed; };
}

/// The third rep of the first set, on its way to the hold.
bool well_into_a_set(const domain::SessionState& state) {
    return state.stage == SessionStage::set && state.reps_done == 3 && state.phase == 0;
}

Result<void> show_today(HeadlessGame& headless, double) {
    headless.let_pass(Seconds{2.2});
    return {};
}

Result<void> show_go_on(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY_DO(session_at(headless, at_seconds, [](const domain::SessionState& state) {
        return state.set_index == 2 && state.reps_done == 4;
    }));
    screens::Services& services = headless.game().services();
    headless.game().stack().pop();
    headless.journal().refresh(services.clock.now());
    headless.let_pass(Seconds{2.2});
    return {};
}

Result<void> show_get_ready(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY_DO(session_at(headless, at_seconds, in_stage(SessionStage::posture, 3.0)));
    return {};
}
Result<void> show_countdown(HeadlessGame& headless, double at_seconds) {
    if (at_seconds >= 0.0) {
        INGEAR_TRY_DO(session_at(headless, at_seconds, well_into_a_set));
        return {};
    }
    INGEAR_TRY(auto screen, open_session(headless));
    play_until(screen->model(), [](const domain::SessionState& state) {
        return state.stage == SessionStage::posture && state.elapsed > state.duration - 1.4;
    });
    headless.let_pass(kSettling);
    return {};
}
Result<void> show_set(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY_DO(session_at(headless, at_seconds, well_into_a_set));
    return {};
}
Result<void> show_rest(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY_DO(session_at(headless, at_seconds, in_stage(SessionStage::rest, 22.0)));
    return {};
}
Result<void> show_side_switch(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY_DO(session_at(headless, at_seconds, in_stage(SessionStage::side_switch, 8.0)));
    return {};
}
Result<void> show_paused(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto screen, session_at(headless, at_seconds, well_into_a_set));
    screen->model().give(Command::pause);
    headless.let_pass(Seconds{0.5});
    return {};
}
Result<void> show_session_help(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto screen, session_at(headless, at_seconds, well_into_a_set));
    auto scopes = screen->scopes();
    (void)screen->step_aside();
    headless.game().services().navigator.go_to(screens::routes::Help{std::move(scopes)});
    headless.let_pass(Seconds{0.5});
    return {};
}
Result<void> show_help(HeadlessGame& headless, double) {
    headless.game().services().navigator.go_to(screens::routes::Help{{"today"}});
    headless.let_pass(Seconds{0.5});
    return {};
}
Result<void> show_pain(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto screen, session_at(headless, at_seconds, well_into_a_set));
    screen->model().give(Command::pain);
    headless.let_pass(Seconds{0.5});
    return {};
}

Result<screens::SummaryScreen*> play_to_summary(HeadlessGame& headless) {
    INGEAR_TRY(const auto screen, open_session(headless));
    play_until(screen->model(), [](const domain::SessionState&) { return false; });
    headless.let_pass(Seconds{9.0});
    auto* summary = dynamic_cast<screens::SummaryScreen*>(headless.game().stack().top());
    if (!summary) return fail("the session did not come to its summary");
    return summary;
}
Result<void> show_summary(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto summary, play_to_summary(headless));
    summary->model().rate_effort(3);
    headless.let_pass(Seconds{0.5});
    return {};
}
Result<void> show_summary_pain(HeadlessGame& headless, double) {
    INGEAR_TRY(const auto summary, play_to_summary(headless));
    summary->model().rate_effort(5);
    summary->model().rate_pain(6);
    headless.let_pass(Seconds{0.5});
    return {};
}
/// The catalogue, and on it the page of the bridge.
Result<screens::CatalogueScreen*> open_catalogue(HeadlessGame& headless) {
    screens::Services& services = headless.game().services();
    if (!services.catalogue) return fail("there is no exercise to picture");
    auto screen = std::make_unique<screens::CatalogueScreen>(services);
    screens::CatalogueScreen* catalogue = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.game().stack().apply();
    return catalogue;
}
Result<screens::ExercisePageScreen*> open_page(HeadlessGame& headless) {
    INGEAR_TRY_DO(open_catalogue(headless));
    screens::Services& services = headless.game().services();
    const domain::Exercise* bridge = services.catalogue->exercise("glute_bridge");
    if (bridge == nullptr) return fail("there is no exercise to picture");
    auto screen = std::make_unique<screens::ExercisePageScreen>(services, *bridge);
    screens::ExercisePageScreen* page = screen.get();
    headless.game().stack().push(std::move(screen));
    headless.game().stack().apply();
    return page;
}
/// Plays a show to a moment, and lets the screen settle on the way there.
void play_show(HeadlessGame& headless, coach_view::ExerciseShow& show, double at_seconds) {
    show.seek(at_seconds < 0.0 ? 1.8 : at_seconds);
    headless.let_pass(kSettling);
}
/// The middle of the n-th hold of a show.
double hold_of(const coach_view::ExerciseShow& show, int number) {
    for (const auto& part : show.parts())
        if (!part.settles && show.part_name(part) == "Hold" && number-- == 0)
            return (part.begin + part.end) / 2.0;
    return 0.0;
}
Result<void> show_catalogue(HeadlessGame& headless, double) {
    INGEAR_TRY_DO(open_catalogue(headless));
    headless.let_pass(kSettling);
    return {};
}
Result<void> show_catalogue_filters(HeadlessGame& headless, double) {
    INGEAR_TRY(auto catalogue, open_catalogue(headless));
    catalogue->model().choose(screens::CatalogueModel::by_knees, 2);
    catalogue->open_filter(screens::CatalogueModel::by_muscle);
    headless.let_pass(kSettling);
    return {};
}
Result<void> show_catalogue_empty(HeadlessGame& headless, double) {
    INGEAR_TRY(auto catalogue, open_catalogue(headless));
    screens::CatalogueModel& model = catalogue->model();
    // Wishes that no exercise fits, whatever comes with the game: the last answers of two or three questions.
    for (std::size_t i = 0; i < screens::CatalogueModel::kFilterCount && !model.rows().empty(); ++i)
        model.choose(
            i, i == screens::CatalogueModel::by_knees ? 1 : static_cast<int>(model.filters()[i].ids.size()));
    headless.let_pass(kSettling);
    return {};
}
Result<void> show_exercise(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(auto page, open_page(headless));
    play_show(headless, page->show(), at_seconds);
    return {};
}
Result<void> show_exercise_words(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(auto page, open_page(headless));
    page->read(true);
    play_show(headless, page->show(), at_seconds);
    return {};
}
Result<void> show_mistake_at(HeadlessGame& headless, double at_seconds, int hold) {
    INGEAR_TRY(auto page, open_page(headless));
    page->show().show_mistake(0);
    play_show(headless, page->show(), at_seconds < 0.0 ? hold_of(page->show(), hold) : at_seconds);
    return {};
}
Result<void> show_exercise_mistake(HeadlessGame& headless, double at_seconds) {
    return show_mistake_at(headless, at_seconds, 0);
}
Result<void> show_exercise_mended(HeadlessGame& headless, double at_seconds) {
    return show_mistake_at(headless, at_seconds, 1);
}
Result<void> show_session_mistake(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto session, session_at(headless, -1.0, in_stage(SessionStage::posture, 3.0)));
    session->show_mistake();
    headless.let_pass(Seconds{0.1});
    auto* screen = dynamic_cast<screens::MistakeScreen*>(headless.game().stack().top());
    if (!screen) return fail("the session did not show the mistake");
    play_show(headless, screen->show(), at_seconds < 0.0 ? hold_of(screen->show(), 0) : at_seconds);
    return {};
}
/// A screen as it is when one gets there.
template <class Route>
Result<void> show_page(HeadlessGame& headless, double) {
    headless.game().services().navigator.go_to(Route{});
    headless.let_pass(kSettling);
    return {};
}
Result<void> show_rewards_tab(HeadlessGame& headless, screens::RewardsScreen::Tab tab) {
    screens::Services& services = headless.game().services();
    headless.game().stack().push(std::make_unique<screens::RewardsScreen>(services, tab));
    headless.let_pass(Seconds{5.0});  // its pictures are drawn bit by bit
    return {};
}
Result<void> show_rewards(HeadlessGame& headless, double) {
    return show_rewards_tab(headless, screens::RewardsScreen::Tab::badges);
}
Result<void> show_rewards_jar(HeadlessGame& headless, double) {
    return show_rewards_tab(headless, screens::RewardsScreen::Tab::jar);
}
Result<void> show_rewards_wardrobe(HeadlessGame& headless, double) {
    return show_rewards_tab(headless, screens::RewardsScreen::Tab::wardrobe);
}
Result<void> show_store_problem(HeadlessGame& headless, double) {
    const screens::Services& services = headless.game().services();
    const auto file = services.data_dir / "ingear.db";
    const auto yesterday = services.clock.now().local_date() - std::chrono::days(1);
    headless.journal().fail_with(
        {storage::StoreProblem::damaged,
         {"this is no sound database", file.string()},
         services.data_dir / "backups" / ("ingear-" + format_date(yesterday) + ".db")});
    headless.let_pass(Seconds{0.5});
    return {};
}

constexpr auto kOtherStates = std::to_array<ScreenState>({
    {"today", "Today", "What is on, the week so far, what was done lately.", show_today},
    {"today_go_on", "Today, go on", "As it is when a session was left in the middle.", show_go_on},
    {"session_get_ready", "Session: get into place", "The steps into the first posture.", show_get_ready},
    {"session_countdown", "Session: 3-2-1", "The countdown before a set.", show_countdown},
    {"session", "Session", "In the middle of a set.", show_set},
    {"session_rest", "Session: rest", "A rest with a look at what is next.", show_rest},
    {"session_rest_jar", "Session: the jar", "A rest, played with the jar.", stage_rest_jar},
    {"session_side_switch", "Session: change sides", "Between the sides of an exercise.", show_side_switch},
    {"session_paused", "Session: paused", "The menu over a session.", show_paused},
    {"session_help", "Session: the keys", "What the keys do in a session.", show_session_help},
    {"help", "The keys", "What the keys do on Today.", show_help},
    {"session_pain", "Session: it hurts", "The advice after “it hurts”.", show_pain},
    {"summary", "Summary", "What was done, how hard it was, any pain.", show_summary},
    {"summary_pain", "Summary, with pain", "The advice when something hurts.", show_summary_pain},
    {"session_mistake", "Session: the mistake", "A typical mistake and how it is mended.",
     show_session_mistake},
    {"catalogue", "Exercises", "All exercises, and the filters.", show_catalogue},
    {"catalogue_filters", "Exercises, filtered", "The answers of a filter.", show_catalogue_filters},
    {"catalogue_empty", "Exercises, none", "Filters that no exercise fits.", show_catalogue_empty},
    {"exercise", "Exercise", "The page of an exercise: the coach shows it.", show_exercise},
    {"exercise_words", "Exercise: words", "All about it, where a small window shows only that.",
     show_exercise_words},
    {"exercise_mistake", "Exercise: the mistake", "A typical mistake, marked on the body.",
     show_exercise_mistake},
    {"exercise_mended", "Exercise: the right way", "How the mistake is mended.", show_exercise_mended},
    {"year", "Year", "A year at a glance: sessions, breaks, pauses, gold weeks.",
     show_page<screens::routes::Year>},
    {"streak", "Streak", "What the streak is at, a pause, habit strength, the shelf.",
     show_page<screens::routes::Streak>},
    {"progress", "Progress", "Charts of it all; of an invented half year where there is nothing yet.",
     stage_progress},
    {"progress_one", "Progress, after one session", "Charts with one point.", stage_progress_one},
    {"progress_empty", "Progress, empty", "Before the first session.", stage_progress_empty},
    {"data", "Your data", "Export, import, and sharing between devices.", show_page<screens::routes::Data>},
    {"rewards", "Rewards", "The badges, one of them shown large.", show_rewards},
    {"rewards_jar", "Rewards: jar", "The jar, and the full ones before it.", show_rewards_jar},
    {"rewards_wardrobe", "Rewards: wardrobe", "What can be unlocked.", show_rewards_wardrobe},
    {"celebration_rep", "A rep is done", "The glint on the counter.", stage_rep_done},
    {"celebration_set", "A set is done", "A ring of light, and a marble rolls.", stage_set_done},
    {"celebration_exercise", "An exercise is done", "As a set, and confetti.", stage_exercise_done},
    {"celebration_session", "A session is done", "The joy beside the summary.", stage_session_done},
    {"celebration_marble", "Marbles fall", "A session's, into the jar on the summary.", stage_marbles},
    {"celebration_badge", "A badge is earned", "It lights up on the summary.", stage_badge},
    {"celebration_week", "A week is met", "The session that meets the week's target.", stage_week},
    {"jar_full", "A jar is full", "The great moment.", stage_jar_full},
    {"settings", "Settings", "Theme, size, tempo, mirror, motion.", show_page<screens::routes::Settings>},
    {"coach", "Coach and place", "Who coaches, how they look, and where.",
     show_page<screens::routes::Wardrobe>},
    {"sound_settings", "Voice and sound", "Her voice, captions, sounds, music.",
     show_page<screens::routes::SoundSettings>},
    {"break", "Break", "A few moves on one's feet.", stage_break},
    {"break_done", "Break, done", "The end of a break.", stage_break_done},
    {"breaks", "Breaks", "Today as a timeline, the week, the weeks.", stage_breaks},
    {"break_settings", "Reminders", "When and how often breaks are offered.",
     show_page<screens::routes::BreakSettings>},
    {"store_problem", "Sessions can't be opened", "The ways out when the store can't be used.",
     show_store_problem},
});

std::vector<ScreenState> scenes() {
    std::vector<ScreenState> all(kOtherStates.begin(), kOtherStates.end());
    for (const auto& more : {learning_scenes(), safety_scenes()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

std::vector<ScreenInfo> screen_list() {
    std::vector<ScreenInfo> list;
    for (const ScreenState& scene : scenes()) list.push_back({scene.id, scene.name, scene.description});
    return list;
}

Result<void> take_screenshot(const ScreenshotOptions& options) {
    const ScreenState* wanted = nullptr;
    const std::vector<ScreenState> all = scenes();
    for (const ScreenState& scene : all)
        if (options.screen == scene.id) wanted = &scene;
    if (!wanted) return fail("there is no screen \"" + options.screen + "\"");
    if (options.width < 640 || options.width > 7680 || options.height < 400 || options.height > 4320)
        return fail("a picture is 640x400 to 7680x4320 pixels");
    if (options.scale != 0.0 && (options.scale < 1.0 || options.scale > 2.0))
        return fail("a scale is 1 to 2");

    INGEAR_TRY(auto headless, HeadlessGame::create({.app = options.app,
                                                    .width = options.width,
                                                    .height = options.height,
                                                    .scale = options.scale,
                                                    .theme = options.theme}));
    INGEAR_TRY_DO(options.lesson ? stage_lesson(*headless, *options.lesson, options.at_seconds)
                                 : wanted->stage(*headless, options.at_seconds));
    return headless->picture(options.out);
}

}  // namespace ingear::app
