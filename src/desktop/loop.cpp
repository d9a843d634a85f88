#include "desktop/loop.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace ingear::desktop {

Uptime uptime_now() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds{now.tv_sec} +
           std::chrono::duration_cast<Uptime>(std::chrono::nanoseconds{now.tv_nsec});
}

void Loop::remove(Source& source) {
    std::ranges::replace(sources_, &source, nullptr);
}

void Loop::set_deadline(std::optional<Uptime> deadline, std::function<void()> call) {
    deadline_ = deadline;
    deadline_call_ = std::move(call);
}

void Loop::run() {
    quit_ = false;
    while (!quit_) wait_once();
}

void Loop::wait_once() {
    std::erase(sources_, nullptr);
    woken_ = false;
    if (before_wait_) before_wait_();
    if (quit_) return;
    std::vector<pollfd> waits;
    std::vector<std::optional<Uptime>> deadlines;
    std::optional<Uptime> next = deadline_;
    for (Source* source : sources_) {
        // Events first: flushing may find the connection lost.
        const short events = source != nullptr ? source->events() : short{0};
        waits.push_back({source != nullptr ? source->fd() : -1, events, 0});
        deadlines.push_back(source != nullptr ? source->deadline() : std::nullopt);
        if (deadlines.back()) next = next ? std::min(*next, *deadlines.back()) : *deadlines.back();
    }
    constexpr Uptime kLongest = std::chrono::hours{24};
    int timeout = next ? static_cast<int>(std::clamp(*next - uptime_now(), Uptime{0}, kLongest).count()) : -1;
    if (woken_) timeout = 0;
    if (poll(waits.data(), waits.size(), timeout) < 0) return;
    ++wake_ups_;
    const Uptime now = uptime_now();
    for (std::size_t i = 0; i < waits.size(); ++i) {
        const bool late = deadlines[i] && *deadlines[i] <= now;
        // A dispatch may add or remove sources: they keep their places until the next wait.
        if (sources_[i] != nullptr && (waits[i].revents != 0 || late))
            sources_[i]->dispatch(waits[i].revents);
    }
    if (deadline_ && *deadline_ <= now && deadline_call_) deadline_call_();
}

void BackOff::failed() {
    constexpr std::array kWaits{1, 2, 4, 8, 15, 30, 60, 120, 300};
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(failures_), kWaits.size() - 1);
    due_ = uptime_now() + std::chrono::seconds{kWaits[step]};
    ++failures_;
}

}  // namespace ingear::desktop
