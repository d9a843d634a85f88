#include "journal/writer.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include "journal/record.h"
#include "storage/store.h"

namespace ingear::journal {

struct Writer::Impl {
    explicit Impl(std::filesystem::path dir) : data_dir(std::move(dir)), worker([this] { work(); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            ++asked;
        }
        wake.notify_one();
        worker.join();
    }

    void add(domain::LogEvent event) {
        {
            const std::lock_guard lock(mutex);
            pending.push_back(std::move(event));
            ++asked;
        }
        wake.notify_one();
    }

    Result<void> flush() {
        std::unique_lock lock(mutex);
        const std::uint64_t mine = ++asked;
        wake.notify_one();
        answer.wait(lock, [&] { return answered >= mine; });
        if (trouble) return tl::make_unexpected(*trouble);
        return {};
    }

    [[nodiscard]] std::optional<Error> current_trouble() {
        const std::lock_guard lock(mutex);
        return trouble;
    }

  private:
    void work() {
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [&] { return asked != answered; });
            const std::uint64_t answering = asked;
            const std::vector<domain::LogEvent> batch(pending.begin(), pending.end());
            lock.unlock();
            const Result<void> written = write(batch);
            lock.lock();
            if (written) {
                pending.erase(pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(batch.size()));
                trouble.reset();
            } else {
                trouble = written.error();
            }
            answered = answering;
            answer.notify_all();
            if (stopping && asked == answered) return;
        }
    }

    /// After an error the store is opened anew: the file may have been restored, or the disk be another one.
    Result<void> write(const std::vector<domain::LogEvent>& batch) {
        if (batch.empty()) return {};
        try {
            if (!store) {
                auto opened = storage::Store::open(data_dir);
                if (!opened) return tl::make_unexpected(opened.error().error);
                store = std::move(*opened);
            }
            Result<void> written = record(*store, batch, batch.back().moment);
            if (!written) store.reset();
            return written;
        } catch (const std::exception& exception) {
            store.reset();
            return fail(exception.what(), data_dir.string());
        }
    }

    const std::filesystem::path data_dir;
    std::unique_ptr<storage::Store> store;  ///< the worker's alone

    std::mutex mutex;  ///< guards all below
    std::condition_variable wake, answer;
    std::deque<domain::LogEvent> pending;
    std::optional<Error> trouble;
    std::uint64_t asked = 0;     ///< how often something was given or a flush asked for
    std::uint64_t answered = 0;  ///< up to which of those all was tried
    bool stopping = false;

    std::thread worker;  ///< last: it uses all of the others
};

Writer::Writer(std::filesystem::path data_dir) : impl_(std::make_unique<Impl>(std::move(data_dir))) {}
Writer::~Writer() = default;

void Writer::append(domain::LogEvent event) {
    impl_->add(std::move(event));
}

Result<void> Writer::flush() {
    return impl_->flush();
}

std::optional<Error> Writer::trouble() const {
    return impl_->current_trouble();
}

}  // namespace ingear::journal
