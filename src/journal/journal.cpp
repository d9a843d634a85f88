#include "journal/journal.h"

#include <utility>

#include "base/log.h"
#include "journal/record.h"

namespace ingear::journal {

Journal::Journal(std::filesystem::path data_dir, const Moment& now, std::function<void()> wake)
    : data_dir_(std::move(data_dir)),
      wake_(std::move(wake)),
      latest_(now),
      writer_(std::in_place, data_dir_) {
    post([this, now](const Place&) { open(now); });
    snapshot_ = ask(SnapshotQuery{}, now);
    thread_ = std::thread([this] { work(); });
}

Journal::Journal(std::unique_ptr<storage::Store> in_memory, const Moment& now)
    : latest_(now), state_(State::ready), memory_(std::move(in_memory)) {
    snapshot_ = ask(SnapshotQuery{}, now);
}

Journal::~Journal() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
        jobs_.clear();
    }
    asked_.notify_one();
    thread_.join();
}

void Journal::try_again() {
    if (memory_) return;
    state_ = State::opening;
    post([this, now = latest_](const Place&) { open(now); });
    refresh(latest_);
}

void Journal::restore(const std::filesystem::path& backup) {
    if (memory_) return;
    state_ = State::opening;
    post([this, backup, now = latest_](const Place&) {
        store_.reset();
        if (const auto restored = storage::restore_backup(data_dir_, backup); !restored)
            return tell([this, backup, error = restored.error()] {
                fail_with({storage::StoreProblem::other, error, backup});
            });
        open(now);
    });
    refresh(latest_);
}

void Journal::go_on_unsaved() {
    if (!memory_) memory_ = storage::Store::in_memory();
    {
        const std::lock_guard lock(mutex_);
        left_ = true;
        news_.clear();
    }
    problem_.reset();
    reading_failed_.reset();
    state_ = State::unsaved;
    refresh(latest_);
}

void Journal::fail_with(storage::StoreError problem) {
    problem_ = std::move(problem);
    state_ = State::failed;
}

void Journal::append(domain::LogEvent event) {
    if (!memory_) return writer_->append(std::move(event));
    if (const auto recorded = record(*memory_, {&event, 1}, event.moment); !recorded)
        log::error("{}", recorded.error().text());
}

void Journal::add(std::shared_ptr<Question> question) {
    std::erase_if(questions_, [](const auto& each) { return !each->wanted(); });
    questions_.push_back(std::move(question));
}

void Journal::refresh(const Moment& now) {
    latest_ = now;
    std::erase_if(questions_, [](const auto& each) { return !each->wanted(); });
    for (const auto& question : questions_) start_reading(question, now);
}

void Journal::start_reading(const std::shared_ptr<Question>& question, const Moment& now) {
    latest_ = now;
    {
        const std::lock_guard lock(mutex_);
        question->asked_at = now;
        if (std::exchange(question->due, true)) return;  // it will have what was appended since as well
        question->number = ++readings_;
    }
    post([this, question](const Place& place) { read(*question, place); });
}

void Journal::read(Question& question, const Place& place) {
    Moment now;
    std::uint64_t reading = 0;
    {
        const std::lock_guard lock(mutex_);
        question.due = false;
        now = question.asked_at;
        reading = question.number;
    }
    if (place.store == nullptr || !question.wanted()) return;
    settle(place);
    auto found = question.read(*place.store, now);
    if (!found) return tell([this, error = found.error()] { reading_failed_ = error; });
    tell([this, deliver = std::move(*found), reading] {
        deliver(reading);
        reading_failed_.reset();
    });
}

void Journal::settle(const Place& place) {
    if (place.aside) (void)writer_->flush();
}

std::optional<Error> Journal::trouble() const {
    if (memory_) return std::nullopt;
    if (auto error = writer_->trouble()) return error;
    return reading_failed_;
}

void Journal::post(Job job) {
    if (memory_) {
        job({memory_.get(), false});
        taken_at_once_ |= take_news();
        return;
    }
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    asked_.notify_one();
}

void Journal::tell(News news) {
    bool aside = false;
    {
        const std::lock_guard lock(mutex_);
        aside = std::this_thread::get_id() == worker_;
        if (aside && left_) return;
        news_.push_back(std::move(news));
    }
    if (aside && wake_) wake_();
}

bool Journal::take_news() {
    std::vector<News> news;
    {
        const std::lock_guard lock(mutex_);
        news.swap(news_);
    }
    for (const News& each : news) each();
    return !news.empty();
}

bool Journal::poll() {
    retry_saving();
    const bool taken = take_news();
    return std::exchange(taken_at_once_, false) || taken;
}

void Journal::wait() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return jobs_.empty() && !working_; });
}

void Journal::work() {
    std::unique_lock lock(mutex_);
    worker_ = std::this_thread::get_id();
    while (true) {
        asked_.wait(lock, [this] { return stop_ || !jobs_.empty(); });
        if (stop_) return;
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        working_ = true;
        lock.unlock();
        job({store_.get(), true});
        lock.lock();
        working_ = false;
        if (jobs_.empty()) idle_.notify_all();
    }
}

void Journal::open(const Moment& now) {
    auto opened = storage::Store::open(data_dir_);
    if (!opened) return tell([this, problem = std::move(opened.error())] { fail_with(problem); });
    store_ = std::move(*opened);
    tell([this] {
        problem_.reset();
        state_ = State::ready;
    });
    back_up(now.local_date());
}

/// After what is seen: a copy of a long history takes a while.
void Journal::back_up(LocalDate today) {
    const std::lock_guard lock(mutex_);
    jobs_.push_back([today](const Place& place) {
        if (place.store == nullptr) return;
        if (const auto done = place.store->backup_daily(today); !done)
            log::warn("today's backup failed: {}", done.error().text());
    });
}

void Journal::retry_saving() {
    constexpr auto kPause = std::chrono::seconds(2);
    const auto now = std::chrono::steady_clock::now();
    if (memory_ || state_ != State::ready || now < next_retry_) return;
    next_retry_ = now + kPause;
    if (writer_->trouble()) post([this](const Place& place) { settle(place); });
}

}  // namespace ingear::journal
