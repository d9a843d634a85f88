#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/log/log_event.h"
#include "domain/programme/past_sessions.h"
#include "domain/progress/progress.h"
#include "domain/rewards/accomplishments.h"
#include "domain/streak/streak.h"

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

/// What was done on a day, beside sessions.
struct DayAccomplishments {
    LocalDate date{};
    int breaks = 0;
    int tests = 0;

    bool operator==(const DayAccomplishments&) const = default;
};

/// The event log in one SQLite file (ingear.db in the data folder): WAL, foreign keys, user_version
/// migrations. Two processes may have it open at once. Not for use from several threads: open one Store per
/// thread.
class Store {
  public:
    static constexpr int kSchemaVersion = 1;

    /// Creates the folder (0700) and the file (0600) as needed, migrates an older file (after a backup),
    /// refuses a newer one, checks that it can be written.
    [[nodiscard]] static tl::expected<std::unique_ptr<Store>, StoreError> open(
        const std::filesystem::path& data_dir);
    virtual ~Store() = default;

    /// Durable when it returns (synchronous=FULL), all or nothing. An event whose id is there already is left
    /// as it is.
    [[nodiscard]] virtual Result<void> append(std::span<const domain::LogEvent> events) = 0;

    /// Newest first, at most `limit`, beginning before `before` if given.
    [[nodiscard]] virtual Result<std::vector<domain::SessionRecord>> sessions(
        int limit, std::optional<Instant> before = std::nullopt) = 0;
    [[nodiscard]] virtual Result<std::optional<domain::SessionRecord>> session(const std::string& id) = 0;
    /// The newest session if it was left in the middle and can go on.
    [[nodiscard]] virtual Result<std::optional<domain::SessionRecord>> unfinished(Instant now) = 0;
    /// Local dates of the sessions that count, oldest first. Reads an index, not the whole log.
    [[nodiscard]] virtual Result<std::vector<LocalDate>> session_dates(Instant now) = 0;
    [[nodiscard]] virtual Result<std::vector<domain::Target>> targets() = 0;
    /// All that the streak is made of. Reads indexes and a few rows, not the whole log.
    [[nodiscard]] virtual Result<domain::StreakHistory> streak_history(const Moment& now) = 0;
    /// The days from `first` to `last` with a break or a self-test, oldest first.
    [[nodiscard]] virtual Result<std::vector<DayAccomplishments>> accomplishments(LocalDate first,
                                                                                  LocalDate last) = 0;
    /// All pain ratings since an instant, oldest first.
    [[nodiscard]] virtual Result<std::vector<domain::PainNote>> pain_notes(Instant since) = 0;
    /// All events of a kind, oldest first; for kinds that come rarely.
    [[nodiscard]] virtual Result<std::vector<domain::LogEvent>> events_of_kind(domain::EventKind kind) = 0;
    /// When the newest session that counts began.
    [[nodiscard]] virtual Result<std::optional<Moment>> last_session(Instant now) = 0;

    /// Hands over every event, in the order they were written.
    [[nodiscard]] virtual Result<void> read_all(const std::function<void(const StoredEvent&)>& take) = 0;
    /// Adds the events whose ids aren't there yet, durable and all or nothing; how many those were.
    [[nodiscard]] virtual Result<int> merge(std::span<const StoredEvent> events) = 0;
    /// What rewards are worked out from. Reads no reps, but a row for each set and break: takes tens of
    /// milliseconds with years of history, so it is asked for apart from what comes up first.
    [[nodiscard]] virtual Result<domain::Accomplishments> accomplishments(Instant now) = 0;
    /// What progress is worked out from, of all time. As above.
    [[nodiscard]] virtual Result<domain::ProgressLog> progress_log() = 0;
    /// What happened at the desk from one instant to before another, oldest first: offers of breaks, breaks,
    /// stretches of sitting and calls. Reads an index for the times.
    [[nodiscard]] virtual Result<std::vector<domain::LogEvent>> desk_events(Instant from, Instant before) = 0;

    /// Copies the file by SQLite's backup API into backups/ingear-DATE.db unless the day already has one;
    /// keeps seven.
    [[nodiscard]] virtual Result<void> backup_daily(LocalDate today) = 0;
    /// Copies the file as it is now to `file`, whose folder exists, in the place of what was there.
    [[nodiscard]] virtual Result<void> backup_to(const std::filesystem::path& file) = 0;
};

/// Puts a backup in the place of a store that can't be used; the bad file is kept beside it as
/// ingear.db.damaged-N.
[[nodiscard]] Result<void> restore_backup(const std::filesystem::path& data_dir,
                                          const std::filesystem::path& backup);

/// Appends on a thread of its own, so that saving never blocks a frame. Errors are kept and told; nothing is
/// dropped: what failed is tried again with the next events and on flush.
class AsyncWriter {
  public:
    explicit AsyncWriter(std::filesystem::path data_dir);
    virtual ~AsyncWriter();  ///< writes what is left
    AsyncWriter(const AsyncWriter&) = delete;
    AsyncWriter& operator=(const AsyncWriter&) = delete;

    void append(domain::LogEvent event);
    /// Waits until everything given so far is durable, or says why it isn't.
    [[nodiscard]] Result<void> flush();
    /// The last error that still stands, for a notice on the screen.
    [[nodiscard]] std::optional<Error> trouble() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ingear::storage
