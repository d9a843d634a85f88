#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "journal/records.h"

namespace ingear::app {

/// The event log in the store. Reading, restoring and the daily backup are done on a thread of its own,
/// writing on the writer's, so that no frame ever waits for a disk.
class StoreRecords final : public journal::Records {
  public:
    /// Begins to open the store at once. `wake` is called from the thread whenever there is something to
    /// `poll`.
    StoreRecords(std::filesystem::path data_dir, Moment now, std::function<void()> wake);
    ~StoreRecords() override;  ///< writes what is left
    StoreRecords(const StoreRecords&) = delete;
    StoreRecords& operator=(const StoreRecords&) = delete;

    [[nodiscard]] State state() const override { return state_; }
    [[nodiscard]] const storage::StoreError* problem() const override {
        return problem_ ? &*problem_ : nullptr;
    }
    void try_again() override;
    void restore(const std::filesystem::path& backup) override;
    void go_on_unsaved() override;
    void append(domain::LogEvent event) override;
    void refresh(const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const journal::Snapshot> snapshot() const override;
    void ask_year(int year, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const journal::YearReadings> year() const override;
    void transfer(journal::Transfer kind, const std::filesystem::path& path, const Moment& now) override;
    [[nodiscard]] std::optional<journal::TransferNews> transfer_news() const override;
    void request_reward_status(std::shared_ptr<const domain::RewardBook> book, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const domain::RewardStatus> status() const override;
    void ask_progress(std::shared_ptr<const domain::Catalogue> catalogue, const Moment& now) override;
    [[nodiscard]] std::shared_ptr<const domain::ProgressTrend> progress() const override;
    [[nodiscard]] std::optional<Error> trouble() const override;
    bool poll() override;

    /// Waits until all that was asked for is done, for runs that have to be the same every time.
    void wait();

  private:
    struct Job {
        enum class Kind { open, refresh, restore, backup, retry, year, transfer, status, progress };
        Kind kind;
        Moment now;
        std::filesystem::path file = {};
        int year = 0;
        journal::Transfer transfer = journal::Transfer::export_to;
        std::shared_ptr<const domain::RewardBook> book = nullptr;
        std::shared_ptr<const domain::Catalogue> catalogue = nullptr;
    };
    /// What the thread has found out, to be taken over by `poll`.
    struct News {
        bool opened = false;
        std::optional<storage::StoreError> problem;
        std::optional<Error> reading_failed;
        std::shared_ptr<const journal::Snapshot> snapshot;
        std::shared_ptr<const journal::YearReadings> year;
        std::optional<journal::TransferNews> transfer;
        std::shared_ptr<const domain::RewardStatus> status;
        std::shared_ptr<const domain::ProgressTrend> progress;
    };

    void ask(Job job);
    void work();
    void run(const Job& job);
    void open(const Moment& now);
    void read(const Moment& now);
    void read_year(int year, const Moment& now);
    void move_data(const Job& job);
    void read_standing(const domain::RewardBook& book, const Moment& now);
    void read_progress(const domain::Catalogue& catalogue, const Moment& now);
    void retry_saving();
    void tell(const std::function<void(News&)>& change);

    std::filesystem::path data_dir_;
    std::function<void()> wake_;
    Moment latest_;  ///< the newest moment that was told

    // Of the thread that owns this object.
    State state_ = State::opening;
    std::optional<storage::StoreError> problem_;
    std::optional<Error> reading_failed_;
    std::shared_ptr<const journal::Snapshot> snapshot_;
    std::shared_ptr<const journal::YearReadings> year_;
    std::optional<journal::TransferNews> transfer_news_;
    std::shared_ptr<const domain::RewardStatus> status_;
    std::shared_ptr<const domain::ProgressTrend> progress_;
    std::unique_ptr<journal::MemoryRecords> unsaved_;
    std::chrono::steady_clock::time_point next_retry_{};

    storage::AsyncWriter writer_;  // for both; has a thread of its own

    // Of the working thread.
    std::unique_ptr<storage::Store> store_;

    std::mutex mutex_;
    std::condition_variable asked_;
    std::condition_variable idle_;
    std::deque<Job> jobs_;
    bool working_ = false;
    bool stop_ = false;
    std::optional<News> news_;
    std::thread thread_;
};

}  // namespace ingear::app
