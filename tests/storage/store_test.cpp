#include "storage/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;
using domain::LogEvent;
using domain::SessionRecord;
using samples::at;
using samples::event;

namespace {

constexpr std::int64_t kDay = 24 * 60 * 60;

mode_t permissions_of(const std::filesystem::path& path) {
    struct stat info {};
    REQUIRE(::stat(path.c_str(), &info) == 0);
    return info.st_mode & 0777U;
}

std::vector<std::string> ids(const std::vector<SessionRecord>& records) {
    std::vector<std::string> ids;
    for (const SessionRecord& record : records) ids.push_back(record.id);
    return ids;
}

void change(const std::filesystem::path& file, const char* sql) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("A new store is empty") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "data");
    CHECK(value_of(store->sessions(10)).empty());
    CHECK(value_of(store->session_dates(at(0).at)).empty());
    CHECK(value_of(store->targets()).empty());
    CHECK_FALSE(value_of(store->unfinished(at(0).at)).has_value());
    CHECK_FALSE(value_of(store->last_session(at(0).at)).has_value());
    CHECK_FALSE(value_of(store->session("nobody")).has_value());
    CHECK_FALSE(value_of(store->session("")).has_value());
}

TEST_CASE("What is appended is there after opening again") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 10)));
    const auto record = value_of(open_store(folder.path())->session("a"));
    REQUIRE(record.has_value());
    CHECK(record->routine == "first_steps");
    CHECK(record->reps == 10);
    CHECK(record->end_reason == domain::EndReason::done);
    CHECK(record->started_at == at(0));
    CHECK(record->counts(at(0).at));
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
    const auto stored = value_of(store->session("a"));
    REQUIRE(stored.has_value());
    const SessionRecord folded = domain::fold_session(events);
    CHECK(stored->routine == folded.routine);
    CHECK(stored->seconds == 6.25);
    CHECK(stored->reps == folded.reps);
    CHECK(stored->end_reason == domain::EndReason::finished_early);
    CHECK(stored->effort == 3);
    CHECK_FALSE(stored->pain.has_value());
    CHECK(stored->last_event == folded.last_event);
    CHECK(stored->last_set_index == 4);
    REQUIRE(stored->sets.size() == 1);
    CHECK(stored->sets[0].exercise == "clamshell");
    CHECK(stored->sets[0].side == motion::Side::left);
    CHECK(stored->sets[0].set == 2);
    CHECK(stored->sets[0].set_index == 3);
    CHECK(stored->sets[0].complete);
}

TEST_CASE("A text that isn't UTF-8 and a number that isn't one do no harm") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(std::vector<LogEvent>{
        event("a", at(0), samples::logged::SessionStarted{"\xff\xfe"}),
        event("a", at(1),
              samples::logged::SessionEnded{domain::EndReason::done,
                                            std::numeric_limits<double>::quiet_NaN()})}));
    const auto record = value_of(store->session("a"));
    REQUIRE(record.has_value());
    CHECK(record->seconds == 0.0);
    CHECK(record->end_reason == domain::EndReason::done);
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
    CHECK(value_of(store->session("a"))->reps == 3);
    CHECK(value_of(store->sessions(10)).size() == 1);
}

TEST_CASE("Events of the same instant keep their order") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    std::vector<LogEvent> events{event("a", at(0), samples::logged::SessionStarted{"first_steps"})};
    for (int number = 1; number <= 20; ++number) events.push_back(event("a", at(0), samples::rep(number)));
    events.push_back(event("a", at(0), samples::rep_undone(20)));
    require_good(store->append(events));
    CHECK(value_of(store->session("a"))->reps == 19);
}

TEST_CASE("Appending nothing is nothing") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append({}));
}

TEST_CASE("Sessions come newest first, so many, and those before an instant") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    for (int day = 0; day < 5; ++day)
        require_good(store->append(samples::session(std::to_string(day), day * kDay, 1)));
    CHECK(ids(value_of(store->sessions(10))) == Ids{"4", "3", "2", "1", "0"});
    CHECK(ids(value_of(store->sessions(2))) == Ids{"4", "3"});
    CHECK(ids(value_of(store->sessions(2, at(3 * kDay).at))) == Ids{"2", "1"});
    CHECK(value_of(store->sessions(0)).empty());
    CHECK(value_of(store->sessions(-1)).empty());
    CHECK(value_of(store->sessions(10, at(0).at)).empty());
}

TEST_CASE("The newest session goes on when it was left in the middle, not long ago") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(samples::session("left", 0, 4, false)));
    const auto going_on = value_of(store->unfinished(at(60).at));
    REQUIRE(going_on.has_value());
    CHECK(going_on->id == "left");
    CHECK(going_on->last_set_reps == 4);
    CHECK_FALSE(value_of(store->unfinished(at(kDay).at)).has_value());

    require_good(store->append(samples::session("newer", 3600, 2)));
    CHECK_FALSE(value_of(store->unfinished(at(3700).at)).has_value());
}

TEST_CASE("A day counts by where the player was") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const Instant evening{std::chrono::sys_days{std::chrono::year{2026} / 3 / 28} + std::chrono::hours{23}};
    const auto session = [&](const std::string& id, UtcOffset offset) {
        std::vector<LogEvent> events = samples::session(id, 0, 1);
        for (LogEvent& each : events) each.moment = {evening, offset};
        require_good(store->append(events));
    };
    session("in London", UtcOffset{0});
    session("in Berlin", UtcOffset{3600});
    session("in New York", UtcOffset{-4 * 3600});
    const LocalDate day{std::chrono::year{2026} / 3 / 28};
    CHECK(value_of(store->session_dates(evening)) ==
          std::vector<LocalDate>{day, day + std::chrono::days{1}, day});
}

TEST_CASE("Targets come oldest first, on the day they were chosen") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(
        store->append(std::vector<LogEvent>{event("", at(10 * kDay), samples::logged::TargetChanged{2}),
                                            event("", at(0), samples::logged::TargetChanged{3})}));
    const auto targets = value_of(store->targets());
    REQUIRE(targets.size() == 2);
    CHECK(targets[0].sessions_a_week == 3);
    CHECK(targets[0].since == at(0).local_date());
    CHECK(targets[1].sessions_a_week == 2);
}

TEST_CASE("The last session is the newest that counts") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(samples::session("done", 0, 3)));
    require_good(store->append(samples::session("nothing done", kDay, 0, false)));
    CHECK(value_of(store->last_session(at(10 * kDay).at)) == at(0));
    CHECK(value_of(store->session_dates(at(10 * kDay).at)).size() == 1);
}

TEST_CASE("A set that is undone or skipped afterwards doesn't count") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    const auto dates_after = [&](const std::string& id, domain::LogBody last) {
        require_good(store->append(std::vector<LogEvent>{
            event(id, at(0), samples::logged::SessionStarted{"first_steps"}),
            event(id, at(1), samples::rep(1)), event(id, at(2), samples::set_done(1)),
            event(id, at(3), std::move(last)),
            event(id, at(4), samples::logged::SessionEnded{domain::EndReason::finished_early, 4.0})}));
        return value_of(store->session_dates(at(10).at)).size();
    };
    CHECK(dates_after("undone", samples::rep_undone(1)) == 0);
    CHECK(dates_after("skipped", samples::set_skipped(0)) == 0);
    CHECK(dates_after("another one skipped", samples::set_skipped(0, 1)) == 1);
    CHECK(dates_after("done again", samples::set_done(1)) == 2);
}

TEST_CASE("A session that was removed is gone until it is put back") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(samples::session("kept", 0, 3)));
    require_good(store->append(samples::session("a", kDay, 3)));
    const auto add = [&](std::int64_t second, domain::LogBody body) {
        require_good(store->append(std::vector<LogEvent>{event("a", at(second), std::move(body))}));
        return ids(value_of(store->sessions(10)));
    };
    CHECK(add(2 * kDay, samples::logged::SessionRemoved{}) == Ids{"kept"});
    CHECK(value_of(store->session_dates(at(9 * kDay).at)).size() == 1);
    CHECK(value_of(store->last_session(at(9 * kDay).at)) == at(0));
    CHECK(value_of(store->session("a"))->removed);
    CHECK(add(2 * kDay, samples::logged::SessionRestored{}) == Ids{"a", "kept"});
    CHECK(value_of(store->session_dates(at(9 * kDay).at)).size() == 2);
    CHECK(add(3 * kDay, samples::logged::SessionRemoved{}) == Ids{"kept"});
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
    CHECK(value_of(store->session("a"))->reps == 3);
    CHECK(value_of(store->sessions(10)).size() == 1);
    CHECK(value_of(store->targets()).empty());
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
               Catch::Contains("ingear.db") && Catch::Contains("replaced or removed"));
    CHECK_FALSE(store->sessions(1).has_value());
}
