#include "agent/break_log.h"

#include "base/log.h"
#include "journal/record.h"
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
    if (const auto written = journal::record(**store, events, events.back().moment); !written) {
        log::error("breaks can't be recorded yet: {}", written.error().text());
        return 1;
    }
    return 0;
}

}  // namespace

BreakLog::BreakLog(desktop::EventLoop& loop, std::filesystem::path data_dir)
    : data_dir_(std::move(data_dir)), writer_(loop), back_off_(loop, [this] { begin(); }) {}

void BreakLog::append(domain::LogEvent event) {
    waiting_.push_back(std::move(event));
    if (!back_off_.is_waiting()) begin();
}

void BreakLog::begin() {
    if (writer_.running() || waiting_.empty()) return;
    being_written_ = waiting_.size();
    const bool begun = writer_.fork([this] { return write(data_dir_, waiting_); },
                                    [this](int exit_code) { ended(exit_code); });
    if (!begun) ended(-1);
}

void BreakLog::ended(int exit_code) {
    if (exit_code == 0) {
        waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(being_written_));
        back_off_.succeeded();
        begin();
        return;
    }
    back_off_.failed();
}

void BreakLog::finish() {
    if (waiting_.empty()) return;
    // Events that a writing process has under way come to the same rows: ids are unique.
    (void)write(data_dir_, waiting_);
    waiting_.clear();
}

}  // namespace ingear::agent
