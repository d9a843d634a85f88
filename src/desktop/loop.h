#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

/// What the agent waits with: file descriptors and deadlines. Nothing is polled; while nothing happens nobody
/// wakes up.
namespace ingear::desktop {

/// Since the machine started, its sleep included (CLOCK_BOOTTIME).
using Uptime = std::chrono::milliseconds;
[[nodiscard]] Uptime uptime_now();

/// Something to wait for.
class Source {
  public:
    virtual ~Source() = default;
    /// -1 while there is none.
    [[nodiscard]] virtual int fd() const = 0;
    /// What to wait for, as for poll(2). Asked before every wait: the time to flush what was written.
    [[nodiscard]] virtual short events() { return 1; }  // POLLIN
    /// When it wants to be called whatever happens; asked before every wait.
    [[nodiscard]] virtual std::optional<Uptime> deadline() { return std::nullopt; }
    /// The descriptor is ready (as poll(2) told), or the deadline has come (0).
    virtual void dispatch(short ready) = 0;
};

class Loop {
  public:
    /// Not owned; from within a `dispatch`, too.
    void add(Source& source) { sources_.push_back(&source); }
    void remove(Source& source);
    /// Called before every wait.
    void set_before_wait(std::function<void()> hook) { before_wait_ = std::move(hook); }
    void set_deadline(std::optional<Uptime> deadline, std::function<void()> call);
    void run();
    void quit() { quit_ = true; }
    /// Something changed outside of a dispatch: don't wait, begin the next round.
    void wake() { woken_ = true; }
    /// How often it woke up.
    [[nodiscard]] long wake_ups() const { return wake_ups_; }

  private:
    void wait_once();

    std::vector<Source*> sources_;
    std::function<void()> before_wait_;
    std::optional<Uptime> deadline_;
    std::function<void()> deadline_call_;
    long wake_ups_ = 0;
    bool quit_ = false;
    bool woken_ = false;
};

/// When to try again what failed: after 1, 2, 4 … 300 seconds.
class BackOff {
  public:
    void failed();
    void succeeded() { *this = {}; }
    [[nodiscard]] std::optional<Uptime> due() const { return due_; }
    /// The first failure of a row: the one to be told.
    [[nodiscard]] bool first() const { return failures_ == 1; }

  private:
    std::optional<Uptime> due_;
    int failures_ = 0;
};

}  // namespace ingear::desktop
