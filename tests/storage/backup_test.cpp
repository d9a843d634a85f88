#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;

namespace {

namespace fs = std::filesystem;

const LocalDate kDay{std::chrono::year{2026} / 3 / 27};

std::vector<std::string> names_in(const fs::path& dir) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(dir)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::size_t sessions_in(const fs::path& data_dir) {
    return value_of(open_store(data_dir)->session_ids(100)).size();
}

}  // namespace

TEST_CASE("A day has one backup, and seven are kept") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    for (int day = 0; day < 10; ++day) {
        require_good(store->append(samples::session(std::to_string(day), day, 1)));
        require_good(store->backup_daily(kDay + std::chrono::days{day}));
        require_good(store->backup_daily(kDay + std::chrono::days{day}));
    }
    CHECK(names_in(folder / "backups") ==
          std::vector<std::string>{"ingear-2026-03-30.db", "ingear-2026-03-31.db", "ingear-2026-04-01.db",
                                   "ingear-2026-04-02.db", "ingear-2026-04-03.db", "ingear-2026-04-04.db",
                                   "ingear-2026-04-05.db"});
}

TEST_CASE("The first backup of a day stays") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->backup_daily(kDay));
    const std::string first = file_text(folder / "backups/ingear-2026-03-27.db");
    require_good(store->append(samples::session("a", 0, 1)));
    require_good(store->backup_daily(kDay));
    CHECK(file_text(folder / "backups/ingear-2026-03-27.db") == first);
}

TEST_CASE("A clock that was far ahead doesn't cost today's backups") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    for (int day = 0; day < 7; ++day) require_good(store->backup_daily(kDay + std::chrono::days{4000 + day}));
    require_good(store->backup_daily(kDay));
    const auto names = names_in(folder / "backups");
    CHECK(names.size() == 7);
    CHECK(names.front() == "ingear-2026-03-27.db");
}

TEST_CASE("Other files in the backups' folder are left alone") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    write_file(folder / "backups/mine.db", "keep");
    write_file(folder / "backups/ingear-last.db", "keep");
    for (int day = 0; day < 9; ++day) require_good(store->backup_daily(kDay + std::chrono::days{day}));
    const auto names = names_in(folder / "backups");
    CHECK(names.size() == 9);
    CHECK(std::count(names.begin(), names.end(), "mine.db") == 1);
    CHECK(std::count(names.begin(), names.end(), "ingear-last.db") == 1);
}

TEST_CASE("A backup is one sound file with all that was saved") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    require_good(store->append(samples::session("a", 0, 30)));
    require_good(store->backup_daily(kDay));
    const fs::path backup = folder / "backups/ingear-2026-03-27.db";
    CHECK(names_in(folder / "backups").size() == 1);
    SQLite::Database database(backup.string());
    CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(database.execAndGet("SELECT count(*) FROM event").getInt() == 33);
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "delete");
}

TEST_CASE("A backup that can't be made is told") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    write_file(folder / "backups", "in the way");
    CHECK_FALSE(store->backup_daily(kDay).has_value());
}

TEST_CASE("A backup comes back in the place of a damaged store, which is kept") {
    const TemporaryFolder folder;
    {
        const auto store = open_store(folder.path());
        require_good(store->append(samples::session("a", 0, 30)));
        require_good(store->backup_daily(kDay));
        require_good(store->append(samples::session("b", 100, 30)));
    }
    fs::resize_file(folder / "ingear.db", 5000);
    const auto refused = Store::open(folder.path());
    REQUIRE_FALSE(refused.has_value());
    REQUIRE(refused.error().last_backup == folder / "backups/ingear-2026-03-27.db");
    require_good(restore_backup(folder.path(), *refused.error().last_backup));
    CHECK(sessions_in(folder.path()) == 1);
    CHECK(fs::file_size(folder / "ingear.db.damaged-1") == 5000);

    write_file(folder / "ingear.db", "again");
    require_good(restore_backup(folder.path(), *refused.error().last_backup));
    CHECK(sessions_in(folder.path()) == 1);
    CHECK(file_text(folder / "ingear.db.damaged-2") == "again");
}

TEST_CASE("The newest backup that is sound is offered") {
    const TemporaryFolder folder;
    {
        const auto store = open_store(folder.path());
        for (int day = 0; day < 3; ++day) require_good(store->backup_daily(kDay + std::chrono::days{day}));
    }
    write_file(folder / "ingear.db", "broken");
    write_file(folder / "backups/ingear-2026-03-29.db", "broken");
    const auto refused = Store::open(folder.path());
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().last_backup == folder / "backups/ingear-2026-03-28.db");
}

TEST_CASE("Nothing of the old store's log gets into the restored one") {
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    {
        const auto store = open_store(folder.path());
        require_good(store->append(samples::session("a", 0, 5)));
        require_good(store->backup_daily(kDay));
        require_good(store->append(samples::session("b", 100, 5)));
        // The files as a killed game leaves them: with a log that isn't in the file yet.
        for (const char* name : {"ingear.db", "ingear.db-wal"})
            fs::copy_file(folder / name, elsewhere / name);
        REQUIRE(fs::file_size(elsewhere / "ingear.db-wal") > 0);
    }
    require_good(restore_backup(elsewhere.path(), folder / "backups/ingear-2026-03-27.db"));
    CHECK(sessions_in(elsewhere.path()) == 1);
    // The one set aside is whole, its log included.
    fs::create_directory(elsewhere / "old");
    fs::rename(elsewhere / "ingear.db.damaged-1", elsewhere / "old/ingear.db");
    fs::rename(elsewhere / "ingear.db.damaged-1-wal", elsewhere / "old/ingear.db-wal");
    CHECK(sessions_in(elsewhere / "old") == 2);
}

TEST_CASE("A backup comes into an empty folder") {
    const TemporaryFolder folder;
    const auto store = open_store(folder / "one");
    require_good(store->append(samples::session("a", 0, 5)));
    require_good(store->backup_daily(kDay));
    require_good(restore_backup(folder / "two", folder / "one/backups/ingear-2026-03-27.db"));
    CHECK(sessions_in(folder / "two") == 1);
}

TEST_CASE("What is no sound backup isn't restored, and the store stays") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 5)));
    const fs::path file = folder / "other.db";
    SECTION("no such file") {}
    SECTION("a folder") {
        fs::create_directory(file);
    }
    SECTION("no database") {
        write_file(file, "hello");
    }
    SECTION("an empty file") {
        write_file(file, "");
    }
    SECTION("a database of another program") {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE t (x)");
    }
    SECTION("half a backup") {
        write_file(file, file_text(folder / "ingear.db").substr(0, 8192));
    }
    SECTION("of a newer version") {
        fs::copy_file(folder / "ingear.db", file);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    }
    const auto restored = restore_backup(folder.path(), file);
    REQUIRE_FALSE(restored.has_value());
    CHECK_THAT(restored.error().text(), ContainsSubstring("other.db"));
    CHECK(sessions_in(folder.path()) == 1);
    CHECK_FALSE(fs::exists(folder / "ingear.db.damaged-1"));
}

TEST_CASE("The store isn't restored from itself") {
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 5)));
    CHECK_FALSE(restore_backup(folder.path(), folder / "ingear.db").has_value());
    CHECK(sessions_in(folder.path()) == 1);
}

TEST_CASE("Drafts that a killed game left are cleared away in time") {
    const TemporaryFolder folder;
    const auto store = open_store(folder.path());
    write_file(folder / "backups/ingear-2026-03-26.db.1234.new", "old");
    write_file(folder / "backups/ingear-2026-03-27.db.5678.new", "of another process, just now");
    fs::last_write_time(folder / "backups/ingear-2026-03-26.db.1234.new",
                        fs::file_time_type::clock::now() - std::chrono::hours{2});
    require_good(store->backup_daily(kDay));
    CHECK(names_in(folder / "backups") ==
          std::vector<std::string>{"ingear-2026-03-27.db", "ingear-2026-03-27.db.5678.new"});
}
