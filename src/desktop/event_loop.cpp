#include "desktop/event_loop.h"

#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <systemd/sd-event.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <new>

namespace ingear::desktop {

namespace {

/// What belongs to a source, for as long as sd-event may call it.
template <class Function>
struct Handlers {
    Function handler;
    EventLoop::Handler before_wait = {};
};

template <class Function>
Handlers<Function>& handlers(void* self) {
    return *static_cast<Handlers<Function>*>(self);
}

template <class Function>
EventSource keep(int added, sd_event_source* source, std::unique_ptr<Handlers<Function>> owned) {
    if (added < 0) {
        errno = -added;
        return {};
    }
    sd_event_source_set_destroy_callback(source,
                                         [](void* self) { delete static_cast<Handlers<Function>*>(self); });
    (void)owned.release();
    return EventSource(source);
}

std::uint64_t microseconds(Uptime span) {
    return static_cast<std::uint64_t>(
        std::max(std::chrono::microseconds{0}, std::chrono::microseconds{span}).count());
}

using Owned = std::unique_ptr<Handlers<EventLoop::Handler>>;

Owned own(EventLoop::Handler handler, EventLoop::Handler before_wait = {}) {
    return Owned(new Handlers<EventLoop::Handler>{std::move(handler), std::move(before_wait)});
}

int run_handler(sd_event_source*, void* self) {
    handlers<EventLoop::Handler>(self).handler();
    return 0;
}

}  // namespace

Uptime uptime_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds{now.tv_sec} +
           std::chrono::duration_cast<Uptime>(std::chrono::nanoseconds{now.tv_nsec});
}

EventSource::~EventSource() {
    // What is being dispatched lives on until it has returned.
    sd_event_source_disable_unref(source_);
}

// --- the loop ---

void EventLoop::Unref::operator()(sd_event* event) const {
    sd_event_unref(event);
}

EventLoop::EventLoop() {
    sd_event* made = nullptr;
    if (sd_event_new(&made) < 0) throw std::bad_alloc();
    event_.reset(made);
    // sd-event asks for it from those who wait for children.
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, nullptr);
}

void EventLoop::run() {
    sd_event_loop(event_.get());
}

bool EventLoop::run_once(std::optional<Uptime> at_most) {
    return sd_event_run(event_.get(), at_most ? microseconds(*at_most) : UINT64_MAX) > 0;
}

void EventLoop::quit() {
    sd_event_exit(event_.get(), 0);
}

void EventLoop::quit_on(std::initializer_list<int> signals) {
    for (const int signal : signals)
        sd_event_add_signal(event_.get(), nullptr, signal | SD_EVENT_SIGNAL_PROCMASK, nullptr, nullptr);
}

EventSource EventLoop::on_readable(int fd, Handler handler) {
    auto owned = own(std::move(handler));
    sd_event_source* source = nullptr;
    const int added = sd_event_add_io(
        event_.get(), &source, fd, EPOLLIN,
        [](sd_event_source* from, int, std::uint32_t, void* self) { return run_handler(from, self); },
        owned.get());
    return keep(added, source, std::move(owned));
}

EventSource EventLoop::on_readable(int fd, Handler handler, Handler before_wait) {
    EventSource made = on_readable(fd, std::move(handler));
    if (!made) return made;
    handlers<Handler>(sd_event_source_get_userdata(made.raw())).before_wait = std::move(before_wait);
    sd_event_source_set_prepare(made.raw(), [](sd_event_source*, void* self) {
        handlers<Handler>(self).before_wait();
        return 0;
    });
    return made;
}

EventSource EventLoop::on_file_events(const std::string& path, std::uint32_t mask, FileHandler handler) {
    using Own = Handlers<FileHandler>;
    auto owned = std::unique_ptr<Own>(new Own{std::move(handler)});
    sd_event_source* source = nullptr;
    const int added = sd_event_add_inotify(
        event_.get(), &source, path.c_str(), mask,
        [](sd_event_source*, const inotify_event* event, void* self) {
            handlers<FileHandler>(self).handler(*event);
            return 0;
        },
        owned.get());
    return keep(added, source, std::move(owned));
}

EventSource EventLoop::on_clock_set(Handler handler) {
    const int timer = timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
    const auto arm = [timer] {
        // Far away: it is only to be cancelled.
        itimerspec far{};
        far.it_value.tv_sec = std::time(nullptr) + 10L * 365 * 24 * 3600;
        timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &far, nullptr);
    };
    arm();
    EventSource made = on_readable(timer, [timer, arm, handler = std::move(handler)] {
        std::uint64_t ticks = 0;
        (void)!::read(timer, &ticks, sizeof ticks);
        arm();
        handler();
    });
    if (made)
        sd_event_source_set_io_fd_own(made.raw(), 1);
    else
        ::close(timer);
    return made;
}

EventSource EventLoop::after_each_turn(Handler handler) {
    auto owned = own(std::move(handler));
    sd_event_source* source = nullptr;
    const int added = sd_event_add_post(event_.get(), &source, run_handler, owned.get());
    if (added >= 0) sd_event_source_set_priority(source, SD_EVENT_PRIORITY_IDLE);
    return keep(added, source, std::move(owned));
}

// --- what calls later ---

Timer::Timer(EventLoop& loop, EventLoop::Handler handler, Uptime accuracy) : handler_(std::move(handler)) {
    auto owned = own([this] {
        set_ = false;
        handler_();
    });
    sd_event_source* source = nullptr;
    const int added = sd_event_add_time(
        loop.raw(), &source, CLOCK_BOOTTIME, UINT64_MAX, std::max<std::uint64_t>(1, microseconds(accuracy)),
        [](sd_event_source* from, std::uint64_t, void* self) { return run_handler(from, self); },
        owned.get());
    source_ = keep(added, source, std::move(owned));
    set(std::nullopt);
}

void Timer::set(std::optional<Uptime> when) {
    set_ = when.has_value();
    if (when) sd_event_source_set_time(source_.raw(), microseconds(*when));
    sd_event_source_set_enabled(source_.raw(), set_ ? SD_EVENT_ONESHOT : SD_EVENT_OFF);
}

Deferred::Deferred(EventLoop& loop, EventLoop::Handler handler) {
    auto owned = own(std::move(handler));
    sd_event_source* source = nullptr;
    const int added = sd_event_add_defer(loop.raw(), &source, run_handler, owned.get());
    source_ = keep(added, source, std::move(owned));
    sd_event_source_set_enabled(source_.raw(), SD_EVENT_OFF);
}

void Deferred::call() {
    sd_event_source_set_enabled(source_.raw(), SD_EVENT_ONESHOT);
}

void BackOff::failed() {
    constexpr std::array kWaits{1, 2, 4, 8, 15, 30, 60, 120, 300};
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(failures_), kWaits.size() - 1);
    timer_.set(uptime_now() + std::chrono::seconds{kWaits[step]});
    ++failures_;
}

void BackOff::succeeded() {
    timer_.set(std::nullopt);
    failures_ = 0;
}

}  // namespace ingear::desktop
