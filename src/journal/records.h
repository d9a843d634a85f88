#pragma once

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/catalogue/tips.h"
#include "domain/log/history.h"
#include "domain/log/log_event.h"
#include "domain/programme/past_sessions.h"
#include "domain/programme/safety.h"
#include "domain/progress/progress.h"
#include "domain/rewards/rewards.h"
#include "domain/streak/streak.h"
#include "storage/store.h"

namespace ingear::journal {

/// What the screens show of the event log, as of a moment.
struct Snapshot {
    LocalDate date{};
    domain::Streak streak;
    std::array<domain::DayMark, 7> week{};
    std::vector<domain::SessionRecord> recent;        ///< newest first, as many as tell the programme
    std::optional<domain::SessionRecord> unfinished;  ///< left in the middle; can go on
    std::optional<Moment> last_session;               ///< when the newest one that counts began
    std::vector<domain::PainNote> pain;               ///< how those hurt
    int sessions = 0;                                 ///< that count, of all time
    std::vector<std::string> lessons_done;            ///< ids, each once
    std::vector<domain::LogEvent> self_tests;         ///< of the kind SelfTestDone, oldest first
    std::vector<domain::TipPutAway> tips_put_away;    ///< today
    domain::SafetyState safety;                       ///< what was told about red flags
};

/// What a snapshot is made from.
struct LogReadings {
    std::vector<domain::SessionRecord> recent;
    std::optional<domain::SessionRecord> unfinished;
    std::optional<Moment> last_session;
    domain::StreakHistory history;
    std::vector<domain::PainNote> pain;
    /// Lessons, self-tests, tips put away, and answers about red flags, oldest first.
    std::vector<domain::LogEvent> learning = {};
};
[[nodiscard]] Snapshot make_snapshot(LogReadings readings, const Moment& now);
/// So many of the newest sessions are read.
inline constexpr int kRecentSessions = domain::kSessionsToRead;

/// What a year at a glance is made from.
struct YearReadings {
    int year = 0;
    domain::StreakHistory history;                             ///< of all years
    std::vector<storage::DayAccomplishments> accomplishments;  ///< of every week that has a day of the year
};
/// The days that a year's calendar shows: whole weeks, Monday to Sunday.
struct DaySpan {
    LocalDate first{};
    LocalDate last{};
};
[[nodiscard]] DaySpan calendar_of(int year);

/// Reads what a snapshot needs from a store; fails with the store's error.
[[nodiscard]] Result<LogReadings> read_log(storage::Store& store, const Moment& now);

enum class Transfer { export_to, import_from, sync_with };
/// What became of one, in words for the player.
struct TransferNews {
    bool good = true;
    std::string words;
};
[[nodiscard]] TransferNews run_transfer(storage::Store& store, Transfer kind,
                                        const std::filesystem::path& path,
                                        const std::filesystem::path& data_dir);

/// The event log as the screens know it. Nothing here waits for a disk.
class Records {
  public:
    enum class State {
        opening,  ///< not yet known
        ready,    ///< everything is saved
        failed,   ///< can't be used; `problem` says why
        unsaved,  ///< the player chose to go on without saving
    };
    virtual ~Records() = default;

    [[nodiscard]] virtual State state() const = 0;
    /// Why it can't be used; null unless the state is `failed`.
    [[nodiscard]] virtual const storage::StoreError* problem() const = 0;
    /// The ways out of `failed`. The first two lead to `opening`.
    virtual void try_again() = 0;
    virtual void restore(const std::filesystem::path& backup) = 0;
    virtual void go_on_unsaved() = 0;

    virtual void append(domain::LogEvent event) = 0;
    /// Asks for a new snapshot that has all events appended so far.
    virtual void refresh(const Moment& now) = 0;
    /// The newest snapshot; null until there is one.
    [[nodiscard]] virtual std::shared_ptr<const Snapshot> snapshot() const = 0;
    /// Asks for a year of the log with all events appended so far.
    virtual void ask_year(int year, const Moment& now) = 0;
    /// The year that was read last; null until then.
    [[nodiscard]] virtual std::shared_ptr<const YearReadings> year() const = 0;
    /// Moves the log out of or into a file, or shares it through a folder, in the background. `path`: the
    /// file or folder. Afterwards there is a new snapshot.
    virtual void transfer(Transfer kind, const std::filesystem::path& path, const Moment& now) = 0;
    /// What became of the last transfer; none while it goes on, or before the first.
    [[nodiscard]] virtual std::optional<TransferNews> transfer_news() const = 0;
    /// Asks for where the history, with all events appended so far, stands with the rewards of a book. That
    /// reads more of the log than a snapshot: it is asked for by what shows it, once that is up.
    virtual void request_reward_status(std::shared_ptr<const domain::RewardBook> book, const Moment& now) = 0;
    /// The newest one; null until it was wanted and is there.
    [[nodiscard]] virtual std::shared_ptr<const domain::RewardStatus> status() const = 0;
    /// Asks for the progress of all time, with all events appended so far: likewise.
    virtual void ask_progress(std::shared_ptr<const domain::Catalogue> catalogue, const Moment& now) = 0;
    /// The newest one; null until it was asked for and is there.
    [[nodiscard]] virtual std::shared_ptr<const domain::ProgressTrend> progress() const = 0;
    /// Why the newest events aren't saved yet, while that is so. They are tried again.
    [[nodiscard]] virtual std::optional<Error> trouble() const = 0;

    /// Takes over what has been done in the background; whether something is new. Call once a frame.
    virtual bool poll() = 0;
};

/// Keeps events in memory alone: for pictures, trials and playing without saving.
class MemoryRecords final : public Records {
  public:
    explicit MemoryRecords(LogReadings before = {}, State state = State::ready,
                           domain::Accomplishments accomplishments = {});

    /// Where the accomplishments of days before come from; asked when a year is.
    using AccomplishmentsSource =
        std::function<std::vector<storage::DayAccomplishments>(LocalDate first, LocalDate last)>;
    void set_accomplishments(AccomplishmentsSource source) { days_before_ = std::move(source); }

    /// Where the log of days before comes from; asked when progress is.
    using ProgressSource = std::function<domain::ProgressLog()>;
    void set_progress(ProgressSource source) { progress_before_ = std::move(source); }

    /// For picturing the ways out.
    void set_problem(storage::StoreError problem);

    [[nodiscard]] State state() const override { return state_; }
    [[nodiscard]] const storage::StoreError* problem() const override {
        return problem_ ? &*problem_ : nullptr;
    }
    void try_again() override {}
    void restore(const std::filesystem::path&) override {}
    void go_on_unsaved() override;
    void append(domain::LogEvent event) override;
    void refresh(const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const override { return snapshot_; }
    void ask_year(int year, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const YearReadings> year() const override { return year_; }
    void transfer(Transfer kind, const std::filesystem::path& path, const Moment& now) override;
    [[nodiscard]] std::optional<TransferNews> transfer_news() const override { return transfer_news_; }
    void request_reward_status(std::shared_ptr<const domain::RewardBook> book, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const domain::RewardStatus> status() const override { return status_; }
    void ask_progress(std::shared_ptr<const domain::Catalogue> catalogue, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const domain::ProgressTrend> progress() const override { return progress_; }
    [[nodiscard]] std::optional<Error> trouble() const override { return std::nullopt; }
    bool poll() override;

    [[nodiscard]] const std::vector<domain::LogEvent>& events() const { return events_; }

  private:
    [[nodiscard]] LogReadings with_events(const Moment& now) const;

    LogReadings before_;
    AccomplishmentsSource days_before_;
    ProgressSource progress_before_;
    domain::Accomplishments accomplishments_before_;
    State state_;
    std::optional<storage::StoreError> problem_;
    std::vector<domain::LogEvent> events_;
    std::shared_ptr<const Snapshot> snapshot_;
    std::shared_ptr<const YearReadings> year_;
    std::optional<TransferNews> transfer_news_;
    std::shared_ptr<const domain::RewardStatus> status_;
    std::shared_ptr<const domain::ProgressTrend> progress_;
    bool news_ = false;
};

}  // namespace ingear::journal
