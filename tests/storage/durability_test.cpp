#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>

#include "base/random.h"
#include "storage/acknowledgements.h"
#include "storage/deadly_files.h"
#include "storage/log_samples.h"
#include "storage/open_store.h"
#include "support/catch.h"
#include "support/process.h"
#include "support/temporary_folder.h"

using namespace ingear;
using namespace ingear::storage;

namespace {

std::string integrity(const std::filesystem::path& file) {
    return SQLite::Database(file.string()).execAndGet("PRAGMA integrity_check").getString();
}

int stored_reps(Store& store, const std::string& session) {
    return record_of(store, session).reps;
}

constexpr int kManyReps = 100'000;

/// Does reps until it is killed.
int do_reps(const std::filesystem::path& data_dir, const std::string& session,
            const Acknowledgements& acknowledgements) {
    auto store = Store::open(data_dir);
    if (!store) return 1;
    for (int number = 1; number <= kManyReps; ++number) {
        const domain::LogEvent rep = samples::event(session, samples::at(number), samples::rep(number));
        if (!(*store)->append({&rep, 1})) return 2;
        acknowledgements.give();
    }
    return 0;
}

}  // namespace

TEST_CASE("No rep that was told to be durable is lost when the game is killed") {
    constexpr int kKills = 40;
    const TemporaryFolder folder;
    Random random(7);
    for (int kill = 0; kill < kKills; ++kill) {
        const std::string session = "session " + std::to_string(kill);
        Acknowledgements acknowledgements;
        const int last_step = 1 + static_cast<int>(random.next() % 120);
        ChildProcess player([&] {
            deadly_files::die_at(last_step);
            return do_reps(folder.path(), session, acknowledgements);
        });
        acknowledgements.stop_writing();
        const int acknowledged = acknowledgements.take(kManyReps);
        REQUIRE(player.wait() == -SIGKILL);

        const auto store = open_store(folder.path());
        INFO("kill " << kill << " at step " << last_step << " after " << acknowledged << " reps");
        const int stored = stored_reps(*store, session);
        CHECK(stored >= acknowledged);
        CHECK(stored <= acknowledged + 1);
    }
    CHECK(integrity(folder / "ingear.db") == "ok");
}

TEST_CASE("Killed while the store is made, the next start makes it") {
    // Every step of it, until one lives to see it made.
    int ended = -SIGKILL;
    for (int last_step = 1; ended == -SIGKILL; ++last_step) {
        INFO("step " << last_step);
        const TemporaryFolder folder;
        ChildProcess player([&] {
            deadly_files::die_at(last_step);
            return Store::open(folder / "data").has_value() ? 0 : 1;
        });
        ended = player.wait();
        const auto store = open_store(folder / "data");
        require_good(store->append(samples::session("a", 0, 1)));
        CHECK(integrity(folder / "data/ingear.db") == "ok");
    }
    CHECK(ended == 0);
}

TEST_CASE("Killed during a backup, no half backup is taken for one") {
    constexpr int kKills = 15;
    const TemporaryFolder folder;
    require_good(open_store(folder.path())->append(samples::session("a", 0, 2000)));
    std::filesystem::create_directory(folder / "backups");
    Random random(13);
    for (int kill = 0; kill < kKills; ++kill) {
        const LocalDate day = samples::at(0).local_date() + std::chrono::days{kill};
        const int last_step = 1 + static_cast<int>(random.next() % 200);
        ChildProcess player([&] {
            deadly_files::die_at(last_step);
            auto store = Store::open(folder.path());
            return store && (*store)->backup_daily(day) ? 0 : 1;
        });
        const int ended = player.wait();
        REQUIRE((ended == -SIGKILL || ended == 0));
        for (const auto& file : std::filesystem::directory_iterator(folder / "backups")) {
            if (file.path().extension() == ".db") CHECK(integrity(file.path()) == "ok");
        }
        require_good(open_store(folder.path())->backup_daily(day));
    }
    CHECK(stored_reps(*open_store(folder.path()), "a") == 2000);
}

TEST_CASE("Two processes save into one store at once") {
    constexpr int kReps = 60;
    const TemporaryFolder folder;
    const auto player = [&](const std::string& session) {
        return [&folder, session] {
            auto store = Store::open(folder / "data");  // also at once, on a folder that isn't there yet
            if (!store) return 1;
            for (int number = 1; number <= kReps; ++number) {
                const domain::LogEvent rep =
                    samples::event(session, samples::at(number), samples::rep(number));
                if (!(*store)->append({&rep, 1})) return 2;
                if (!(*store)->events_of_session(session)) return 3;
            }
            return 0;
        };
    };
    ChildProcess one(player("one"));
    ChildProcess two(player("two"));
    CHECK(one.wait() == 0);
    CHECK(two.wait() == 0);
    const auto store = open_store(folder / "data");
    CHECK(stored_reps(*store, "one") == kReps);
    CHECK(stored_reps(*store, "two") == kReps);
}

TEST_CASE("Two processes make the store at once") {
    constexpr int kTimes = 30;
    for (int time = 0; time < kTimes; ++time) {
        const TemporaryFolder folder;
        Acknowledgements go;
        const auto player = [&] {
            if (go.take(1) != 1) return 1;
            auto store = Store::open(folder / "data");
            if (!store) return 10 + static_cast<int>(store.error().problem);
            return (*store)->append(samples::session(new_uuid(), 0, 1)) ? 0 : 2;
        };
        ChildProcess one(player);
        ChildProcess two(player);
        go.give();
        go.give();
        CHECK(one.wait() == 0);
        CHECK(two.wait() == 0);
        CHECK(value_of(open_store(folder / "data")->session_ids(10)).size() == 2);
    }
}

TEST_CASE("What one process saves, another that has the store open sees") {
    const TemporaryFolder folder;
    open_store(folder.path()).reset();
    Acknowledgements ready;
    Acknowledgements go;
    ChildProcess reader([&] {
        auto store = Store::open(folder.path());
        if (!store || !(*store)->session_ids(10)->empty()) return 1;
        ready.give();
        if (go.take(1) != 1) return 2;
        return (*store)->session_ids(10)->size() == 1 ? 0 : 3;
    });
    ready.stop_writing();
    REQUIRE(ready.take(1) == 1);
    require_good(open_store(folder.path())->append(samples::session("a", 0, 1)));
    go.give();
    CHECK(reader.wait() == 0);
}
