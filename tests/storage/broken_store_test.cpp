#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/files.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;

namespace {

namespace fs = std::filesystem;

StoreError refusal(const fs::path& data_dir) {
    auto store = Store::open(data_dir);
    REQUIRE_FALSE(store.has_value());
    CHECK_THAT(store.error().error.text(), ContainsSubstring(data_dir.string()));
    return store.error();
}

void change(const fs::path& file, const std::string& sql) {
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec(sql);
}

/// A folder with a closed store of one session.
class FilledFolder {
  public:
    FilledFolder() { require_good(open_store(path())->append(samples::session("a", 0, 40))); }
    [[nodiscard]] const fs::path& path() const { return folder_.path(); }
    [[nodiscard]] fs::path file() const { return folder_ / "ingear.db"; }

  private:
    TemporaryFolder folder_;
};

/// Runs as somebody whom file permissions bind: root becomes nobody.
template <class Body>
int run_bound_by_permissions(const fs::path& data_dir, Body body) {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0) {
        REQUIRE(::chown(data_dir.c_str(), kNobody, kNobody) == 0);
        for (const auto& entry : fs::directory_iterator(data_dir)) {
            REQUIRE(::chown(entry.path().c_str(), kNobody, kNobody) == 0);
        }
    }
    ChildProcess child([&] {
        if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return 90;
        return body();
    });
    return child.wait();
}

int problem_code(const fs::path& data_dir) {
    const auto store = Store::open(data_dir);
    return store ? 50 : static_cast<int>(store.error().problem);
}

constexpr int code(StoreProblem problem) {
    return static_cast<int>(problem);
}

}  // namespace

TEST_CASE("A truncated store is refused, wherever it ends") {
    const FilledFolder good;
    const std::string whole = file_text(good.file());
    REQUIRE(whole.size() >= 8 * 4096);
    std::vector<std::size_t> lengths{1, 15, 16, 99, 100, 511, 1000, 4095, 4097, whole.size() - 1};
    for (std::size_t length = 4096; length < whole.size(); length += 4096) lengths.push_back(length);
    for (const std::size_t length : lengths) {
        INFO("length " << length << " of " << whole.size());
        const TemporaryFolder folder;
        write_file(folder / "ingear.db", whole.substr(0, length));
        CHECK(refusal(folder.path()).problem == StoreProblem::damaged);
        CHECK(file_text(folder / "ingear.db") == whole.substr(0, length));
    }
}

TEST_CASE("An emptied store is refused where there is something left of its past") {
    const FilledFolder folder;
    require_good(open_store(folder.path())->backup_daily(samples::at(0).local_date()));
    fs::resize_file(folder.file(), 0);
    const StoreError error = refusal(folder.path());
    CHECK(error.problem == StoreProblem::damaged);
    REQUIRE(error.last_backup.has_value());
    require_good(restore_backup(folder.path(), *error.last_backup));
    CHECK(value_of(open_store(folder.path())->session_ids(10)).size() == 1);
}

TEST_CASE("A file that is no database is refused and left alone") {
    const TemporaryFolder folder;
    const std::string garbage = std::string(3000, 'x') + std::string(3000, '\0');
    write_file(folder / "ingear.db", garbage);
    const StoreError error = refusal(folder.path());
    CHECK(error.problem == StoreProblem::damaged);
    CHECK_FALSE(error.last_backup.has_value());
    CHECK(file_text(folder / "ingear.db") == garbage);
}

TEST_CASE("A database of another program is refused and left alone") {
    const TemporaryFolder folder;
    change(folder / "ingear.db", "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')");
    const std::string before = file_text(folder / "ingear.db");
    CHECK(refusal(folder.path()).problem == StoreProblem::damaged);
    CHECK(file_text(folder / "ingear.db") == before);
}

TEST_CASE("A store with parts missing is refused") {
    const FilledFolder folder;
    change(folder.file(), "DROP INDEX event_milestone");
    CHECK(refusal(folder.path()).problem == StoreProblem::damaged);
}

TEST_CASE("A store of a newer version is refused and left alone") {
    const FilledFolder folder;
    change(folder.file(), "PRAGMA user_version = " + std::to_string(Store::kSchemaVersion + 1));
    const std::string before = file_text(folder.file());
    const StoreError error = refusal(folder.path());
    CHECK(error.problem == StoreProblem::newer_version);
    CHECK_THAT(error.error.message, ContainsSubstring("newer InGear"));
    CHECK(file_text(folder.file()) == before);
}

TEST_CASE("A folder in the file's place is refused") {
    const TemporaryFolder folder;
    fs::create_directory(folder / "ingear.db");
    CHECK(refusal(folder.path()).problem == StoreProblem::unreadable);
}

TEST_CASE("A file in the folder's place is refused") {
    const TemporaryFolder folder;
    write_file(folder / "data", "in the way");
    CHECK(refusal(folder / "data").problem == StoreProblem::unreadable);
    const auto deeper = Store::open(folder / "data/deeper");
    REQUIRE_FALSE(deeper.has_value());
    CHECK(deeper.error().problem == StoreProblem::unreadable);
    CHECK_THAT(deeper.error().error.text(), ContainsSubstring((folder / "data").string()));
}

TEST_CASE("A store that can't be written is refused") {
    const FilledFolder folder;
    SECTION("a read-only file") {
        ::chmod(folder.file().c_str(), 0400);
        CHECK(run_bound_by_permissions(folder.path(), [&] { return problem_code(folder.path()); }) ==
              code(StoreProblem::read_only));
    }
    SECTION("a read-only folder") {
        ::chmod(folder.path().c_str(), 0500);
        CHECK(run_bound_by_permissions(folder.path(), [&] { return problem_code(folder.path()); }) ==
              code(StoreProblem::read_only));
    }
    SECTION("both") {
        ::chmod(folder.file().c_str(), 0400);
        ::chmod(folder.path().c_str(), 0500);
        CHECK(run_bound_by_permissions(folder.path(), [&] { return problem_code(folder.path()); }) ==
              code(StoreProblem::read_only));
    }
    SECTION("a file that may not be read") {
        ::chmod(folder.file().c_str(), 0000);
        CHECK(run_bound_by_permissions(folder.path(), [&] { return problem_code(folder.path()); }) ==
              code(StoreProblem::unreadable));
    }
    ::chmod(folder.path().c_str(), 0700);
    ::chmod(folder.file().c_str(), 0600);
    CHECK(value_of(open_store(folder.path())->session_ids(10)).size() == 1);
}

TEST_CASE("A folder that can't be made is refused") {
    const TemporaryFolder folder;
    ::chmod(folder.path().c_str(), 0500);
    CHECK(run_bound_by_permissions(folder.path(), [&] { return problem_code(folder / "data"); }) ==
          code(StoreProblem::read_only));
}

namespace {

/// From now on this process's files can't grow past so many bytes, as on a full disk.
void fill_disk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

TEST_CASE("On a full disk a new store says so") {
    const TemporaryFolder folder;
    ChildProcess child([&] {
        fill_disk(2048);
        return problem_code(folder / "data");
    });
    CHECK(child.wait() == code(StoreProblem::disk_full));
}

TEST_CASE("On a full disk a store that was there says so at its start") {
    const FilledFolder folder;
    ChildProcess child([&] {
        fill_disk(2048);
        return problem_code(folder.path());
    });
    CHECK(child.wait() == code(StoreProblem::disk_full));
    CHECK(record_of(*open_store(folder.path()), "a").reps == 40);
}

TEST_CASE("A disk that fills up loses nothing that was saved, and tells what wasn't") {
    const TemporaryFolder folder;
    constexpr int kMostReps = 2000;
    ChildProcess child([&] {
        auto store = Store::open(folder.path());
        if (!store) return 101;
        fill_disk(256 * 1024);
        for (int number = 1; number <= kMostReps; ++number) {
            const domain::LogEvent rep = samples::event("a", samples::at(number), samples::rep(number));
            const auto saved = (*store)->append({&rep, 1});
            if (saved) continue;
            if (saved.error().text().find("the disk is full") == std::string::npos) return 102;
            const auto kept = (*store)->events_of_session("a");
            if (!kept || static_cast<int>(kept->size()) != number - 1) return 103;
            return 0;
        }
        return 104;
    });
    CHECK(child.wait() == 0);
    const auto store = open_store(folder.path());
    const int saved = record_of(*store, "a").reps;
    CHECK(saved > 0);
    CHECK(saved < kMostReps);
    const domain::LogEvent next = samples::event("a", samples::at(kMostReps), samples::rep(saved + 1));
    require_good(store->append({&next, 1}));
    CHECK(record_of(*store, "a").reps == saved + 1);
}

TEST_CASE("Damage within the file is an error, never a crash") {
    const FilledFolder good;
    const std::string whole = file_text(good.file());
    for (std::size_t page = 4096; page < whole.size(); page += 4096) {
        const TemporaryFolder folder;
        std::string damaged = whole;
        damaged.replace(page, 4096, std::string(4096, '\x5a'));
        write_file(folder / "ingear.db", damaged);
        INFO("page at " << page);
        const auto store = Store::open(folder.path());
        if (!store) continue;
        constexpr std::array<domain::EventKind, 1> kKinds{domain::EventKind::set_done};
        const auto any = [](const SessionRow&) -> Result<bool> { return true; };
        const bool all_read = (*store)->session_ids(10) &&
                              (*store)->sessions_with_a_set_done(Store::Order::oldest_first, any) &&
                              (*store)->events_of_kinds(kKinds) && (*store)->events_of_session("a");
        const bool saved = (*store)->append(samples::session("b", 100, 1)).has_value();
        CHECK((!all_read || !saved || !(*store)->events_of_session("a").value().empty()));
        CHECK_FALSE((*store)->backup_daily(samples::at(0).local_date()).has_value());
    }
}
