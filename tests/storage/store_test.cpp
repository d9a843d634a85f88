#include "storage/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <limits>

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
using domain::LogEvent;
using domain::SessionRecord;
using samples::at;
using samples::event;

namespace {

mode_t permissions_of(const std::filesystem::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777U;
}

void change(const std::filesystem::path& file, const char* sql) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
}

}  // namespace

TEST_CASE("A new store is empty") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "data");
    CHECK(value_of(store->session_ids(10)).empty());
    CHECK(value_of(store->events_of_session("nobody")).empty());
    CHECK(value_of(store->events_of_session("")).empty());
    CHECK(events_of_kind(*store, domain::EventKind::target_changed).empty());
    CHECK(value_of(store->moments_of_kind(domain::EventKind::break_done)).empty());
    CHECK(value_of(store->counts_by_day(domain::EventKind::break_done)).empty());
}

TEST_CASE("What is appended is there after opening again") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 10)));
    const SessionRecord record = record_of(*open_store(folder.path()), "a");
    CHECK(record.routine == "first_steps");
    CHECK(record.reps == 10);
    CHECK(record.end_reason == domain::EndReason::done);
    CHECK(record.started_at == at(0));
    CHECK(record.counts(at(0).at));
}

TEST_CASE("Every kind of event comes back as it was") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const std::vector<LogEvent> events{
        event("a", at(0), samples::logged::SessionStarted{"first \"steps\" \n ü"}),
        event("a", at(1), samples::logged::Rep{"clamshell", motion::Side::left, 2, 1, 3}),
        event("a", at(2), samples::logged::Rep{"clamshell", motion::Side::left, 2, 2, 3}),
        event("a", at(3), samples::logged::RepUndone{"clamshell", motion::Side::left, 2, 2, 3}),
        event("a", at(4), samples::logged::SetDone{"clamshell", motion::Side::left, 2, 1, 3}),
        event("a", at(5), samples::logged::SetSkipped{"clamshell", motion::Side::right, 2, 0, 4}),
        event("a", at(6), samples::logged::SessionEnded{domain::EndReason::finished_early, 6.25}),
        event("a", at(7), samples::logged::SessionRated{3, std::nullopt}),
    };
    require_good(store->append(events));
    CHECK(value_of(store->events_of_session("a")) == events);
}

TEST_CASE("A text that isn't UTF-8 and a number that isn't one do no harm") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(std::vector<LogEvent>{
        event("a", at(0), samples::logged::SessionStarted{"\xff\xfe"}),
        event("a", at(1),
              samples::logged::SessionEnded{domain::EndReason::done,
                                            std::numeric_limits<double>::quiet_NaN()})}));
    const SessionRecord record = record_of(*store, "a");
    CHECK(record.seconds == 0.0);
    CHECK(record.end_reason == domain::EndReason::done);
}

TEST_CASE("Twice appended is once") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const std::vector<LogEvent> events = samples::session("a", 0, 3);
    require_good(store->append(events));
    require_good(store->append(events));
    LogEvent other = events[1];  // the id decides
    other.body = samples::rep(99);
    require_good(store->append({&other, 1}));
    CHECK(record_of(*store, "a").reps == 3);
    CHECK(value_of(store->session_ids(10)).size() == 1);
}

TEST_CASE("Events of the same instant keep their order") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    std::vector<LogEvent> events{event("a", at(0), samples::logged::SessionStarted{"first_steps"})};
    for (int number = 1; number <= 20; ++number) events.push_back(event("a", at(0), samples::rep(number)));
    events.push_back(event("a", at(0), samples::rep_undone(20)));
    require_good(store->append(events));
    CHECK(record_of(*store, "a").reps == 19);
}

TEST_CASE("Appending nothing is nothing") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append({}));
}

TEST_CASE("Nobody but the player may read the store") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(0);
    const auto data = folder / "data";
    const auto store = open_store(data);
    require_good(store->append(samples::session("a", 0, 1)));
    require_good(store->backup_daily(at(0).local_date()));
    ::umask(before);
    CHECK(permissions_of(data) == 0700);
    for (const char* name : {"ingear.db", "ingear.db-wal", "ingear.db-shm"})
        CHECK(permissions_of(data / name) == 0600);
    CHECK(permissions_of(data / "backups") == 0700);
    for (const auto& backup : std::filesystem::directory_iterator(data / "backups")) {
        CHECK(permissions_of(backup.path()) == 0600);
    }
}

TEST_CASE("A store that came with wider permissions is made private") {
    const TemporaryFolder folder;
    open_store(folder.path()).reset();
    ::chmod((folder / "ingear.db").c_str(), 0664);
    const auto store = open_store(folder.path());
    require_good(store->append(samples::session("a", 0, 1)));
    for (const char* name : {"ingear.db", "ingear.db-wal", "ingear.db-shm"}) {
        CHECK(permissions_of(folder / name) == 0600);
    }
}

TEST_CASE("An event of a kind that isn't known, or that makes no sense, is left out of what is read") {
    const TemporaryFolder folder;
    const auto file = folder / "ingear.db";
    require_good(open_store(folder.path())->append(samples::session("a", 0, 3)));
    change(file,
           "INSERT INTO event (id, at, utc_offset, local_date, kind, session, payload) VALUES"
           " ('x', 1, 0, '2026-03-29', 'danced', 'a', '{}'),"
           " ('y', 1, 0, '2026-03-29', 'rep', 'a', '[1]'),"
           " ('z', 1, 0, '2026-03-29', 'rep', 'a', '{\"exercise\": 5}'),"
           " ('t', 1, 0, '2026-03-29', 'target_changed', '', '[]')");
    const auto store = open_store(folder.path());
    CHECK(record_of(*store, "a").reps == 3);
    CHECK(value_of(store->session_ids(10)).size() == 1);
    CHECK(events_of_kind(*store, domain::EventKind::target_changed).empty());
}

TEST_CASE("A store whose file is replaced or removed says so instead of writing into nowhere") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    SECTION("removed") {
        std::filesystem::remove(folder / "ingear.db");
    }
    SECTION("replaced") {
        std::filesystem::rename(folder / "ingear.db", folder / "elsewhere.db");
    }
    const auto appended = store->append(samples::session("a", 0, 1));
    REQUIRE_FALSE(appended.has_value());
    CHECK_THAT(appended.error().text(),
               ContainsSubstring("ingear.db") && ContainsSubstring("replaced or removed"));
    CHECK_FALSE(store->session_ids(1).has_value());
}

TEST_CASE("A store in memory is a store, and a copy of a file leaves the file as it is") {
    const TemporaryFolder folder;
    const auto memory = Store::in_memory();
    require_good(memory->append(samples::session("a", 0, 3)));
    CHECK(record_of(*memory, "a").reps == 3);
    require_good(memory->backup_daily(at(0).local_date()));

    const auto nothing = Store::copy_in_memory(folder / "nowhere");
    REQUIRE(nothing.has_value());
    CHECK(value_of((*nothing)->session_ids(10)).empty());
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));

    require_good(open_store(folder.path())->append(samples::session("kept", 0, 4)));
    const auto copy = Store::copy_in_memory(folder.path());
    REQUIRE(copy.has_value());
    CHECK(record_of(**copy, "kept").reps == 4);
    require_good((*copy)->append(samples::session("only here", 100, 1)));
    CHECK(value_of((*copy)->session_ids(10)).size() == 2);
    CHECK(value_of(open_store(folder.path())->session_ids(10)).size() == 1);
}

TEST_CASE("What is done in one transaction stays as a whole or not at all") {
    const auto store = Store::in_memory();
    const auto add = [&](const char* id) { return store->append(samples::session(id, 0, 1)); };
    require_good(store->in_one_transaction([&]() -> Result<void> {
        INGEAR_TRY_DO(add("a"));
        CHECK(value_of(store->session_ids(10)).size() == 1);
        return add("b");
    }));
    const auto failed = store->in_one_transaction([&]() -> Result<void> {
        INGEAR_TRY_DO(add("c"));
        return fail("no");
    });
    CHECK(failed.error().message == "no");
    CHECK(value_of(store->session_ids(10)).size() == 2);
    require_good(add("d"));
    CHECK(value_of(store->session_ids(10)).size() == 3);
}

TEST_CASE("Days are counted by where the player was") {
    const auto store = Store::in_memory();
    const LocalDate day = at(0).local_date();
    const Instant late{day.time_since_epoch() + std::chrono::hours{23}};  // 23:00 UTC
    require_good(
        store->append(std::vector<LogEvent>{event("", {late, UtcOffset{0}}, samples::logged::Sat{60.0}),
                                            event("", {late, UtcOffset{3600}}, samples::logged::Sat{30.5}),
                                            event("", {late, UtcOffset{7200}}, samples::logged::Sat{1.0}),
                                            event("", {late, UtcOffset{0}}, samples::logged::InCall{5.0})}));
    const LocalDate next = day + std::chrono::days{1};
    CHECK(value_of(store->counts_by_day(domain::EventKind::sat)) ==
          std::vector<DayCount>{{day, 1, 0.0}, {next, 2, 0.0}});
    CHECK(value_of(store->counts_by_day(domain::EventKind::sat, next, next)) ==
          std::vector<DayCount>{{next, 2, 0.0}});
    CHECK(value_of(store->seconds_by_day(domain::EventKind::sat)) ==
          std::vector<DayCount>{{day, 1, 60.0}, {next, 2, 31.5}});
    CHECK(value_of(store->moments_of_kind(domain::EventKind::in_call)).size() == 1);
}
