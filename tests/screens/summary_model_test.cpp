#include "screens/session/summary_model.h"

#include "fixtures.h"
#include "screens/session/session_model.h"
#include "support/catch.h"

using namespace ingear;
using namespace ingear::screens;
using domain::Command;
using testing::at;

namespace {

struct Finished {
    ManualClock clock{at("2026-11-22T09:30:00+01:00")};
    ingear::journal::Journal journal{storage::Store::in_memory(), clock.now()};
    std::string id;

    /// Plays to the end, or until `stop` seconds and then gives `command`.
    explicit Finished(double stop = 1e9, Command command = Command::finish_early) {
        SessionModel session(testing::catalogue(), testing::first_steps(), 1.0, &journal, clock, nullptr);
        id = session.session_id();
        for (double t = 0.0; !session.session().done() && t < stop; t += 0.05) {
            clock.advance(Seconds{0.05});
            session.step(0.05);
        }
        session.give(command);
        journal.refresh(clock.now());
    }
    [[nodiscard]] SummaryModel summary() { return {testing::catalogue(), id, journal, clock}; }
    [[nodiscard]] domain::SessionRecord record() {
        journal.refresh(clock.now());
        return journal.snapshot()->recent.front();
    }
};

}  // namespace

TEST_CASE("a whole session is summed up by exercise and side") {
    Finished finished;
    const SummaryModel summary = finished.summary();
    REQUIRE(summary.ready());
    CHECK(summary.headline() == "Well done!");
    CHECK(summary.total() == "50 reps in 9 min");
    REQUIRE(summary.rows().size() == 3);
    CHECK(summary.rows()[0].name == "Glute bridge");
    CHECK(summary.rows()[0].detail == "10 reps");
    CHECK(summary.rows()[1].detail == "10 left · 10 right");
    CHECK(summary.rows()[2].whole);
    CHECK(summary.week_words() == "1 of 2 sessions this week");
}

TEST_CASE("a session that ended early is praised for what it was") {
    Finished finished(12.0 + 3.0 + 7.0 * 3 + 2.0);
    const SummaryModel summary = finished.summary();
    CHECK(summary.headline() == "Every rep counts");
    REQUIRE(summary.rows().size() == 1);
    CHECK_FALSE(summary.rows()[0].whole);
}

TEST_CASE("stopping for pain is right") {
    Finished finished(30.0, Command::pain);
    CHECK(finished.summary().headline() == "You listened to your body");
}

TEST_CASE("ratings are kept at once, and the last one holds") {
    Finished finished;
    SummaryModel summary = finished.summary();
    summary.rate_effort(3);
    CHECK(finished.record().effort == 3);
    summary.rate_effort(4);
    summary.rate_pain(2);
    CHECK(finished.record().effort == 4);
    CHECK(finished.record().pain == 2);
    summary.rate_pain(2);
    CHECK_FALSE(summary.pain());
    CHECK_FALSE(finished.record().pain);
    CHECK(finished.record().effort == 4);
}

TEST_CASE("advice comes from a pain of four on") {
    Finished finished;
    SummaryModel summary = finished.summary();
    CHECK_FALSE(summary.advises());
    summary.rate_pain(3);
    CHECK_FALSE(summary.advises());
    summary.rate_pain(4);
    CHECK(summary.advises());
    summary.rate_pain(0);
    CHECK_FALSE(summary.advises());
}

TEST_CASE("without its record yet, a summary waits") {
    ManualClock clock(at("2026-11-22T09:30:00+01:00"));
    journal::Journal journal(storage::Store::in_memory(), clock.now());
    SummaryModel summary(testing::catalogue(), "none", journal, clock);
    CHECK_FALSE(summary.ready());
    journal.refresh(clock.now());
    summary.follow();
    CHECK_FALSE(summary.ready());
    CHECK(summary.rows().empty());
}
