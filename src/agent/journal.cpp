#include "agent/journal.h"

#include "base/log.h"
#include "storage/store.h"

namespace ingear::agent {

namespace {

/// The exit code of the writing process.
int write(const std::filesystem::path& data_dir, const std::vector<domain::LogEvent>& events) {
    auto store = storage::Store::open(data_dir);
    if (!store) {
        log::error("breaks can't be recorded yet: {}", store.error().error.text());
        return 1;
    }
    if (const auto written = (*store)->append(events); !written) {
        log::error("breaks can't be recorded yet: {}", written.error().text());
        return 1;
    }
    return 0;
}

}  // namespace

Journal::Journal(desktop::Loop& loop, std::filesystem::path data_dir)
    : loop_(loop), data_dir_(std::move(data_dir)) {
    loop_.add(writer_);
    loop_.add(retry_);
}

Journal::~Journal() {
    loop_.remove(writer_);
    loop_.remove(retry_);
}

void Journal::append(domain::LogEvent event) {
    waiting_.push_back(std::move(event));
    if (!retry_.at) begin();
}

void Journal::begin() {
    retry_.at.reset();
    if (writer_.running() || waiting_.empty()) return;
    being_written_ = waiting_.size();
    const bool begun = writer_.fork([this] { return write(data_dir_, waiting_); },
                                    [this](int exit_code) { ended(exit_code); });
    if (!begun) ended(-1);
}

void Journal::ended(int exit_code) {
    if (exit_code == 0) {
        waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(being_written_));
        back_off_.succeeded();
        begin();
        return;
    }
    back_off_.failed();
    retry_.at = back_off_.due();
}

void Journal::finish() {
    if (waiting_.empty()) return;
    // Events that a writing process has under way come to the same rows: ids are unique.
    (void)write(data_dir_, waiting_);
    waiting_.clear();
}

}  // namespace ingear::agent
