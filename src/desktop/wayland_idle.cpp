#include "desktop/wayland_idle.h"

#include <wayland-client.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/log.h"

namespace ingear::desktop {

namespace {

/// The wire format of ext-idle-notify-v1. Debian 12's protocol files end before its version 2, which added
/// the notification that minds input alone.
namespace wire {

enum Request : std::uint32_t { destroy = 0, get_idle_notification = 1, get_input_idle_notification = 2 };

extern const wl_interface kNotification;
const std::array<const wl_interface*, 3> kGetTypes{&kNotification, nullptr, &wl_seat_interface};
// The C interface takes arrays that aren't const, and leaves them as they are.
const wl_interface** get_types() {
    return const_cast<const wl_interface**>(kGetTypes.data());
}
const std::array<wl_message, 3> kNotifierRequests{{{"destroy", "", nullptr},
                                                   {"get_idle_notification", "nuo", get_types()},
                                                   {"get_input_idle_notification", "2nuo", get_types()}}};
const std::array<wl_message, 1> kNotificationRequests{{{"destroy", "", nullptr}}};
const std::array<wl_message, 2> kNotificationEvents{{{"idled", "", nullptr}, {"resumed", "", nullptr}}};

const wl_interface kNotifier{"ext_idle_notifier_v1", 2, 3, kNotifierRequests.data(), 0, nullptr};
const wl_interface kNotification{"ext_idle_notification_v1",   2, 1,
                                 kNotificationRequests.data(), 2, kNotificationEvents.data()};

}  // namespace wire

class WaylandConnection final : public WaylandIdle {
  public:
    WaylandConnection(EventLoop& loop, Changed changed)
        : loop_(loop), changed_(std::move(changed)), back_off_(loop, [this] { open(); }) {
        open();
    }
    ~WaylandConnection() override { close(); }

    void set_rest_after(Uptime rest_after) override {
        if (rest_after == rest_after_) return;
        rest_after_ = rest_after;
        if (!idle_since_) ask();
    }
    [[nodiscard]] bool active() const override { return notification_ != nullptr; }
    [[nodiscard]] std::optional<Uptime> idle_since() const override { return idle_since_; }
    [[nodiscard]] PresenceReport report() const override {
        if (notification_ != nullptr)
            return {"keyboard and pointer", version_ >= 2 ? "Wayland, input alone" : "Wayland", true,
                    idle_since_ ? "resting" : "in use"};
        return {"keyboard and pointer", "Wayland", false,
                display_ != nullptr ? "the compositor offers no ext-idle-notify-v1" : "no compositor"};
    }

  private:
    void open() {
        display_ = wl_display_connect(nullptr);
        if (display_ == nullptr) return lose();
        static const wl_registry_listener kListener{&WaylandConnection::offered,
                                                    &WaylandConnection::withdrawn};
        registry_ = wl_display_get_registry(display_);
        wl_registry_add_listener(registry_, &kListener, this);
        if (wl_display_roundtrip(display_) < 0) return lose();
        if (told_) log::info("the Wayland compositor is back");
        told_ = false;
        back_off_.succeeded();
        source_ = loop_.on_readable(
            wl_display_get_fd(display_), [this] { read(); }, [this] { flush(); });
        ask();
        changed_();
    }

    void read() {
        while (display_ != nullptr && wl_display_prepare_read(display_) != 0) dispatch_pending();
        if (display_ == nullptr) return;
        if (wl_display_read_events(display_) < 0) return lose();
        dispatch_pending();
    }

    /// Others have written since the last wait, and what they waited for may have brought events.
    void flush() {
        dispatch_pending();
        if (display_ != nullptr && wl_display_flush(display_) < 0 && errno != EAGAIN) lose();
    }

    void close() {
        if (display_ == nullptr) return;
        source_.reset();
        for (wl_proxy* proxy : {notification_, notifier_, reinterpret_cast<wl_proxy*>(seat_),
                                reinterpret_cast<wl_proxy*>(registry_)})
            if (proxy != nullptr) wl_proxy_destroy(proxy);
        notification_ = notifier_ = nullptr;
        seat_ = nullptr;
        registry_ = nullptr;
        wl_display_disconnect(std::exchange(display_, nullptr));
    }

    void lose() {
        close();
        idle_since_.reset();
        back_off_.failed();
        if (!std::exchange(told_, true)) log::warn("the Wayland compositor can't be reached; trying again");
        changed_();
    }

    void dispatch_pending() {
        if (wl_display_dispatch_pending(display_) < 0) lose();
    }

    void ask() {
        if (notifier_ == nullptr || seat_ == nullptr) return;
        if (notification_ != nullptr)
            wl_proxy_marshal_flags(std::exchange(notification_, nullptr), wire::destroy, nullptr, version_,
                                   WL_MARSHAL_FLAG_DESTROY);
        const std::uint32_t request =
            version_ >= 2 ? wire::get_input_idle_notification : wire::get_idle_notification;
        asked_for_ = rest_after_;
        notification_ = wl_proxy_marshal_flags(notifier_, request, &wire::kNotification, version_, 0, nullptr,
                                               static_cast<std::uint32_t>(rest_after_.count()), seat_);
        static const std::array<void (*)(void*, wl_proxy*), 2> kListener{&WaylandConnection::idled,
                                                                         &WaylandConnection::resumed};
        wl_proxy_add_listener(
            notification_,
            reinterpret_cast<void (**)()>(const_cast<void (**)(void*, wl_proxy*)>(kListener.data())), this);
    }

    static void offered(void* self, wl_registry* registry, std::uint32_t name, const char* interface,
                        std::uint32_t version) {
        auto& connection = *static_cast<WaylandConnection*>(self);
        if (std::strcmp(interface, wl_seat_interface.name) == 0 && connection.seat_ == nullptr) {
            connection.seat_ = static_cast<wl_seat*>(wl_registry_bind(registry, name, &wl_seat_interface, 1));
        } else if (std::strcmp(interface, wire::kNotifier.name) == 0 && connection.notifier_ == nullptr) {
            connection.version_ = std::min(version, 2U);
            connection.notifier_ = static_cast<wl_proxy*>(
                wl_registry_bind(registry, name, &wire::kNotifier, connection.version_));
        }
    }
    static void withdrawn(void*, wl_registry*, std::uint32_t) {}
    static void idled(void* self, wl_proxy*) {
        auto& connection = *static_cast<WaylandConnection*>(self);
        connection.idle_since_ = uptime_now() - connection.asked_for_;
        connection.changed_();
    }
    static void resumed(void* self, wl_proxy*) {
        auto& connection = *static_cast<WaylandConnection*>(self);
        connection.idle_since_.reset();
        if (connection.asked_for_ != connection.rest_after_) connection.ask();
        connection.changed_();
    }

    EventLoop& loop_;
    Changed changed_;
    wl_display* display_ = nullptr;
    wl_registry* registry_ = nullptr;
    wl_seat* seat_ = nullptr;
    wl_proxy* notifier_ = nullptr;
    wl_proxy* notification_ = nullptr;
    std::uint32_t version_ = 1;
    bool told_ = false;
    BackOff back_off_;
    EventSource source_;
    Uptime rest_after_ = std::chrono::minutes{5};
    Uptime asked_for_{};
    std::optional<Uptime> idle_since_;
};

}  // namespace

std::unique_ptr<WaylandIdle> WaylandIdle::create(EventLoop& loop, Changed changed) {
    return std::make_unique<WaylandConnection>(loop, std::move(changed));
}

}  // namespace ingear::desktop
