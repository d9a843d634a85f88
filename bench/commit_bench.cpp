// What it costs to make a rep durable, beside a bare insert into an SQLite file in WAL mode with
// synchronous=FULL.
#include <sqlite3.h>

#include <cstdlib>

#include "base/uuid.h"
#include "paired.h"
#include "scratch.h"
#include "storage/store.h"

namespace {

using namespace ingear;

constexpr int kRounds = 500;

void must(int code) {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    fmt::print(stderr, "SQLite: {}\n", sqlite3_errstr(code));
    std::exit(1);
}

/// The least that a durable row takes: one table, one prepared statement, the same bytes.
class BareLog {
  public:
    explicit BareLog(const std::filesystem::path& file) {
        must(sqlite3_open(file.c_str(), &database_));
        must(sqlite3_exec(database_,
                          "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                          "CREATE TABLE log (id TEXT, at INTEGER, utc_offset INTEGER, date TEXT, kind TEXT,"
                          " session TEXT, payload TEXT)",
                          nullptr, nullptr, nullptr));
        must(sqlite3_prepare_v2(database_, "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?)", -1, &insert_,
                                nullptr));
    }
    BareLog(const BareLog&) = delete;
    BareLog& operator=(const BareLog&) = delete;
    ~BareLog() {
        sqlite3_finalize(insert_);
        sqlite3_close(database_);
    }

    void append(const domain::LogEvent& event) {
        const auto text = [&](int index, const std::string& value) {
            must(sqlite3_bind_text(insert_, index, value.c_str(), -1, SQLITE_TRANSIENT));
        };
        text(1, event.id);
        must(sqlite3_bind_int64(insert_, 2, event.moment.at.time_since_epoch().count()));
        must(sqlite3_bind_int64(insert_, 3, event.moment.offset.count()));
        text(4, "2026-03-02");
        text(5, "rep");
        text(6, event.session);
        text(7, R"({"exercise":"glute_bridge","side":"both","set":1,"rep":1,"set_index":0})");
        must(sqlite3_step(insert_));
        must(sqlite3_reset(insert_));
    }

  private:
    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

domain::LogEvent next_rep(const std::string& session, int number) {
    const Moment moment{Instant{std::chrono::seconds{1'772'470'000 + 7 * number}}, std::chrono::hours{1}};
    return {new_uuid(), moment, session,
            domain::logged::Rep{"glute_bridge", motion::Side::both, 1, number, 0}};
}

}  // namespace

int main(int argc, char** argv) {
    const bench::Scratch scratch(bench::disk_from(argc, argv));
    auto store = storage::Store::open(scratch.path() / "data");
    if (!store) {
        fmt::print(stderr, "{}\n", store.error().error.text());
        return 1;
    }
    BareLog bare(scratch.path() / "bare.db");
    const std::string session = new_uuid();
    int number = 0;
    domain::LogEvent event;
    bool failed = false;
    const auto ours = [&] {
        event = next_rep(session, ++number);
        failed |= !(*store)->append({&event, 1}).has_value();
    };
    const auto floor = [&] { bare.append(next_rep(session, number)); };
    const auto pair = bench::in_turns(50, kRounds, ours, floor);
    if (failed) {
        fmt::print(stderr, "a rep couldn't be saved\n");
        return 1;
    }
    bench::print_head(
        fmt::format("Commit of a rep, on the disk of {}", scratch.path().parent_path().string()));
    bench::print_row("Store::append", pair.ours);
    bench::print_row("  a bare SQLite insert, WAL, synchronous=FULL", pair.floor);
    bench::print_ratio(pair, 1.5);
    return 0;
}
