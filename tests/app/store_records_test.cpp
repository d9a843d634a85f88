#include "app/store_records.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <fstream>

#include "base/paths.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::app;
using journal::Records;

namespace {

const Moment kNow = parse_rfc3339("2026-11-22T09:30:00+01:00").value().moment;

domain::LogEvent event(const char* id, domain::LogBody body, int second = 0) {
    return {id, {kNow.at + std::chrono::seconds(second), kNow.offset}, "session", std::move(body)};
}

}  // namespace

TEST_CASE("a new store opens and has an empty snapshot") {
    const TemporaryFolder dir;
    std::atomic<int> woken = 0;
    StoreRecords records(dir.path(), kNow, [&] { ++woken; });
    CHECK(records.state() == Records::State::opening);
    records.wait();
    CHECK(woken > 0);
    CHECK(records.poll());
    CHECK(records.state() == Records::State::ready);
    REQUIRE(records.snapshot());
    CHECK(records.snapshot()->recent.empty());
    CHECK_FALSE(records.trouble());
}

TEST_CASE("a refresh has everything that was appended before it") {
    const TemporaryFolder dir;
    StoreRecords records(dir.path(), kNow, nullptr);
    records.wait();
    records.poll();
    records.append(event("a", domain::logged::SessionStarted{"first_steps"}));
    records.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    records.refresh(kNow);
    records.wait();
    records.poll();
    REQUIRE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->unfinished->reps == 1);
}

TEST_CASE("what was appended last is there at the next start") {
    const TemporaryFolder dir;
    {
        StoreRecords records(dir.path(), kNow, nullptr);
        records.append(event("a", domain::logged::SessionStarted{"first_steps"}));
        records.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    }
    StoreRecords records(dir.path(), kNow, nullptr);
    records.wait();
    records.poll();
    REQUIRE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->unfinished->reps == 1);
}

TEST_CASE("a damaged store says so, keeps nothing silently, and comes back by its backup") {
    const TemporaryFolder dir;
    {
        StoreRecords records(dir.path(), kNow, nullptr);
        records.append(event("a", domain::logged::SessionStarted{"first_steps"}));
        records.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    }
    {
        // The day's backup is made after opening.
        StoreRecords records(dir.path(), kNow, nullptr);
        records.wait();
    }
    for (const char* name : {"ingear.db-wal", "ingear.db-shm"}) std::filesystem::remove(dir.path() / name);
    std::ofstream(dir.path() / "ingear.db", std::ios::trunc)
        << "this is no database at all, only words of some length";

    StoreRecords records(dir.path(), kNow, nullptr);
    records.wait();
    records.poll();
    REQUIRE(records.state() == Records::State::failed);
    REQUIRE(records.problem());
    REQUIRE(records.problem()->last_backup);

    records.try_again();
    CHECK(records.state() == Records::State::opening);
    records.wait();
    records.poll();
    CHECK(records.state() == Records::State::failed);

    const auto backup = *records.problem()->last_backup;
    records.restore(backup);
    records.wait();
    records.poll();
    CHECK(records.state() == Records::State::ready);
    REQUIRE(records.snapshot()->unfinished);
    CHECK(records.snapshot()->unfinished->reps == 1);
}

TEST_CASE("going on unsaved writes nothing") {
    const TemporaryFolder dir;
    std::ofstream(dir.path() / "ingear.db") << "this is no database at all, only words of some length";
    StoreRecords records(dir.path(), kNow, nullptr);
    records.wait();
    records.poll();
    REQUIRE(records.state() == Records::State::failed);
    records.go_on_unsaved();
    records.append(event("a", domain::logged::SessionStarted{"first_steps"}));
    records.refresh(kNow);
    CHECK(records.poll());
    CHECK(records.state() == Records::State::unsaved);
    REQUIRE(records.snapshot());
    CHECK(read_file(dir.path() / "ingear.db").value() ==
          "this is no database at all, only words of some length");
}
