#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>

struct inotify_event;
struct sd_event;
struct sd_event_source;

/// What the agent waits with: sd-event, behind types that undo what they set up. Nothing is polled; while
/// nothing happens nobody wakes up.
namespace ingear::desktop {

/// Since the machine started, its sleep included (CLOCK_BOOTTIME).
using Uptime = std::chrono::milliseconds;
[[nodiscard]] Uptime uptime_now();

/// Something that the loop waits for, until this goes: its handler may let it go, too. Empty where there is
/// nothing, or the kernel refused to watch it.
class EventSource {
  public:
    EventSource() = default;
    explicit EventSource(sd_event_source* source) : source_(source) {}
    ~EventSource();
    EventSource(EventSource&& other) noexcept : source_(std::exchange(other.source_, nullptr)) {}
    EventSource& operator=(EventSource&& other) noexcept {
        std::swap(source_, other.source_);
        return *this;
    }

    [[nodiscard]] explicit operator bool() const { return source_ != nullptr; }
    [[nodiscard]] sd_event_source* raw() const { return source_; }
    void reset() { *this = EventSource(); }
    /// The caller's to give back from now on.
    [[nodiscard]] sd_event_source* release() { return std::exchange(source_, nullptr); }

  private:
    sd_event_source* source_ = nullptr;
};

class EventLoop {
  public:
    /// Ends the whole process where there is no memory for it.
    EventLoop();

    /// Until `quit`, or a signal that `quit_on` named.
    void run();
    /// Waits for one thing to happen, `at_most` so long, and lets it be handled. False: nothing came.
    bool run_once(std::optional<Uptime> at_most = std::nullopt);
    void quit();
    /// These signals are blocked from now on, and end `run`.
    void quit_on(std::initializer_list<int> signals);

    using Handler = std::function<void()>;
    /// There is something to read, or the other end has gone. The descriptor stays the caller's.
    [[nodiscard]] EventSource on_readable(int fd, Handler handler);
    /// The same, for who has to flush or to look at what was read ahead before each wait.
    [[nodiscard]] EventSource on_readable(int fd, Handler handler, Handler before_wait);
    /// Something happened in a folder, or to a file, that is there now; `mask` is inotify's.
    using FileHandler = std::function<void(const inotify_event&)>;
    [[nodiscard]] EventSource on_file_events(const std::string& path, std::uint32_t mask,
                                             FileHandler handler);
    /// The wall clock was set (or the machine has slept, which sets it too).
    [[nodiscard]] EventSource on_clock_set(Handler handler);
    /// After everything that was handled, and before the next wait.
    [[nodiscard]] EventSource after_each_turn(Handler handler);

    [[nodiscard]] sd_event* raw() const { return event_.get(); }

  private:
    struct Unref {
        void operator()(sd_event* event) const;
    };
    std::unique_ptr<sd_event, Unref> event_;
};

/// Calls once when a moment has come; it may be set anew from then on.
class Timer {
  public:
    /// How late it may be: the kernel then wakes us up together with others.
    static constexpr Uptime kUsualAccuracy = std::chrono::seconds{1};
    Timer(EventLoop& loop, EventLoop::Handler handler, Uptime accuracy = kUsualAccuracy);
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

    /// Never too early. None: not at all.
    void set(std::optional<Uptime> when);
    [[nodiscard]] bool is_set() const { return set_; }

  private:
    EventLoop::Handler handler_;
    bool set_ = false;
    EventSource source_;
};

/// Calls soon, once, however often it is asked to until then: when what happens now has been handled.
class Deferred {
  public:
    Deferred(EventLoop& loop, EventLoop::Handler handler);
    void call();

  private:
    EventSource source_;
};

/// When to try again what failed: it calls after 1, 2, 4 … 300 seconds.
class BackOff {
  public:
    BackOff(EventLoop& loop, EventLoop::Handler try_again) : timer_(loop, std::move(try_again)) {}
    void failed();
    void succeeded();
    /// It will call.
    [[nodiscard]] bool is_waiting() const { return timer_.is_set(); }

  private:
    Timer timer_;
    int failures_ = 0;
};

}  // namespace ingear::desktop
