#include "app/screen_states/celebration_states.h"

#include <algorithm>

#include "base/result.h"
#include "base/uuid.h"
#include "screens/common/jar_contents.h"
#include "screens/rewards/jar_full_screen.h"
#include "screens/session/session_screen.h"

namespace ingear::app {

namespace {

using screens::CelebrationKind;

constexpr double kStep = 1.0 / 60.0;
constexpr double kTelling = 0.35;  // seconds into a joy

void let_pass(HeadlessGame& headless, double at_seconds) {
    headless.let_pass(Seconds{at_seconds < 0.0 ? kTelling : at_seconds});
}

Result<screens::SessionModel*> open_model(HeadlessGame& headless) {
    screens::Services& services = headless.game().services();
    INGEAR_TRY(auto session, screens::SessionScreen::begin(services, "first_steps"));
    auto* screen = dynamic_cast<screens::SessionScreen*>(session.get());
    if (!screen) return fail("the session has no screen");
    headless.game().stack().push(std::move(session));
    headless.game().stack().apply();
    return &screen->model();
}

/// The first set that, done, is such a moment.
std::size_t set_of(const std::vector<domain::PlannedSet>& sets, CelebrationKind moment) {
    if (moment == CelebrationKind::rep) return 0;
    for (std::size_t i = 0; i + 1 < sets.size(); ++i)
        if ((sets[i + 1].exercise != sets[i].exercise) == (moment == CelebrationKind::exercise)) return i;
    return sets.size() - 1;
}

Result<void> stage_in_session(HeadlessGame& headless, double at_seconds, CelebrationKind moment) {
    INGEAR_TRY(const auto opened, open_model(headless));
    screens::SessionModel& model = *opened;
    const auto& sets = model.session().plan().sets;
    const std::size_t wanted = set_of(sets, moment);
    const int before = moment == CelebrationKind::rep ? 2 : sets[wanted].reps - 1;
    const auto in_the_rep = [&] {
        const domain::SessionState& state = model.state();
        return state.stage == domain::SessionStage::set && state.set_index == wanted &&
               state.reps_done == before;
    };
    for (double t = 0.0; t < 3600.0 && !model.session().done() && !in_the_rep(); t += kStep)
        model.step(kStep);
    for (double t = 0.0; t < 60.0 && in_the_rep(); t += kStep) headless.let_pass(Seconds{kStep});
    let_pass(headless, at_seconds);
    return {};
}

}  // namespace

Result<void> stage_rep_done(HeadlessGame& headless, double at_seconds) {
    return stage_in_session(headless, at_seconds, CelebrationKind::rep);
}
Result<void> stage_set_done(HeadlessGame& headless, double at_seconds) {
    return stage_in_session(headless, at_seconds, CelebrationKind::set);
}
Result<void> stage_exercise_done(HeadlessGame& headless, double at_seconds) {
    return stage_in_session(headless, at_seconds, CelebrationKind::exercise);
}

Result<void> stage_session_done(HeadlessGame& headless, double at_seconds) {
    INGEAR_TRY(const auto opened, open_model(headless));
    for (double t = 0.0; t < 3600.0 && !opened->session().done(); t += kStep) opened->step(kStep);
    headless.let_pass(Seconds{3.0 * kStep});  // the summary comes up
    let_pass(headless, at_seconds);
    return {};
}

Result<void> stage_marbles(HeadlessGame& headless, double at_seconds) {
    return stage_session_done(headless, at_seconds < 0.0 ? 1.5 : at_seconds);
}
Result<void> stage_badge(HeadlessGame& headless, double at_seconds) {
    return stage_session_done(headless, at_seconds < 0.0 ? 3.6 : at_seconds);
}

Result<void> stage_week(HeadlessGame& headless, double at_seconds) {
    const screens::Services& services = headless.game().services();
    const auto snapshot = services.journal.snapshot();
    if (!snapshot) return fail("there are no records to picture");
    const Moment now = services.clock.now();
    const domain::ThisWeek& week = snapshot->streak.this_week;
    const LocalDate monday = week_start(now.local_date());
    for (int i = week.done + 1; i < week.target; ++i) {
        const std::string session = new_uuid();
        // The days before, as far as the week goes back.
        const bool has_day = now.local_date() - std::chrono::days(i) >= monday;
        const auto back = has_day ? std::chrono::minutes(24 * 60 * i) : std::chrono::minutes(60 * i);
        const auto before = [&](int minutes) {
            return Moment{now.at - back - std::chrono::minutes(10 - minutes), now.offset};
        };
        headless.journal().append(
            {new_uuid(), before(0), session, domain::logged::SessionStarted{"first_steps"}});
        headless.journal().append({new_uuid(), before(5), session,
                                   domain::logged::SetDone{"glute_bridge", motion::Side::both, 1, 10, 0}});
        headless.journal().append(
            {new_uuid(), before(9), session, domain::logged::SessionEnded{domain::EndReason::done, 540.0}});
    }
    headless.journal().refresh(now);
    return stage_session_done(headless, at_seconds < 0.0 ? 0.9 : at_seconds);
}

Result<void> stage_rest_jar(HeadlessGame& headless, double at_seconds) {
    constexpr double kInto = 4.0;  // seconds of the rest
    INGEAR_TRY(const auto opened, open_model(headless));
    screens::SessionModel& model = *opened;
    const auto there = [&] {
        return model.state().stage == domain::SessionStage::rest && model.state().elapsed >= kInto - 2.5;
    };
    for (double t = 0.0; t < 3600.0 && !model.session().done() && !there(); t += kStep) model.step(kStep);
    headless.let_pass(Seconds{2.5});
    headless.platform().press(ui::Key::j);
    const double seconds = at_seconds < 0.0 ? 1.6 : at_seconds;
    constexpr double kShaken = 1.3;  // seconds after it was taken out
    headless.let_pass(Seconds{std::min(seconds, kShaken)});
    if (seconds <= kShaken) return {};
    headless.platform().press(ui::Key::up);
    headless.platform().press(ui::Key::right);
    headless.let_pass(Seconds{seconds - kShaken});
    return {};
}

Result<void> stage_jar_full(HeadlessGame& headless, double at_seconds) {
    screens::Services& services = headless.game().services();
    const auto book = screens::rewards_of(services);
    if (!book || book->glasses.empty() || book->marble_styles.empty())
        return fail("there are no marbles to picture");
    const LocalDate today = services.clock.now().local_date();
    std::vector<domain::Marble> marbles;
    for (int i = 0; i < domain::kJarHolds; ++i) {
        domain::Marble marble;
        marble.source = static_cast<domain::MarbleSource>(i * 7 % static_cast<int>(domain::kMarbleSources));
        marble.key = static_cast<std::uint64_t>(i) + 1;
        marbles.push_back(marble);
    }
    domain::Trophy trophy;
    trophy.from = today - std::chrono::days(60);
    trophy.to = today;
    trophy.marbles = marbles;
    screens::ShelfPiece piece = screens::piece_of(*book, services.settings, trophy);
    headless.game().stack().push(std::make_unique<screens::JarFullScreen>(services, std::move(piece.contents),
                                                                          piece.name, piece.dates));
    headless.game().stack().apply();
    headless.let_pass(Seconds{at_seconds < 0.0 ? 2.4 : at_seconds});
    return {};
}

}  // namespace ingear::app
