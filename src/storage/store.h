#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/log/log_event.h"

namespace ingear::storage {

/// Why the store can't be used; the screens offer a way out for each.
enum class StoreProblem { unreadable, damaged, newer_version, read_only, disk_full, other };

struct StoreError {
    StoreProblem problem = StoreProblem::other;
    Error error;                                       ///< in words, naming the file
    std::optional<std::filesystem::path> last_backup;  ///< newest good backup, if there is one
};

/// An event as it is stored, also one of a kind that this version doesn't know.
struct StoredEvent {
    std::string id;
    Moment moment;
    std::string session;
    std::string kind;
    std::string payload;  ///< a JSON object

    bool operator==(const StoredEvent&) const = default;
};

/// How many events of a kind a day had, and the sum of the seconds that they tell of.
struct DayCount {
    LocalDate date{};
    int events = 0;
    double seconds = 0.0;

    bool operator==(const DayCount&) const = default;
};

/// When a session began, and whether an end of it was logged.
struct SessionRow {
    std::string id;
    Moment started_at;
    bool ended = false;
};

/// The event log in one SQLite file (ingear.db in the data folder): WAL, foreign keys, user_version
/// migrations; or in memory alone. It keeps events and finds them again; what they mean is worked out in
/// `journal`. Two processes may have a file open at once. Not for use from several threads: open one Store
/// per thread.
class Store {
  public:
    static constexpr int kSchemaVersion = 1;

    /// Creates the folder (0700) and the file (0600) as needed, migrates an older file (after a backup),
    /// refuses a newer one, checks that it can be written.
    [[nodiscard]] static tl::expected<std::unique_ptr<Store>, StoreError> open(
        const std::filesystem::path& data_dir);
    /// An empty one that lasts as long as it is open: for trials, and for playing without saving.
    [[nodiscard]] static std::unique_ptr<Store> in_memory();
    /// The same with what a folder's file holds now; empty, without making a file, where there is none.
    [[nodiscard]] static tl::expected<std::unique_ptr<Store>, StoreError> copy_in_memory(
        const std::filesystem::path& data_dir);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Durable when it returns (synchronous=FULL), all or nothing. An event whose id is there already is left
    /// as it is. What follows from an event isn't written with it: see journal/record.h.
    [[nodiscard]] Result<void> append(std::span<const domain::LogEvent> events);
    /// Adds the events whose ids aren't there yet, durable and all or nothing; how many those were.
    [[nodiscard]] Result<int> merge(std::span<const StoredEvent> events);
    /// Whatever `body` reads and appends is done as one: nobody else writes meanwhile, and where it fails
    /// nothing of it stays.
    [[nodiscard]] Result<void> in_one_transaction(const std::function<Result<void>()>& body);

    /// Hands over every event, in the order they were written.
    [[nodiscard]] Result<void> read_all(const std::function<void(const StoredEvent&)>& take);
    /// Of one session, oldest first; events that this version doesn't understand are left out.
    [[nodiscard]] Result<std::vector<domain::LogEvent>> events_of_session(const std::string& id);
    /// Of some kinds, reps never, from one instant to before another, oldest first; those of the same instant
    /// in the order they were written. Reads an index for the times.
    [[nodiscard]] Result<std::vector<domain::LogEvent>> events_of_kinds(
        std::span<const domain::EventKind> kinds, Instant from = Instant::min(),
        Instant before = Instant::max());

    // What SQLite finds in its indexes without reading what happened.

    /// Of sessions that weren't removed: newest first, at most `limit`, begun before `before` if given.
    [[nodiscard]] Result<std::vector<std::string>> session_ids(int limit,
                                                               std::optional<Instant> before = std::nullopt);
    enum class Order { oldest_first, newest_first };
    /// Sessions that weren't removed, with a set that was done and neither undone nor skipped afterwards.
    /// `take` says whether it wants more.
    [[nodiscard]] Result<void> sessions_with_a_set_done(
        Order order, const std::function<Result<bool>(const SessionRow&)>& take);
    /// Ids and moments of the events of one kind, in no order; their bodies aren't read.
    [[nodiscard]] Result<std::vector<std::pair<std::string, Moment>>> moments_of_kind(domain::EventKind kind);
    /// The days from `first` to `last` with an event of a kind, oldest first.
    [[nodiscard]] Result<std::vector<DayCount>> counts_by_day(domain::EventKind kind,
                                                              LocalDate first = LocalDate::min(),
                                                              LocalDate last = LocalDate::max());
    /// Of all time, with the seconds that the events tell of.
    [[nodiscard]] Result<std::vector<DayCount>> seconds_by_day(domain::EventKind kind);

    /// Copies the file by SQLite's backup API into backups/ingear-DATE.db unless the day already has one;
    /// keeps seven. Nothing for a store in memory.
    [[nodiscard]] Result<void> backup_daily(LocalDate today);
    /// Copies the file as it is now to `file`, whose folder exists, in the place of what was there.
    [[nodiscard]] Result<void> backup_to(const std::filesystem::path& file);

  private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Puts a backup in the place of a store that can't be used; the bad file is kept beside it as
/// ingear.db.damaged-N.
[[nodiscard]] Result<void> restore_backup(const std::filesystem::path& data_dir,
                                          const std::filesystem::path& backup);

}  // namespace ingear::storage
