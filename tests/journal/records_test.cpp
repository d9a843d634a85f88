#include "journal/records.h"

#include <catch2/catch.hpp>

#include "fixtures.h"

using namespace ingear;
using namespace ingear::screens;
using testing::at;

namespace {

const Moment kNow = at("2026-11-22T09:30:00+01:00");

domain::LogEvent event(const char* session, int minute, domain::LogBody body) {
    static int next = 0;
    return {"event-" + std::to_string(++next),
            {kNow.at + std::chrono::minutes(minute), kNow.offset},
            session,
            std::move(body)};
}

}  // namespace

TEST_CASE("events in memory make a snapshot as the store's would") {
    journal::MemoryRecords records;
    CHECK(records.snapshot() == nullptr);
    records.append(event("s", 0, domain::logged::SessionStarted{"first_steps"}));
    records.append(event("s", 1, domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}));
    records.refresh(kNow);
    CHECK(records.poll());
    CHECK_FALSE(records.poll());
    REQUIRE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->streak.this_week.done == 0);

    records.append(event("s", 2, domain::logged::SetDone{"glute_bridge", motion::Side::both, 1, 1, 0}));
    records.append(event("s", 3, domain::logged::SessionEnded{domain::EndReason::finished_early, 180.0}));
    records.refresh(kNow);
    CHECK_FALSE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->streak.this_week.done == 1);
    REQUIRE(records.snapshot()->last_session);
}

TEST_CASE("a chosen target holds from its day on") {
    journal::MemoryRecords records;
    records.refresh(kNow);
    CHECK(records.snapshot()->streak.target == 2);
    records.append(event("", 0, domain::logged::TargetChanged{3}));
    records.refresh(kNow);
    CHECK(records.snapshot()->streak.target == 3);
}

TEST_CASE("a session gone on with is no longer the unfinished one from before") {
    journal::LogReadings before;
    domain::SessionRecord left = testing::done_session("s", kNow);
    left.end_reason.reset();
    before.unfinished = left;
    before.recent = {left};
    journal::MemoryRecords records(before);
    records.append(event("s", 1, domain::logged::SessionEnded{domain::EndReason::done, 60.0}));
    records.refresh(kNow);
    CHECK_FALSE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->recent.size() == 1);
}

TEST_CASE("going on unsaved has to be chosen, and shows") {
    journal::MemoryRecords records;
    records.set_problem({storage::StoreProblem::damaged, {"why", ""}, std::nullopt});
    CHECK(records.state() == journal::Records::State::failed);
    REQUIRE(records.problem());
    records.go_on_unsaved();
    CHECK(records.state() == journal::Records::State::unsaved);
    CHECK_FALSE(records.problem());
}
