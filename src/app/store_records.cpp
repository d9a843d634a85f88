#include "app/store_records.h"

#include "base/log.h"

namespace ingear::app {

using journal::Snapshot;

StoreRecords::StoreRecords(std::filesystem::path data_dir, Moment now, std::function<void()> wake)
    : data_dir_(std::move(data_dir)), wake_(std::move(wake)), latest_(now), writer_(data_dir_) {
    ask({Job::Kind::open, now});
    thread_ = std::thread([this] { work(); });
}

StoreRecords::~StoreRecords() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
        jobs_.clear();
    }
    asked_.notify_one();
    thread_.join();
}

void StoreRecords::ask(Job job) {
    latest_ = job.now;
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    asked_.notify_one();
}

void StoreRecords::try_again() {
    state_ = State::opening;
    ask({Job::Kind::open, latest_});
}

void StoreRecords::restore(const std::filesystem::path& backup) {
    state_ = State::opening;
    ask({Job::Kind::restore, latest_, backup});
}

void StoreRecords::go_on_unsaved() {
    state_ = State::unsaved;
    problem_.reset();
    unsaved_ = std::make_unique<journal::MemoryRecords>();
    unsaved_->refresh(latest_);
}

void StoreRecords::append(domain::LogEvent event) {
    if (unsaved_)
        unsaved_->append(std::move(event));
    else
        writer_.append(std::move(event));
}

void StoreRecords::refresh(const Moment& now) {
    if (unsaved_)
        unsaved_->refresh(now);
    else if (state_ == State::ready)
        ask({Job::Kind::refresh, now});
}

std::shared_ptr<const Snapshot> StoreRecords::snapshot() const {
    return unsaved_ ? unsaved_->snapshot() : snapshot_;
}

void StoreRecords::ask_year(int year, const Moment& now) {
    if (unsaved_)
        unsaved_->ask_year(year, now);
    else if (state_ == State::ready)
        ask({Job::Kind::year, now, {}, year});
}

std::shared_ptr<const journal::YearReadings> StoreRecords::year() const {
    return unsaved_ ? unsaved_->year() : year_;
}

void StoreRecords::transfer(journal::Transfer kind, const std::filesystem::path& path, const Moment& now) {
    if (unsaved_) {
        unsaved_->transfer(kind, path, now);
    } else if (state_ == State::ready) {
        transfer_news_.reset();
        ask({Job::Kind::transfer, now, path, 0, kind});
    }
}

std::optional<journal::TransferNews> StoreRecords::transfer_news() const {
    return unsaved_ ? unsaved_->transfer_news() : transfer_news_;
}

void StoreRecords::request_reward_status(std::shared_ptr<const domain::RewardBook> book, const Moment& now) {
    if (unsaved_)
        unsaved_->request_reward_status(std::move(book), now);
    else if (state_ == State::ready)
        ask({.kind = Job::Kind::status, .now = now, .book = std::move(book)});
}

std::shared_ptr<const domain::RewardStatus> StoreRecords::status() const {
    return unsaved_ ? unsaved_->status() : status_;
}

void StoreRecords::ask_progress(std::shared_ptr<const domain::Catalogue> catalogue, const Moment& now) {
    if (unsaved_)
        unsaved_->ask_progress(std::move(catalogue), now);
    else if (state_ == State::ready)
        ask({.kind = Job::Kind::progress, .now = now, .catalogue = std::move(catalogue)});
}

std::shared_ptr<const domain::ProgressTrend> StoreRecords::progress() const {
    return unsaved_ ? unsaved_->progress() : progress_;
}

std::optional<Error> StoreRecords::trouble() const {
    if (unsaved_) return std::nullopt;
    if (auto error = writer_.trouble()) return error;
    return reading_failed_;
}

void StoreRecords::retry_saving() {
    constexpr auto kPause = std::chrono::seconds(2);
    const auto now = std::chrono::steady_clock::now();
    if (state_ != State::ready || now < next_retry_) return;
    next_retry_ = now + kPause;
    if (writer_.trouble()) ask({Job::Kind::retry, latest_});
}

bool StoreRecords::poll() {
    retry_saving();
    bool changed = unsaved_ && unsaved_->poll();
    std::optional<News> news;
    {
        const std::lock_guard lock(mutex_);
        news.swap(news_);
    }
    if (!news || unsaved_) return changed;
    if (news->problem) {
        problem_ = std::move(news->problem);
        state_ = State::failed;
    }
    if (news->opened) {
        problem_.reset();
        state_ = State::ready;
    }
    if (news->snapshot) {
        snapshot_ = std::move(news->snapshot);
        reading_failed_.reset();
    }
    if (news->transfer) transfer_news_ = std::move(news->transfer);
    if (news->year) year_ = std::move(news->year);
    if (news->status) status_ = std::move(news->status);
    if (news->progress) progress_ = std::move(news->progress);
    if (news->reading_failed) reading_failed_ = std::move(news->reading_failed);
    return true;
}

void StoreRecords::wait() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return jobs_.empty() && !working_; });
}

void StoreRecords::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        asked_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
        if (stop_) return;
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        working_ = true;
        lock.unlock();
        run(job);
        lock.lock();
        working_ = false;
        if (jobs_.empty()) idle_.notify_all();
    }
}

void StoreRecords::run(const Job& job) {
    switch (job.kind) {
        case Job::Kind::open:
            open(job.now);
            return;
        case Job::Kind::refresh:
            read(job.now);
            return;
        case Job::Kind::year:
            read_year(job.year, job.now);
            return;
        case Job::Kind::transfer:
            move_data(job);
            return;
        case Job::Kind::restore:
            store_.reset();
            if (const auto restored = storage::restore_backup(data_dir_, job.file); !restored) {
                tell([&](News& news) {
                    news.problem =
                        storage::StoreError{storage::StoreProblem::other, restored.error(), job.file};
                });
                return;
            }
            open(job.now);
            return;
        case Job::Kind::retry:
            (void)writer_.flush();
            return;
        case Job::Kind::status:
            read_standing(*job.book, job.now);
            return;
        case Job::Kind::progress:
            read_progress(*job.catalogue, job.now);
            return;
        case Job::Kind::backup:
            if (!store_) return;
            if (const auto done = store_->backup_daily(job.now.local_date()); !done)
                log::warn("today's backup failed: {}", done.error().text());
            return;
    }
}

void StoreRecords::open(const Moment& now) {
    auto opened = storage::Store::open(data_dir_);
    if (!opened) {
        tell([&](News& news) { news.problem = opened.error(); });
        return;
    }
    store_ = std::move(*opened);
    tell([](News& news) { news.opened = true; });
    read(now);
    // After what is seen: a copy of a long history takes a while.
    const std::lock_guard lock(mutex_);
    jobs_.push_back({Job::Kind::backup, now});
}

void StoreRecords::read(const Moment& now) {
    if (!store_) return;
    // What was appended before has to be in the picture. Trouble with that shows through `trouble`.
    (void)writer_.flush();
    auto readings = journal::read_log(*store_, now);
    if (!readings) {
        tell([&](News& news) { news.reading_failed = readings.error(); });
        return;
    }
    auto snapshot = std::make_shared<const Snapshot>(journal::make_snapshot(std::move(*readings), now));
    tell([&](News& news) { news.snapshot = std::move(snapshot); });
}

void StoreRecords::read_year(int year, const Moment& now) {
    if (!store_) return;
    (void)writer_.flush();
    auto history = store_->streak_history(now);
    const journal::DaySpan span = journal::calendar_of(year);
    auto accomplishments = store_->accomplishments(span.first, span.last);
    if (!history || !accomplishments) {
        tell([&](News& news) { news.reading_failed = history ? accomplishments.error() : history.error(); });
        return;
    }
    auto readings = std::make_shared<const journal::YearReadings>(
        journal::YearReadings{year, std::move(*history), std::move(*accomplishments)});
    tell([&](News& news) { news.year = std::move(readings); });
}

void StoreRecords::move_data(const Job& job) {
    if (!store_) return;
    (void)writer_.flush();
    auto done = journal::run_transfer(*store_, job.transfer, job.file, data_dir_);
    tell([&](News& news) { news.transfer = std::move(done); });
    read(job.now);
}

void StoreRecords::read_standing(const domain::RewardBook& book, const Moment& now) {
    if (!store_) return;
    (void)writer_.flush();
    const auto accomplishments = store_->accomplishments(now.at);
    if (!accomplishments) {
        tell([&](News& news) { news.reading_failed = accomplishments.error(); });
        return;
    }
    auto status =
        std::make_shared<const domain::RewardStatus>(domain::reward_status_of(*accomplishments, book, now));
    tell([&](News& news) { news.status = std::move(status); });
}

void StoreRecords::read_progress(const domain::Catalogue& catalogue, const Moment& now) {
    if (!store_) return;
    (void)writer_.flush();
    const auto log = store_->progress_log();
    if (!log) {
        tell([&](News& news) { news.reading_failed = log.error(); });
        return;
    }
    auto progress =
        std::make_shared<const domain::ProgressTrend>(domain::make_progress(catalogue, *log, now));
    tell([&](News& news) { news.progress = std::move(progress); });
}

void StoreRecords::tell(const std::function<void(News&)>& change) {
    {
        const std::lock_guard lock(mutex_);
        if (!news_) news_ = News{};
        change(*news_);
    }
    if (wake_) wake_();
}

}  // namespace ingear::app
