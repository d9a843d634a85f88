#include "journal/journal.h"

#include <atomic>
#include <fstream>

#include "base/paths.h"
#include "journal/reward_status.h"
#include "journal/transfer.h"
#include "journal/year.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::journal;

namespace {

const Moment kNow = parse_rfc3339("2026-11-22T09:30:00+01:00").value().moment;

domain::LogEvent event(const char* id, domain::LogBody body, int second = 0) {
    return {id, {kNow.at + std::chrono::seconds(second), kNow.offset}, "session", std::move(body)};
}

}  // namespace

TEST_CASE("a new store opens and has an empty snapshot") {
    const TemporaryFolder dir;
    std::atomic<int> woken = 0;
    Journal journal(dir.path(), kNow, [&] { ++woken; });
    CHECK(journal.state() == Journal::State::opening);
    journal.wait();
    CHECK(woken > 0);
    CHECK(journal.poll());
    CHECK(journal.state() == Journal::State::ready);
    REQUIRE(journal.snapshot());
    CHECK(journal.snapshot()->recent.empty());
    CHECK_FALSE(journal.trouble());
}

TEST_CASE("a refresh has everything that was appended before it") {
    const TemporaryFolder dir;
    Journal journal(dir.path(), kNow, nullptr);
    journal.wait();
    journal.poll();
    journal.append(event("a", domain::logged::SessionStarted{"first_steps"}));
    journal.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    journal.refresh(kNow);
    journal.wait();
    journal.poll();
    REQUIRE(journal.snapshot()->unfinished);
    CHECK(journal.snapshot()->unfinished->reps == 1);
}

TEST_CASE("what was appended last is there at the next start") {
    const TemporaryFolder dir;
    {
        Journal journal(dir.path(), kNow, nullptr);
        journal.append(event("a", domain::logged::SessionStarted{"first_steps"}));
        journal.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    }
    Journal journal(dir.path(), kNow, nullptr);
    journal.wait();
    journal.poll();
    REQUIRE(journal.snapshot()->unfinished);
    CHECK(journal.snapshot()->unfinished->reps == 1);
}

TEST_CASE("a damaged store says so, keeps nothing silently, and comes back by its backup") {
    const TemporaryFolder dir;
    {
        Journal journal(dir.path(), kNow, nullptr);
        journal.append(event("a", domain::logged::SessionStarted{"first_steps"}));
        journal.append(event("b", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 7));
    }
    {
        // The day's backup is made after opening.
        Journal journal(dir.path(), kNow, nullptr);
        journal.wait();
    }
    for (const char* name : {"ingear.db-wal", "ingear.db-shm"}) std::filesystem::remove(dir.path() / name);
    std::ofstream(dir / "ingear.db", std::ios::trunc)
        << "this is no database at all, only words of some length";

    Journal journal(dir.path(), kNow, nullptr);
    journal.wait();
    journal.poll();
    REQUIRE(journal.state() == Journal::State::failed);
    REQUIRE(journal.problem());
    REQUIRE(journal.problem()->last_backup);

    journal.try_again();
    CHECK(journal.state() == Journal::State::opening);
    journal.wait();
    journal.poll();
    CHECK(journal.state() == Journal::State::failed);

    const auto backup = *journal.problem()->last_backup;
    journal.restore(backup);
    journal.wait();
    journal.poll();
    CHECK(journal.state() == Journal::State::ready);
    REQUIRE(journal.snapshot()->unfinished);
    CHECK(journal.snapshot()->unfinished->reps == 1);
}

TEST_CASE("going on unsaved writes nothing") {
    const TemporaryFolder dir;
    std::ofstream(dir / "ingear.db") << "this is no database at all, only words of some length";
    Journal journal(dir.path(), kNow, nullptr);
    journal.wait();
    journal.poll();
    REQUIRE(journal.state() == Journal::State::failed);
    journal.go_on_unsaved();
    CHECK_FALSE(journal.problem());
    journal.append(event("a", domain::logged::SessionStarted{"first_steps"}));
    journal.refresh(kNow);
    CHECK(journal.poll());
    CHECK_FALSE(journal.poll());
    CHECK(journal.state() == Journal::State::unsaved);
    REQUIRE(journal.snapshot());
    CHECK(read_file(dir / "ingear.db").value() == "this is no database at all, only words of some length");
}

namespace {

/// A journal over memory.
struct InMemory {
    Journal journal{storage::Store::in_memory(), kNow};

    void add(const char* id, domain::LogBody body, int second = 0) {
        journal.append(event(id, std::move(body), second));
    }
    void do_session() {
        add("start", domain::logged::SessionStarted{"first_steps"});
        add("rep", domain::logged::Rep{"glute_bridge", motion::Side::both, 1, 1, 0}, 60);
        add("set", domain::logged::SetDone{"glute_bridge", motion::Side::both, 1, 1, 0}, 120);
        add("end", domain::logged::SessionEnded{domain::EndReason::finished_early, 180.0}, 180);
    }
};

}  // namespace

TEST_CASE("over memory everything is there at once, and told once") {
    InMemory made;
    Journal& journal = made.journal;
    CHECK(journal.state() == Journal::State::ready);
    REQUIRE(journal.snapshot());
    CHECK(journal.poll());
    CHECK_FALSE(journal.poll());
    made.do_session();
    CHECK(journal.snapshot()->streak.this_week.done == 0);
    journal.refresh(kNow);
    CHECK(journal.poll());
    CHECK(journal.snapshot()->streak.this_week.done == 1);
    CHECK_FALSE(journal.snapshot()->unfinished);
    CHECK_FALSE(journal.trouble());
}

TEST_CASE("what is asked is kept current for as long as somebody holds it") {
    InMemory made;
    const auto year = made.journal.ask(YearQuery{2026}, kNow);
    REQUIRE(year.get());
    CHECK(year.get()->history.session_dates.empty());
    made.do_session();
    made.journal.refresh(kNow);
    CHECK(year.get()->history.session_dates.size() == 1);
    CHECK_FALSE(Pending<Year>().get());
    CHECK_FALSE(Pending<Year>().asked());
}

TEST_CASE("an answer is never older than its question, and who asks the same shares it") {
    const TemporaryFolder dir;
    Journal journal(dir.path(), kNow, nullptr);
    const auto first = journal.ask(YearQuery{2026}, kNow);
    CHECK_FALSE(first.get());
    journal.wait();
    CHECK_FALSE(first.get());  // not before it was polled
    journal.poll();
    REQUIRE(first.get());
    journal.append(event("a", domain::logged::BreakDone{"march", 60.0, false}));
    const auto second = journal.ask(YearQuery{2026}, kNow);
    CHECK(first.get());
    CHECK_FALSE(second.get());
    journal.wait();
    journal.poll();
    REQUIRE(second.get());
    CHECK(second.get() == first.get());
    CHECK(second.get()->accomplishments.size() == 1);
    const auto other = journal.ask(YearQuery{2025}, kNow);
    journal.wait();
    journal.poll();
    REQUIRE(other.get());
    CHECK(other.get()->accomplishments.empty());
    CHECK(second.get()->year == 2026);
}

TEST_CASE("what was asked before the log could be opened is answered once it is") {
    const TemporaryFolder dir;
    std::ofstream(dir / "ingear.db") << "this is no database at all, only words of some length";
    Journal journal(dir.path(), kNow, nullptr);
    const auto year = journal.ask(YearQuery{2026}, kNow);
    journal.wait();
    journal.poll();
    REQUIRE(journal.state() == Journal::State::failed);
    CHECK_FALSE(year.get());
    SECTION("after it was mended") {
        std::filesystem::remove(dir / "ingear.db");
        journal.try_again();
        journal.wait();
        journal.poll();
    }
    SECTION("or in memory") {
        journal.go_on_unsaved();
    }
    CHECK(journal.usable());
    CHECK(year.get());
}

TEST_CASE("a backup that can't be put in place says so") {
    const TemporaryFolder dir;
    std::ofstream(dir / "ingear.db") << "this is no database at all, only words of some length";
    Journal journal(dir.path(), kNow, nullptr);
    journal.restore(dir / "nothing.db");
    CHECK(journal.state() == Journal::State::opening);
    journal.wait();
    journal.poll();
    REQUIRE(journal.state() == Journal::State::failed);
    CHECK(journal.problem()->error.text().find("nothing.db") != std::string::npos);
}

TEST_CASE("an order is carried out in the background, and what is held is current afterwards") {
    const TemporaryFolder dir;
    InMemory other;
    other.do_session();
    REQUIRE(ExportTo{dir / "log.json"}.carry_out(*other.journal.in_memory()));

    Journal journal(dir / "data", kNow, nullptr);
    journal.wait();
    journal.poll();
    const auto imported = journal.order(ImportFrom{dir / "log.json"}, kNow);
    const auto refused = journal.order(ImportFrom{dir / "nowhere.json"}, kNow);
    CHECK_FALSE(imported.get());
    journal.wait();
    CHECK(journal.poll());
    REQUIRE(imported.get());
    REQUIRE(imported.get()->has_value());
    CHECK((*imported.get())->added == 4);
    CHECK(journal.snapshot()->sessions == 1);
    REQUIRE(refused.get());
    CHECK_FALSE(refused.get()->has_value());
}

TEST_CASE("a frame without news takes nothing over") {
    InMemory made;
    (void)made.journal.poll();
    const auto before = made.journal.snapshot();
    for (int frame = 0; frame < 100; ++frame) CHECK_FALSE(made.journal.poll());
    CHECK(made.journal.snapshot() == before);
}

TEST_CASE("a problem can be pictured, and playing on unsaved has to be chosen") {
    InMemory made;
    made.journal.fail_with({storage::StoreProblem::damaged, {"why", ""}, std::nullopt});
    CHECK(made.journal.state() == Journal::State::failed);
    REQUIRE(made.journal.problem());
    made.journal.go_on_unsaved();
    CHECK(made.journal.state() == Journal::State::unsaved);
    CHECK_FALSE(made.journal.problem());
}
