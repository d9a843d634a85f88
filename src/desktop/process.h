#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "desktop/event_loop.h"

namespace ingear::desktop {

/// A process whose end is news.
class Process {
  public:
    explicit Process(EventLoop& loop) : loop_(loop) {}
    /// As `stop`.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Starts a program. `ended` is told its exit code, -1 where a signal ended it; false where it can't be
    /// started.
    bool start(const std::vector<std::string>& command, std::function<void(int)> ended);
    /// A copy of this process that does `work` and ends with what it returns. Our own memory stays as it is,
    /// and nothing here waits.
    bool fork(const std::function<int()>& work, std::function<void(int)> ended);
    /// A process that runs already and isn't ours; its exit code is told as 0.
    bool follow(pid_t pid, std::function<void(int)> ended);
    /// Asks it to end; its end isn't told then.
    void stop();
    [[nodiscard]] bool running() const { return static_cast<bool>(source_); }

  private:
    struct Child;
    bool watch(pid_t pid, std::function<void(int)> ended);
    void tell_end(int exit_code);

    EventLoop& loop_;
    EventSource source_;
    Child* child_ = nullptr;  ///< lives as long as its source; null for one that isn't ours
    std::function<void(int)> ended_;
};

/// Starts a program that outlives this one and isn't waited for.
[[nodiscard]] Result<void> start_on_its_own(const std::vector<std::string>& command);

/// A running program of that name (as in /proc/PID/comm), if there is one.
[[nodiscard]] std::optional<pid_t> find_program(const std::string& name);

}  // namespace ingear::desktop
