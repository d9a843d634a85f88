#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/history.h"
#include "domain/log_event.h"
#include "domain/streak.h"
#include "domain/tips.h"
#include "storage/store.h"

namespace ingear::screens {

/// What the screens show of the event log, as of a moment.
struct Snapshot {
    LocalDate date{};
    domain::Streak streak;
    std::array<domain::DayMark, 7> week{};
    std::vector<domain::SessionRecord> recent;        ///< newest first, a handful
    std::optional<domain::SessionRecord> unfinished;  ///< left in the middle; can go on
    std::optional<Moment> last_session;               ///< when the newest one that counts began
    std::vector<std::string> lessons_done;            ///< ids, each once
    std::vector<domain::LogEvent> self_tests;         ///< of the kind SelfTestDone, oldest first
    std::vector<domain::TipPutAway> tips_put_away;    ///< today
};

/// What a snapshot is made from.
struct LogReadings {
    std::vector<domain::SessionRecord> recent;
    std::optional<domain::SessionRecord> unfinished;
    std::optional<Moment> last_session;
    std::vector<LocalDate> session_dates;
    std::vector<domain::Target> targets;
    std::vector<domain::LogEvent> learning = {};  ///< lessons, self-tests and tips put away, oldest first
};
[[nodiscard]] Snapshot make_snapshot(LogReadings readings, const Moment& now);
inline constexpr int kRecentSessions = 8;

/// Reads what a snapshot needs from a store; fails with the store's error.
[[nodiscard]] Result<LogReadings> read_log(storage::Store& store, Instant now);

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
    /// Why the newest events aren't saved yet, while that is so. They are tried again.
    [[nodiscard]] virtual std::optional<Error> trouble() const = 0;

    /// Takes over what has been done in the background; whether something is new. Call once a frame.
    virtual bool poll() = 0;
};

/// Keeps events in memory alone: for pictures, trials and playing without saving.
class MemoryRecords final : public Records {
  public:
    explicit MemoryRecords(LogReadings before = {}, State state = State::ready);

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
    [[nodiscard]] std::optional<Error> trouble() const override { return std::nullopt; }
    bool poll() override;

    [[nodiscard]] const std::vector<domain::LogEvent>& events() const { return events_; }

  private:
    LogReadings before_;
    State state_;
    std::optional<storage::StoreError> problem_;
    std::vector<domain::LogEvent> events_;
    std::shared_ptr<const Snapshot> snapshot_;
    bool news_ = false;
};

}  // namespace ingear::screens
