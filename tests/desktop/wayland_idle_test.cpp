#include "desktop/wayland_idle.h"

#include <poll.h>
#include <stdlib.h>
#include <wayland-server.h>

#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <thread>

using namespace ingear::desktop;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

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

/// A compositor with a seat and nothing to see, in this very thread.
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

    void turn() {
        wl_event_loop_dispatch(wl_display_get_event_loop(display_), 0);
        wl_display_flush_clients(display_);
    }
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

/// Lets both sides speak until nobody has anything more to say.
void talk(Compositor& compositor, WaylandIdle& idle) {
    for (int i = 0; i < 20; ++i) {
        compositor.turn();
        pollfd ready{-1, idle.events(), 0};
        ready.fd = idle.fd();
        poll(&ready, 1, 5);
        idle.dispatch(ready.revents);
    }
}

}  // namespace

TEST_CASE("a Wayland compositor tells when the hands rest") {
    std::string name = "/tmp/ingear-wayland-XXXXXX";
    const fs::path folder = mkdtemp(name.data());
    setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    setenv("WAYLAND_DISPLAY", "wayland-test", 1);
    for (const int version : {1, 2}) {
        // The client's first round trip needs an answer before it is there: it begins without a compositor.
        int changes = 0;
        auto idle = WaylandIdle::create([&] { ++changes; });
        CHECK_FALSE(idle->active());
        CHECK(idle->report().sees == "no compositor");
        REQUIRE(idle->deadline());  // it will try again

        Compositor compositor("wayland-test", version);
        std::thread server([&] {
            for (int i = 0; i < 100; ++i) {
                compositor.turn();
                std::this_thread::sleep_for(2ms);
            }
        });
        idle->dispatch(0);  // the time has come
        server.join();
        talk(compositor, *idle);
        REQUIRE(idle->active());
        CHECK(compositor.timeout == 300'000);
        CHECK(compositor.input_alone == (version == 2));

        compositor.tell(0);
        talk(compositor, *idle);
        REQUIRE(idle->idle_since());
        CHECK(uptime_now() - *idle->idle_since() >= 300s);
        idle->set_rest_after(5s);  // as soon as the hands are back
        compositor.tell(1);
        talk(compositor, *idle);
        CHECK_FALSE(idle->idle_since());
        CHECK(compositor.timeout == 5000);
        CHECK(changes >= 3);
    }
    fs::remove_all(folder);
}
