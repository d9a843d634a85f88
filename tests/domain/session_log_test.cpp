#include "domain/session/session_log.h"

#include "domain/samples.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::domain;
using namespace std::chrono_literals;
using motion::Side;

namespace {

struct Fixture {
    int ids = 0;
    Instant start{std::chrono::sys_days{std::chrono::year{2026} / 3 / 29} + 40min};
    SessionLogContext context{.session = "session", .start = {start, 1h}, .new_id = [this] {
                                  return "id" + std::to_string(++ids);
                              }};
};

}  // namespace

TEST_CASE("the log keeps what counts and leaves the rest") {
    Fixture f;
    const auto log = [&](SessionEventBody body) { return to_log_event(f.context, {1.5, std::move(body)}); };
    CHECK(log(event::SessionStarted{"all"})->body == LogBody(logged::SessionStarted{"all"}));
    CHECK(log(event::RepDone{"clam", Side::left, 2, 7, 3})->body ==
          LogBody(logged::Rep{"clam", Side::left, 2, 7, 3}));
    CHECK(log(event::RepUndone{7, "clam", Side::left, 2, 3})->body ==
          LogBody(logged::RepUndone{"clam", Side::left, 2, 7, 3}));
    CHECK(log(event::SetDone{"clam", Side::left, 2, 8, 3})->body ==
          LogBody(logged::SetDone{"clam", Side::left, 2, 8, 3}));
    CHECK(log(event::Skipped{SessionStage::set, "clam", Side::left, 2, 4, 3})->body ==
          LogBody(logged::SetSkipped{"clam", Side::left, 2, 4, 3}));
    CHECK(log(event::Stopped{EndReason::pain, 4, 44.0})->body ==
          LogBody(logged::SessionEnded{EndReason::pain, 44.0}));
    CHECK(log(event::SessionDone{50, 560.0})->body == LogBody(logged::SessionEnded{EndReason::done, 560.0}));
    CHECK(f.ids == 7);

    const SessionEventBody passing[] = {event::PostureChange{}, event::ExerciseStarted{},
                                        event::Countdown{},     event::PhaseStarted{},
                                        event::Rest{},          event::SideSwitch{},
                                        event::CueGiven{},      event::Paused{},
                                        event::Resumed{},       event::Skipped{SessionStage::rest}};
    for (const auto& body : passing) CHECK_FALSE(log(body));
    CHECK(f.ids == 7);
}

TEST_CASE("an event's moment is the start and its time, to the millisecond") {
    Fixture f;
    const auto logged = to_log_event(f.context, {61.2346, event::SessionStarted{"all"}});
    CHECK(logged->moment == Moment{f.start + 61235ms, 1h});
    CHECK(logged->session == "session");
    CHECK(logged->id == "id1");
}

TEST_CASE("a session taken up again isn't begun twice in the log") {
    Fixture f;
    f.context.resumed = true;
    CHECK_FALSE(to_log_event(f.context, {0.0, event::SessionStarted{"all"}}));
    CHECK(to_log_event(f.context, {7.0, event::RepDone{}}));
}

TEST_CASE("a record says where to go on") {
    SessionRecord record;
    record.reps = 13;
    record.seconds = 170.0;
    record.sets = {{"bridge", Side::both, 1, 10, true, 0}, {"clam", Side::left, 1, 3, false, 1}};
    record.last_set_index = 1;
    record.last_set_reps = 3;
    SECTION("in the middle of a set") {
        const auto point = resume_point(record);
        CHECK(point.set_index == 1);
        CHECK(point.reps_done == 3);
        CHECK(point.total_reps == 13);
        CHECK(point.total_elapsed == 170.0);
        CHECK(point.set_reps == std::vector<int>{10, 3});
    }
    SECTION("after a set that is over") {
        record.last_set_complete = true;
        CHECK(resume_point(record).set_index == 2);
        CHECK(resume_point(record).reps_done == 0);
    }
}
