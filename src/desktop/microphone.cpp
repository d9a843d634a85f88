#include "desktop/microphone.h"

#include <poll.h>
#include <pulse/pulseaudio.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "base/log.h"

namespace ingear::desktop {

namespace {

/// Streams that listen without anyone being in a call: meters of volume dials, and recorders of what is
/// played.
bool is_a_call(const pa_source_output_info& output) {
    const char* meter = pa_proplist_gets(output.proplist, PA_PROP_APPLICATION_ID);
    if (meter != nullptr && (std::strcmp(meter, "org.PulseAudio.pavucontrol") == 0 ||
                             std::strcmp(meter, "org.gnome.VolumeControl") == 0))
        return false;
    const char* resample = output.resample_method;
    return resample == nullptr || std::strcmp(resample, "peaks") != 0;
}

class Microphones final : public Microphone {
  public:
    Microphones(EventLoop& loop, Changed changed)
        : loop_(loop),
          changed_(std::move(changed)),
          epoll_(epoll_create1(EPOLL_CLOEXEC)),
          timer_(loop, [] {}),  // what is due is done before the next wait
          back_off_(loop, [this] { open(); }) {
        open();
    }
    ~Microphones() override {
        close();
        ::close(epoll_);
    }

    [[nodiscard]] bool in_use() const override { return in_use_; }
    [[nodiscard]] PresenceReport report() const override {
        if (!ready_) return {"microphone", "PulseAudio", false, "no sound server"};
        return {"microphone", "PulseAudio", true, in_use_ ? "in use: a call, it seems" : "not in use"};
    }

  private:
    void open() {
        mainloop_ = pa_mainloop_new();
        pa_mainloop_set_poll_func(mainloop_, &Microphones::look, this);
        context_ = pa_context_new(pa_mainloop_get_api(mainloop_), "InGear");
        pa_context_set_state_callback(context_, &Microphones::state_changed, this);
        if (pa_context_connect(context_, nullptr, PA_CONTEXT_NOAUTOSPAWN, nullptr) < 0) failed_ = true;
        if (failed_) return lose();
        source_ = loop_.on_readable(
            epoll_, [] {}, [this] { turn(); });
    }

    void close() {
        source_.reset();
        timer_.set(std::nullopt);
        if (mainloop_ == nullptr) return;
        pa_context_set_state_callback(context_, nullptr, nullptr);
        pa_context_disconnect(context_);
        pa_context_unref(std::exchange(context_, nullptr));
        pa_mainloop_free(std::exchange(mainloop_, nullptr));
        watch(nullptr, 0);
    }

    void lose() {
        const bool was_ready = std::exchange(ready_, false);
        const bool was_in_use = std::exchange(in_use_, false);
        close();
        failed_ = false;
        counting_ = false;
        back_off_.failed();
        if (!std::exchange(told_, true))
            log::warn("the sound server can't be reached, so calls can't be told; trying again");
        if (was_ready || was_in_use) changed_();
    }

    /// Lets PulseAudio do what there is to do, without waiting.
    void turn() {
        for (int work = 1; work > 0 && !failed_;) {
            if (pa_mainloop_prepare(mainloop_, -1) < 0 || pa_mainloop_poll(mainloop_) < 0) failed_ = true;
            work = failed_ ? 0 : pa_mainloop_dispatch(mainloop_);
            if (work < 0) failed_ = true;
        }
        if (failed_) lose();
    }

    /// In the place of poll(2): remembers what PulseAudio would wait for, so that the agent's loop can.
    static int look(pollfd* fds, unsigned long count, int timeout, void* self) {
        auto& connection = *static_cast<Microphones*>(self);
        connection.watch(fds, count);
        connection.timer_.set(timeout < 0 ? std::nullopt : std::optional(uptime_now() + Uptime{timeout}));
        return ::poll(fds, count, 0);
    }

    void watch(const pollfd* fds, unsigned long count) {
        for (const pollfd& old : watched_) {
            const auto same = [&old](const pollfd& now) { return now.fd == old.fd; };
            if (std::none_of(fds, fds + count, same)) epoll_ctl(epoll_, EPOLL_CTL_DEL, old.fd, nullptr);
        }
        watched_.assign(fds, fds + count);
        for (const pollfd& now : watched_) {
            epoll_event event{};
            event.events = static_cast<std::uint32_t>(now.events);  // the bits are the same
            // Added again where PulseAudio has closed it and got the same number for another one.
            if (epoll_ctl(epoll_, EPOLL_CTL_MOD, now.fd, &event) != 0)
                epoll_ctl(epoll_, EPOLL_CTL_ADD, now.fd, &event);
        }
    }

    static void state_changed(pa_context* context, void* self) {
        auto& connection = *static_cast<Microphones*>(self);
        const pa_context_state_t state = pa_context_get_state(context);
        if (!PA_CONTEXT_IS_GOOD(state)) connection.failed_ = true;
        if (state != PA_CONTEXT_READY) return;
        if (std::exchange(connection.told_, false)) log::info("the sound server is back");
        connection.back_off_.succeeded();
        connection.ready_ = true;
        pa_context_set_subscribe_callback(
            context,
            [](pa_context*, pa_subscription_event_type_t, std::uint32_t, void* me) {
                static_cast<Microphones*>(me)->count();
            },
            self);
        release(pa_context_subscribe(context, PA_SUBSCRIPTION_MASK_SOURCE_OUTPUT, nullptr, nullptr));
        connection.count();
        connection.changed_();
    }

    void count() {
        if (counting_) {
            count_again_ = true;
            return;
        }
        counting_ = true;
        count_again_ = false;
        found_ = false;
        release(pa_context_get_source_output_info_list(context_, &Microphones::found, this));
    }

    static void found(pa_context*, const pa_source_output_info* output, int last, void* self) {
        auto& connection = *static_cast<Microphones*>(self);
        if (last == 0) {
            connection.found_ = connection.found_ || (is_a_call(*output) && output->corked == 0);
            return;
        }
        connection.counting_ = false;
        if (std::exchange(connection.in_use_, connection.found_) != connection.found_) connection.changed_();
        if (connection.count_again_) connection.count();
    }

    static void release(pa_operation* operation) {
        if (operation != nullptr) pa_operation_unref(operation);
    }

    EventLoop& loop_;
    Changed changed_;
    int epoll_;
    pa_mainloop* mainloop_ = nullptr;
    pa_context* context_ = nullptr;
    std::vector<pollfd> watched_;
    Timer timer_;
    BackOff back_off_;
    EventSource source_;
    bool failed_ = false, told_ = false, ready_ = false;
    bool counting_ = false, count_again_ = false, found_ = false, in_use_ = false;
};

}  // namespace

std::unique_ptr<Microphone> Microphone::create(EventLoop& loop, Changed changed) {
    return std::make_unique<Microphones>(loop, std::move(changed));
}

}  // namespace ingear::desktop
