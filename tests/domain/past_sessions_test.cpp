#include "domain/programme/past_sessions.h"

#include "domain/ladder_samples.h"
#include "support/catch.h"

using namespace samples;
using namespace std::chrono_literals;

namespace {

SessionRecord session(std::string id, int day) {
    SessionRecord record;
    record.id = std::move(id);
    record.started_at = evening(day);
    record.last_event = record.started_at.at + 10min;
    record.routine = kComposedRoutine;
    record.planned = {{"bridge", 1, 10}};
    record.sets = {{"bridge", Side::both, 1, 10, true, 0}};
    record.end_reason = EndReason::done;
    return record;
}

PainNote note(PainTime when, int level, Moment moment, bool sharp = false, std::string of = "") {
    return {moment, std::move(of), {Side::left, level, when, sharp, ""}};
}

Moment later(Moment moment, std::chrono::minutes by) {
    return {moment.at + by, moment.offset};
}

SessionPain pain(const std::vector<PainNote>& notes, std::optional<int> rated = std::nullopt) {
    auto record = session("a", 0);
    record.pain = rated;
    return past_sessions(ladder_catalogue(), std::vector{record}, notes, evening(9).at).at(0).pain;
}

}  // namespace

TEST_CASE("the worst pain of a session is what was noted in it or rated after it") {
    const Moment during = later(evening(0), 5min);
    CHECK(pain({}) == SessionPain{});
    CHECK(pain({}, 2) == SessionPain{2, false, false});
    CHECK(pain({note(PainTime::during, 5, during)}, 2) == SessionPain{5, false, false});
    CHECK(pain({note(PainTime::during, 1, during, true)}) == SessionPain{1, true, false});
    CHECK(pain({note(PainTime::before, 7, during)}).worst == 0);
}

TEST_CASE("a session that was stopped because it hurt holds the steps") {
    auto record = session("a", 0);
    record.end_reason = EndReason::pain;
    const auto past = past_sessions(ladder_catalogue(), std::vector{record}, {}, evening(9).at);
    CHECK(past.at(0).pain == SessionPain{0, true, false});
}

TEST_CASE("pain lasts when it hasn't settled after an hour, or the next morning is worse than usual") {
    const Moment soon = later(evening(0), 40min);
    const Moment late = later(evening(0), 75min);
    const Moment morning = later(evening(0), 13h);
    CHECK_FALSE(pain({note(PainTime::after, 3, soon)}).lasting);
    CHECK(pain({note(PainTime::after, 3, late)}).lasting);
    CHECK_FALSE(pain({note(PainTime::before, 3, evening(0)), note(PainTime::after, 3, late)}).lasting);
    CHECK_FALSE(pain({note(PainTime::next_morning, 1, morning)}).lasting);
    CHECK(pain({note(PainTime::next_morning, 2, morning)}).lasting);
    // Her knees are like that before sessions, too; other mornings after don't tell what is usual.
    const Moment earlier = later(evening(0), -60h);
    CHECK_FALSE(pain({note(PainTime::before, 3, earlier), note(PainTime::next_morning, 4, morning)}).lasting);
    CHECK(pain({note(PainTime::before, 3, earlier), note(PainTime::next_morning, 5, morning)}).lasting);
    CHECK(pain({note(PainTime::next_morning, 3, earlier), note(PainTime::next_morning, 4, morning)}).lasting);
    // Four weeks ago is too long ago.
    CHECK(pain({note(PainTime::before, 3, later(evening(0), -29 * 24h)),
                note(PainTime::next_morning, 4, morning)})
              .lasting);
    CHECK_FALSE(pain({note(PainTime::next_morning, 9, later(evening(0), 37h))}).lasting);
}

TEST_CASE("the lowest level of late is the usual one") {
    auto easy = session("a", 0);
    easy.pain = 1;
    auto hard = session("b", 3);
    hard.pain = 4;
    const std::vector sessions{easy, hard, session("c", 7)};
    const std::vector notes{note(PainTime::next_morning, 5, later(evening(0), 13h)),
                            note(PainTime::next_morning, 5, later(evening(3), 13h)),
                            note(PainTime::next_morning, 2, later(evening(7), 13h))};
    const auto past = past_sessions(ladder_catalogue(), sessions, notes, evening(9).at);
    REQUIRE(past.size() == 3);
    CHECK(past[0].pain.lasting);
    CHECK(past[1].pain.lasting);
    CHECK_FALSE(past[2].pain.lasting);  // 2 is one above 1
}

TEST_CASE("an exercise that hurt is told with its session, and what lies ahead tells nothing yet") {
    auto record = session("a", 0);
    record.pains = {{"bridge", 7, true}};
    const PainNote by_hand{later(evening(0), 2h), "", {Side::left, 6, PainTime::during, false, "", "clam"}};
    auto ahead = session("b", 400);
    const auto past =
        past_sessions(ladder_catalogue(), std::vector{record, ahead}, std::vector{by_hand}, evening(9).at);
    REQUIRE(past.size() == 1);
    CHECK(past[0].pains == std::vector<ExercisePain>{{"bridge", 7, true}, {"clam", 6, false}});
    CHECK(past[0].rated);
    CHECK_FALSE(
        past_sessions(ladder_catalogue(), std::vector{session("c", 0)}, {}, evening(9).at).at(0).rated);
}

TEST_CASE("a note without a session belongs to the last one before it") {
    const std::vector sessions{session("a", 0), session("b", 1)};
    const std::vector notes{note(PainTime::next_morning, 5, later(evening(1), 12h)),
                            note(PainTime::during, 6, later(evening(1), 1min), false, "a")};
    const auto past = past_sessions(ladder_catalogue(), sessions, notes, evening(9).at);
    REQUIRE(past.size() == 2);
    CHECK(past[0].pain == SessionPain{6, false, false});
    CHECK(past[1].pain == SessionPain{0, false, true});
}

TEST_CASE("only sessions that count are told, oldest first, with what they set out to do") {
    std::vector sessions{session("b", 4), session("a", 0), session("c", 6)};
    sessions[2].sets[0].complete = false;
    sessions[1].planned.clear();
    sessions[1].routine = "all";
    Catalogue catalogue = ladder_catalogue();
    catalogue.routines = {
        {.id = "all", .name = "All", .summary = "", .items = {{"clam", 2, 12}}, .source = ""}};
    const auto history = training_history(catalogue, sessions, {}, 5, evening(9).at);
    REQUIRE(history.sessions.size() == 2);
    CHECK(history.sessions[0].started == evening(0));
    CHECK(history.sessions[0].planned == std::vector<RoutineItem>{{"clam", 2, 12}});
    CHECK(history.sessions[1].planned == std::vector<RoutineItem>{{"bridge", 1, 10}});
    CHECK(history.earlier == 3);
}

TEST_CASE("a long history begins where its first told session stood") {
    std::vector<PastSession> told{done("bridge", {2, 12}, 0), done("bridge", {2, 12}, 3)};
    const Ladder rungs = ladder();
    const Programme programme = derive_programme(rungs, told, evening(5), 40);
    CHECK(track(programme, "bridge").rung == Rung{1, 4});
    CHECK(programme.sessions == 42);
    CHECK(programme.tracks.size() == 5);
    CHECK(track(derive_programme(rungs, told, evening(5)), "bridge").rung == Rung{1, 1});
}
