#include "journal/session_recorder.h"

#include "storage/log_samples.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::journal;
namespace logged = domain::logged;

namespace {

struct Kept {
    std::vector<domain::LogEvent> events;
    SessionRecorder recorder;

    explicit Kept(const domain::SessionRecord* resumed = nullptr)
        : recorder(plan(), samples::at(0), resumed,
                   [this](domain::LogEvent event) { events.push_back(std::move(event)); }) {}
    static domain::SessionPlan plan() {
        domain::SessionPlan plan;
        plan.routine = "first_steps";
        plan.items = {{"glute_bridge", 1, 10}};
        plan.rest = 60.0;
        return plan;
    }
};

domain::SessionEvent started(double t) {
    return {t, domain::event::SessionStarted{"first_steps"}};
}
domain::SessionEvent rep(double t, int number) {
    return {t, domain::event::RepDone{"glute_bridge", motion::Side::both, 1, number, 0}};
}

}  // namespace

TEST_CASE("What happens in a session is kept at the time it happens") {
    Kept kept;
    kept.recorder.take(started(0.0), samples::at(0));
    kept.recorder.take(rep(7.25, 1), samples::at(7));
    kept.recorder.take({8.0, domain::event::Paused{}}, samples::at(8));
    REQUIRE(kept.events.size() == 2);
    CHECK(kept.events[0].body ==
          domain::LogBody(logged::SessionStarted{"first_steps", Kept::plan().items, 60.0}));
    CHECK(kept.events[1].moment.at == samples::at(0).at + std::chrono::milliseconds{7250});
    CHECK(kept.events[0].session == kept.recorder.session_id());
    CHECK(kept.events[0].id != kept.events[1].id);
}

TEST_CASE("A session that is gone on with keeps its id and isn't begun again") {
    domain::SessionRecord before;
    before.id = "left";
    Kept kept(&before);
    kept.recorder.take(started(0.0), samples::at(0));
    kept.recorder.take(rep(7.0, 5), samples::at(7));
    REQUIRE(kept.events.size() == 1);
    CHECK(kept.events[0].session == "left");
}

TEST_CASE("The log follows the clock: sleep, and clocks that change") {
    Kept kept;
    kept.recorder.take(rep(7.0, 1), samples::at(7));
    kept.recorder.take(rep(14.0, 2), samples::at(3600));
    CHECK(kept.events[1].moment == samples::at(3600));
    Moment changed = samples::at(3607);
    changed.offset += std::chrono::hours{1};
    kept.recorder.take(rep(21.0, 3), changed);
    CHECK(kept.events[2].moment == changed);
}

TEST_CASE("What isn't an event of the session itself belongs to it all the same") {
    Kept kept;
    kept.recorder.swapped("clamshell", 2, samples::at(5));
    kept.recorder.felt({{motion::Side::left, 4, domain::PainTime::during, true, ""},
                        {motion::Side::right, 1, domain::PainTime::during, false, ""}},
                       samples::at(6));
    REQUIRE(kept.events.size() == 3);
    CHECK(kept.events[0].body == domain::LogBody(logged::ExerciseSwapped{"clamshell", 2}));
    CHECK(std::get<logged::PainRated>(kept.events[2].body).knee == motion::Side::right);
    for (const domain::LogEvent& event : kept.events) CHECK(event.session == kept.recorder.session_id());
}
