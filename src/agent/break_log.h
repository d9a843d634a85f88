#pragma once

#include <filesystem>
#include <vector>

#include "desktop/process.h"
#include "domain/log/log_event.h"

namespace ingear::agent {

/// Writes what happened at the desk to the event log, in a process of its own that ends when it is done: the
/// agent's memory stays small, and a slow disk delays nothing. What couldn't be written is tried again, with
/// growing pauses.
class BreakLog {
  public:
    BreakLog(desktop::EventLoop& loop, std::filesystem::path data_dir);

    void append(domain::LogEvent event);
    /// Writes what is left here and now.
    void finish();

  private:
    void begin();
    void ended(int exit_code);

    std::filesystem::path data_dir_;
    std::vector<domain::LogEvent> waiting_;
    std::size_t being_written_ = 0;
    desktop::Process writer_;
    desktop::BackOff back_off_;
};

}  // namespace ingear::agent
