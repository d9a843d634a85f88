#include "desktop/wayland_idle.h"

#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <wayland-server.h>

#include <array>
#include <stdexcept>
#include <thread>

#include "support/catch.h"
#include "support/temporary_folder.h"

using namespace ingear::desktop;
using namespace std::chrono_literals;

namespace {

/// The compositor's side of ext-idle-notify-v1, as its specification has it.
extern const wl_interface kNotification;
const std::array<const wl_interface*, 3> kTypes{&kNotification, nullptr, &wl_seat_interface};
const wl_interface** types() {
    return const_cast<const wl_interface**>(kTypes.data());
}
const std::array<wl_message, 3> kRequests{{{"destroy", "", nullptr},
                                           {"get_idle_notification", "nuo", types()},
                                           {"get_input_idle_notification", "2nuo", types()}}};
const std::array<wl_message, 1> kDestroy{{{"destroy", "", nullptr}}};
const std::array<wl_message, 2> kEvents{{{"idled", "", nullptr}, {"resumed", "", nullptr}}};
const wl_interface kNotifier{"ext_idle_notifier_v1", 2, 3, kRequests.data(), 0, nullptr};
const wl_interface kNotification{"ext_idle_notification_v1", 2, 1, kDestroy.data(), 2, kEvents.data()};

/// A compositor with a seat and nothing to see, in whichever thread turns it.
class Compositor {
  public:
    Compositor(const std::string& socket, int version) : display_(wl_display_create()) {
        if (wl_display_add_socket(display_, socket.c_str()) != 0) throw std::runtime_error("no socket");
        wl_global_create(display_, &wl_seat_interface, 1, this,
                         [](wl_client* client, void*, std::uint32_t, std::uint32_t id) {
                             wl_resource_set_implementation(
                                 wl_resource_create(client, &wl_seat_interface, 1, id), nullptr, nullptr,
                                 nullptr);
                         });
        wl_global_create(display_, &kNotifier, version, this,
                         [](wl_client* client, void* self, std::uint32_t wanted, std::uint32_t id) {
                             wl_resource* made =
                                 wl_resource_create(client, &kNotifier, static_cast<int>(wanted), id);
                             wl_resource_set_implementation(made, kNotifierTable.data(), self, nullptr);
                         });
    }
    ~Compositor() {
        wl_display_destroy_clients(display_);
        wl_display_destroy(display_);
    }
    Compositor(const Compositor&) = delete;
    Compositor& operator=(const Compositor&) = delete;

    /// Answers what has come; waits so many milliseconds for it, -1: for as long as it takes.
    void turn(int wait) {
        wl_event_loop_dispatch(loop(), wait);
        wl_display_flush_clients(display_);
    }
    [[nodiscard]] wl_event_loop* loop() const { return wl_display_get_event_loop(display_); }
    void tell(std::uint32_t event) {
        wl_resource_post_event(notification, event);
        wl_display_flush_clients(display_);
    }

    wl_resource* notification = nullptr;
    std::uint32_t timeout = 0;
    bool input_alone = false;

  private:
    static void make(wl_resource* notifier, std::uint32_t id, std::uint32_t timeout, bool input_alone) {
        auto& self = *static_cast<Compositor*>(wl_resource_get_user_data(notifier));
        self.timeout = timeout;
        self.input_alone = input_alone;
        self.notification = wl_resource_create(wl_resource_get_client(notifier), &kNotification,
                                               wl_resource_get_version(notifier), id);
        wl_resource_set_implementation(self.notification, kNotificationTable.data(), nullptr, nullptr);
    }
    static void destroy(wl_client*, wl_resource* resource) { wl_resource_destroy(resource); }
    static void get(wl_client*, wl_resource* notifier, std::uint32_t id, std::uint32_t timeout,
                    wl_resource*) {
        make(notifier, id, timeout, false);
    }
    static void get_input(wl_client*, wl_resource* notifier, std::uint32_t id, std::uint32_t timeout,
                          wl_resource*) {
        make(notifier, id, timeout, true);
    }
    using Function = void (*)();
    static inline const std::array<Function, 3> kNotifierTable{reinterpret_cast<Function>(&destroy),
                                                               reinterpret_cast<Function>(&get),
                                                               reinterpret_cast<Function>(&get_input)};
    static inline const std::array<Function, 1> kNotificationTable{reinterpret_cast<Function>(&destroy)};

    wl_display* display_;
};

/// Answers whoever speaks to the compositor, in a thread of its own, for as long as this is there.
class Answering {
  public:
    explicit Answering(Compositor& compositor) : end_(eventfd(0, EFD_CLOEXEC)) {
        wl_event_source* end = wl_event_loop_add_fd(
            compositor.loop(), end_, WL_EVENT_READABLE,
            [](int, std::uint32_t, void* ended) {
                *static_cast<bool*>(ended) = true;
                return 0;
            },
            &ended_);
        thread_ = std::thread([this, &compositor, end] {
            while (!ended_) compositor.turn(-1);
            wl_event_source_remove(end);
        });
    }
    ~Answering() {
        eventfd_write(end_, 1);
        thread_.join();
        ::close(end_);
    }
    Answering(const Answering&) = delete;
    Answering& operator=(const Answering&) = delete;

  private:
    int end_;
    bool ended_ = false;  ///< of the thread, once that runs
    std::thread thread_;
};

/// Lets both sides speak, until a question, its answer and what follows from it have gone through.
void talk(Compositor& compositor, EventLoop& loop) {
    for (int i = 0; i < 4; ++i) {
        while (loop.run_once(0ms)) {
            // All that has come.
        }
        compositor.turn(0);
    }
}

}  // namespace

TEST_CASE("a Wayland compositor tells when the hands rest") {
    const TemporaryFolder folder;
    setenv("XDG_RUNTIME_DIR", folder.path().c_str(), 1);
    setenv("WAYLAND_DISPLAY", "wayland-test", 1);
    for (const int version : {1, 2}) {
        EventLoop loop;
        int changes = 0;
        auto idle = WaylandIdle::create(loop, [&] { ++changes; });
        CHECK_FALSE(idle->active());
        CHECK(idle->report().sees == "no compositor");

        Compositor compositor("wayland-test", version);
        {
            const Answering answering(compositor);
            while (!idle->active()) loop.run_once();  // it tries again
        }
        talk(compositor, loop);
        CHECK(compositor.timeout == 300'000);
        CHECK(compositor.input_alone == (version == 2));

        compositor.tell(0);
        talk(compositor, loop);
        REQUIRE(idle->idle_since());
        CHECK(uptime_now() - *idle->idle_since() >= 300s);
        idle->set_rest_after(5s);  // as soon as the hands are back
        compositor.tell(1);
        talk(compositor, loop);
        CHECK_FALSE(idle->idle_since());
        CHECK(compositor.timeout == 5000);
        CHECK(changes >= 3);
    }
}
