#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "desktop/loop.h"

namespace ingear::desktop {

/// A process whose end is news.
class Process final : public Source {
  public:
    Process() = default;
    ~Process() override;
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
    [[nodiscard]] bool running() const { return pidfd_ >= 0; }
    [[nodiscard]] pid_t pid() const { return pid_; }

    [[nodiscard]] int fd() const override { return pidfd_; }
    void dispatch(short ready) override;

  private:
    bool watch(pid_t pid, std::function<void(int)> ended);
    void forget();
    void collect();

    pid_t pid_ = -1;
    int pidfd_ = -1;
    bool ours_ = true;
    std::vector<pid_t> stopped_;  ///< left to end in their own time, then collected
    std::function<void(int)> ended_;
};

/// Starts a program that outlives this one and isn't waited for.
[[nodiscard]] Result<void> start_on_its_own(const std::vector<std::string>& command);

/// A running program of that name (as in /proc/PID/comm), if there is one.
[[nodiscard]] std::optional<pid_t> find_program(const std::string& name);

}  // namespace ingear::desktop
