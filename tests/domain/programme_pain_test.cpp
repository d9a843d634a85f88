#include "domain/ladder_samples.h"
#include "domain/programme/programme.h"
#include "domain/programme/today.h"
#include "support/catch.h"

using namespace samples;

/// What pain changes in the programme. Sessions every three days, all done, effort 2, no pain unless said.
namespace {

const Catalogue& pain_catalogue() {
    static const Catalogue kCatalogue = [] {
        Catalogue made = ladder_catalogue();
        for (Exercise& each : made.exercises) each.knee_load = KneeLoad::low;
        made.exercises[5].knee_load = KneeLoad::high;  // the squat
        made.exercises[4].movement.phases[1].seconds = 5.0;
        Ladder climbed = ladder();
        climbed.id = std::string(kProgrammeLadder);
        made.ladders = {climbed};
        return made;
    }();
    return kCatalogue;
}
const Ladder& kLadder = *pain_catalogue().ladder(kProgrammeLadder);

/// Enough for all open tracks.
const SessionWish kWish{20, std::nullopt};

using Lives = std::function<void(PastSession&)>;

/// So many sessions as the programme composes them, each lived by the player.
std::vector<PastSession> live(int count, const Lives& lives, std::vector<PastSession> sessions = {}) {
    for (int i = 0; i < count; ++i) {
        const Moment at = evening(3 * static_cast<int>(sessions.size()));
        const Programme programme = derive_programme(kLadder, sessions, at);
        PastSession session =
            done(pain_catalogue(), compose_session(pain_catalogue(), programme, kWish).value(), at);
        if (lives) lives(session);
        sessions.push_back(std::move(session));
    }
    return sessions;
}

struct Next {
    Programme programme;
    Routine routine;
    std::string why;

    [[nodiscard]] bool has(std::string_view exercise) const {
        return std::ranges::find(routine.items, exercise, &RoutineItem::exercise) != routine.items.end();
    }
};

Next after(const std::vector<PastSession>& sessions, SessionWish wish = kWish) {
    Next next;
    next.programme = derive_programme(kLadder, sessions, evening(3 * static_cast<int>(sessions.size())));
    next.routine = compose_session(pain_catalogue(), next.programme, wish).value();
    next.why = why_composed(pain_catalogue(), next.programme, next.routine);
    return next;
}

void hurt(PastSession& session, std::string exercise, int level, bool sharp = false) {
    session.pains.push_back({std::move(exercise), level, sharp});
    session.pain.worst = std::max(session.pain.worst, level);
    session.pain.sharp = session.pain.sharp || sharp;
    session.rated = true;
}

Lives worst(int level) {
    return [level](PastSession& session) { session.pain.worst = level; };
}

}  // namespace

TEST_CASE(
    "an exercise that hurt sharply is left out next time, goes a step back, and another trains its muscle") {
    auto sessions = live(4, {});
    const Rung before = track(after(sessions).programme, "bridge").rung;
    hurt(sessions.back(), "bridge", 3, true);
    const Next next = after(sessions);
    CHECK_FALSE(next.has("bridge"));
    CHECK(next.has("squeeze"));
    CHECK(track(next.programme, "bridge").rung < before);
    CHECK(next.programme.advice == PainAdvice::none);
    CHECK(next.why == "The bridge hurt last time, so today is without it.");
    // The session after that one it is back, a step easier.
    sessions = live(1, {}, sessions);
    CHECK(after(sessions).has("bridge"));
}

TEST_CASE("the second time within four weeks it stays out, and a professional is asked for") {
    auto sessions = live(1, [](PastSession& session) { hurt(session, "bridge", 7, true); });
    sessions = live(1, {}, sessions);
    sessions = live(
        1, [](PastSession& session) { hurt(session, "bridge", 7, true); }, sessions);
    const Next next = after(sessions);
    CHECK_FALSE(next.has("bridge"));
    CHECK(next.programme.advice == PainAdvice::see_clinician);
    CHECK(next.programme.hurts_again == std::vector<std::string>{"bridge"});
    CHECK(next.why.find("The bridge hurt again") == 0);
    CHECK(next.why.find("physiotherapist") != std::string::npos);
    // Two weeks without it; the advice stays for four.
    sessions = live(3, {}, sessions);
    CHECK_FALSE(after(sessions).has("bridge"));
    CHECK(after(sessions).programme.advice == PainAdvice::see_clinician);
    sessions = live(7, {}, sessions);
    CHECK(after(sessions).programme.advice == PainAdvice::none);
}

TEST_CASE("five sessions running with sharp pain, or ended by pain of 8, never offer the same plan") {
    for (const Lives& lives : {Lives([](PastSession& session) { hurt(session, "bridge", 7, true); }),
                               Lives([](PastSession& session) { hurt(session, "clam", 8, true); })}) {
        auto sessions = live(1, {});
        for (int i = 0; i < 5; ++i) {
            sessions = live(1, lives, sessions);
            const Next next = after(sessions);
            CHECK_FALSE(next.has(sessions.back().pains.front().exercise));
            CHECK((next.programme.advice == PainAdvice::see_clinician ||
                   next.programme.advice == PainAdvice::too_much));
            CHECK(next.programme.gentle);
        }
    }
}

TEST_CASE("new tracks open after comfortable sessions alone") {
    CHECK(after(live(6, {})).has("squat"));
    CHECK_FALSE(after(live(6, worst(6))).has("squat"));
    CHECK_FALSE(after(live(20, worst(7))).has("squat"));
    CHECK(after(live(20, worst(7))).programme.tracks.size() == 4);
    // Nor of a history whose beginning isn't told, where all that is told hurt.
    CHECK(derive_programme(kLadder, live(20, worst(7)), evening(60), 40).tracks.size() == 4);
    CHECK(derive_programme(kLadder, live(2, {}), evening(6), 40).tracks.size() == 5);
    CHECK(after(live(6, [](PastSession& session) {
              session.sets.back().complete = false;
          })).programme.tracks.size() == 4);
}

TEST_CASE("nothing of high knee load while the recent pain is 4 or more") {
    auto sessions = live(8, {});
    REQUIRE(after(sessions).has("squat"));
    sessions = live(1, worst(4), sessions);
    CHECK(after(sessions).programme.recent_pain == 4);
    CHECK_FALSE(after(sessions).has("squat"));
    // Two weeks and two rated sessions later it is past.
    const Lives rated = [](PastSession& session) { session.rated = true; };
    CHECK_FALSE(after(live(3, rated, sessions)).has("squat"));
    CHECK(after(live(4, rated, sessions)).has("squat"));
    // A rating among the last two counts however long ago it was.
    CHECK_FALSE(after(live(
                          5, [](PastSession& session) { session.rated = false; },
                          [&] {
                              auto told = sessions;
                              told.back().rated = true;
                              return told;
                          }()))
                    .has("squat"));
}

TEST_CASE("above 5 all is gentle, and advice comes at once") {
    auto sessions = live(12, {});
    REQUIRE(track(after(sessions).programme, "clam").step().sets >= 2);
    sessions = live(1, worst(6), sessions);
    const Next next = after(sessions);
    CHECK(next.programme.gentle);
    CHECK(next.programme.advice == PainAdvice::too_much);
    CHECK(next.why.find("gentle alone") != std::string::npos);
    REQUIRE_FALSE(next.routine.items.empty());
    for (const RoutineItem& item : next.routine.items) {
        INFO(item.exercise);
        CHECK(item.sets == 1);
        CHECK(item.reps == 10);
        CHECK(pain_catalogue().exercise(item.exercise)->knee_load <= KneeLoad::low);
        CHECK(item.exercise != "clam_held");  // a hold of five seconds
    }
    // The same where it was told before the session alone.
    const Next told = after(live(12, {}), {20, 6});
    for (const RoutineItem& item : told.routine.items) CHECK(item.sets == 1);
}

TEST_CASE("after easing for pain two good sessions lead back to the step that was left") {
    auto sessions = live(12, {});
    const Rung before = track(after(sessions).programme, "bridge").rung;
    REQUIRE(before.step >= 2);
    sessions = live(
        1, [](PastSession& session) { session.pain.lasting = true; }, sessions);
    const Rung left =
        track(derive_programme(kLadder, std::span(sessions).first(12), evening(36)), "bridge").rung;
    CHECK(track(after(sessions).programme, "bridge").rung < left);
    sessions = live(2, {}, sessions);
    CHECK(track(after(sessions).programme, "bridge").rung == left);
    CHECK(track(after(sessions).programme, "bridge").change == Change::settled);
}

TEST_CASE("what is too hard after easing isn't jumped back to") {
    auto sessions = live(12, {});
    const Rung left = track(after(sessions).programme, "bridge").rung;
    sessions = live(
        1, [](PastSession& session) { session.pain.lasting = true; }, sessions);
    sessions = live(
        2, [](PastSession& session) { session.effort = 5; }, sessions);
    sessions = live(2, {}, sessions);
    CHECK(track(after(sessions).programme, "bridge").rung < left);
}

TEST_CASE("one morning of 3 after the first session: the bridge is back after two good ones") {
    auto sessions = live(1, [](PastSession& session) { session.pain.lasting = true; });
    CHECK(after(sessions).has("squeeze"));
    CHECK_FALSE(after(sessions).has("bridge"));
    sessions = live(2, {}, sessions);
    CHECK(after(sessions).has("bridge"));
}

TEST_CASE("unrated sessions hold; the highest effort twice is a step back; short is short of the plan") {
    CHECK(track(after(live(10, [](PastSession& session) { session.effort.reset(); })).programme, "bridge")
              .rung == Rung{1, 0});
    const auto up = live(12, {});
    const Rung top = track(after(up).programme, "bridge").rung;
    const auto hard = live(
        2, [](PastSession& session) { session.effort = 5; }, up);
    CHECK(track(after(hard).programme, "bridge").rung < top);
    CHECK(after(hard).why.find("hard going") != std::string::npos);
    // Six planned, six done.
    const auto six = [](int day) {
        PastSession session = done("bridge", {2, 6}, day);
        session.effort = 1;
        return session;
    };
    auto own = up;
    own.push_back(six(36));
    own.push_back(six(39));
    CHECK(track(derive_programme(kLadder, own, evening(42)), "bridge").rung >= top);
}

TEST_CASE("a session recorded far ahead counts for nothing until then") {
    auto sessions = live(4, {});
    const Next before = after(sessions);
    PastSession ahead = sessions.back();
    ahead.started = evening(400);
    auto with = sessions;
    with.push_back(ahead);
    const Programme now = derive_programme(kLadder, with, evening(12));
    CHECK(now.days_away == before.programme.days_away);
    CHECK(now.sessions == before.programme.sessions);
    CHECK(track(now, "bridge").rung == track(before.programme, "bridge").rung);
}

TEST_CASE("a pause drops neither the plan nor the advice") {
    const auto sessions = live(2, [](PastSession& session) { session.pain = {4, false, true}; });
    Streak streak;
    streak.paused = Pause{LocalDate{}, evening(20).local_date(), PauseReason::pain};
    const TodayPlan today =
        plan_today(pain_catalogue(), streak, sessions.back().started, {sessions, 0}, {}, evening(6));
    CHECK(today.routine.id == kComposedRoutine);
    CHECK(today.advice == PainAdvice::see_clinician);
    CHECK(today.why.find("paused until") != std::string::npos);
    CHECK(today.why.find("when it has settled") != std::string::npos);
    CHECK(today.why.find("physiotherapist") != std::string::npos);

    streak.paused->reason = PauseReason::holiday;
    const auto fine = live(4, {});
    const TodayPlan holiday =
        plan_today(pain_catalogue(), streak, fine.back().started, {fine, 0}, kWish, evening(12));
    CHECK(holiday.routine.items == after(fine).routine.items);
    CHECK(holiday.why.find("paused until") != std::string::npos);
}

TEST_CASE("away at the lowest step: how long it was is said as it was") {
    const auto told = [](int day) {
        const std::vector<PastSession> once{done("bridge", {1, 10}, 0)};
        const Programme programme = derive_programme(kLadder, once, evening(day));
        return why_composed(pain_catalogue(), programme,
                            compose_session(pain_catalogue(), programme, {}).value());
    };
    CHECK(told(7) == "Good to see you again. After a week off, the same as last time.");
    CHECK(told(9) == "Good to see you again. After 9 days off, the same as last time.");
    CHECK(told(14) == "Good to see you again. After 2 weeks off, the same as last time.");
    CHECK(told(28) == "Good to see you again. After 4 weeks off, the same as last time.");
    CHECK(told(60) == "Good to see you again. After 2 months off, the same as last time.");
}
