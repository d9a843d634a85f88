#include "desktop/x11_presence.h"

#include <xcb/sync.h>
#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>

#include "base/log.h"

namespace ingear::desktop {

namespace {

template <class T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;
template <class T>
Reply<T> owned(T* reply) {
    return {reply, &std::free};
}

std::int64_t whole(xcb_sync_int64_t value) {
    return static_cast<std::int64_t>(value.hi) * (std::int64_t{1} << 32) + value.lo;
}

class XConnection final : public X11Presence {
  public:
    XConnection(EventLoop& loop, Changed changed)
        : loop_(loop), changed_(std::move(changed)), back_off_(loop, [this] { open(); }) {
        open();
    }
    ~XConnection() override { close(); }

    void set_rest_after(Uptime rest_after) override {
        if (rest_after == rest_after_) return;
        rest_after_ = rest_after;
        if (counter_ != 0 && !idle_since_) watch_for_rest();
    }
    [[nodiscard]] bool active() const override { return counter_ != 0; }
    [[nodiscard]] std::optional<Uptime> idle_since() const override { return idle_since_; }
    [[nodiscard]] bool full_screen() const override { return full_screen_; }

    [[nodiscard]] PresenceReport report() const override {
        if (counter_ != 0) return {"keyboard and pointer", "X11", true, idle_since_ ? "resting" : "in use"};
        return {"keyboard and pointer", "X11", false,
                connection_ != nullptr ? "the X server counts no idle time" : "no X server"};
    }
    [[nodiscard]] PresenceReport window_report() const override {
        if (connection_ == nullptr) return {"full screen", "X11", false, "no X server"};
        return {"full screen", "X11", true, full_screen_ ? "the window in use fills the screen" : "no"};
    }

  private:
    void open() {
        int screen = 0;
        connection_ = xcb_connect(nullptr, &screen);
        if (xcb_connection_has_error(connection_) != 0) return lose();
        if (told_) log::info("the X server is back");
        told_ = false;
        back_off_.succeeded();
        const auto screens = xcb_setup_roots_iterator(xcb_get_setup(connection_));
        root_ = screens.data->root;
        active_window_ = intern("_NET_ACTIVE_WINDOW");
        wm_state_ = intern("_NET_WM_STATE");
        fills_screen_ = intern("_NET_WM_STATE_FULLSCREEN");
        listen_to_properties(root_);
        find_counter();
        if (counter_ != 0) watch_for_rest();
        look_at_window();
        if (xcb_connection_has_error(connection_) != 0) return lose();
        source_ = loop_.on_readable(
            xcb_get_file_descriptor(connection_), [this] { read_events(); }, [this] { flush(); });
        changed_();
    }

    void flush() {
        read_events();  // some may have come with an answer
        if (connection_ != nullptr) xcb_flush(connection_);
    }

    void close() {
        source_.reset();
        if (connection_ != nullptr) xcb_disconnect(std::exchange(connection_, nullptr));
    }

    void lose() {
        close();
        counter_ = 0;
        rest_alarm_ = work_alarm_ = 0;
        window_ = 0;
        idle_since_.reset();
        full_screen_ = false;
        back_off_.failed();
        if (!std::exchange(told_, true)) log::warn("the X server can't be reached; trying again");
        changed_();
    }

    xcb_atom_t intern(const char* name) {
        const auto cookie =
            xcb_intern_atom(connection_, 0, static_cast<std::uint16_t>(std::strlen(name)), name);
        const auto reply = owned(xcb_intern_atom_reply(connection_, cookie, nullptr));
        return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
    }

    void listen_to_properties(xcb_window_t window, std::uint32_t mask = XCB_EVENT_MASK_PROPERTY_CHANGE) {
        xcb_change_window_attributes(connection_, window, XCB_CW_EVENT_MASK, &mask);
    }

    void find_counter() {
        const auto* extension = xcb_get_extension_data(connection_, &xcb_sync_id);
        if (extension == nullptr || extension->present == 0) return;
        sync_event_ = extension->first_event;
        std::free(xcb_sync_initialize_reply(connection_, xcb_sync_initialize(connection_, 3, 1), nullptr));
        const auto list = owned(xcb_sync_list_system_counters_reply(
            connection_, xcb_sync_list_system_counters(connection_), nullptr));
        if (!list) return;
        for (auto at = xcb_sync_list_system_counters_counters_iterator(list.get()); at.rem > 0;
             xcb_sync_systemcounter_next(&at)) {
            // xcb_sync_systemcounter_name points past the padding of the C structure, two bytes into the
            // name.
            const std::string_view name(
                reinterpret_cast<const char*>(&at.data->name_len) + sizeof at.data->name_len,
                at.data->name_len);
            if (name == "IDLETIME") counter_ = at.data->counter;
        }
    }

    /// The comparisons, unlike the transitions, also hold when it has happened already.
    void set_alarm(std::uint32_t& alarm, xcb_sync_testtype_t test, Uptime value) {
        xcb_sync_create_alarm_value_list_t values{};
        values.counter = counter_;
        values.valueType = XCB_SYNC_VALUETYPE_ABSOLUTE;
        values.value = {static_cast<std::int32_t>(value.count() >> 32),
                        static_cast<std::uint32_t>(value.count())};
        values.testType = test;
        values.delta = {0, 0};
        values.events = 1;
        if (alarm != 0) xcb_sync_destroy_alarm(connection_, alarm);
        alarm = xcb_generate_id(connection_);
        xcb_sync_create_alarm_aux(connection_, alarm,
                                  XCB_SYNC_CA_COUNTER | XCB_SYNC_CA_VALUE_TYPE | XCB_SYNC_CA_VALUE |
                                      XCB_SYNC_CA_TEST_TYPE | XCB_SYNC_CA_DELTA | XCB_SYNC_CA_EVENTS,
                                  &values);
    }
    void watch_for_rest() { set_alarm(rest_alarm_, XCB_SYNC_TESTTYPE_POSITIVE_COMPARISON, rest_after_); }
    void watch_for_work(Uptime rested) {
        set_alarm(work_alarm_, XCB_SYNC_TESTTYPE_NEGATIVE_COMPARISON,
                  std::min(rested, rest_after_) - Uptime{1});
    }

    void take_alarm(const xcb_sync_alarm_notify_event_t& event) {
        if (event.alarm == rest_alarm_) {
            const Uptime rested{whole(event.counter_value)};
            if (rested < rest_after_) return watch_for_rest();
            idle_since_ = uptime_now() - rested;
            watch_for_work(rested);
        } else if (event.alarm == work_alarm_) {
            idle_since_.reset();
            watch_for_rest();
        } else {
            return;
        }
        changed_();
    }

    void read_events() {
        bool look = false;
        while (auto event = owned(xcb_poll_for_event(connection_))) {
            const int type = event->response_type & 0x7f;
            if (sync_event_ != 0 && type == sync_event_ + XCB_SYNC_ALARM_NOTIFY) {
                take_alarm(*reinterpret_cast<xcb_sync_alarm_notify_event_t*>(event.get()));
            } else if (type == XCB_PROPERTY_NOTIFY) {
                const auto atom = reinterpret_cast<xcb_property_notify_event_t*>(event.get())->atom;
                look = look || atom == active_window_ || atom == wm_state_;
            }
        }
        if (xcb_connection_has_error(connection_) != 0) return lose();
        if (look) {
            const bool before = full_screen_;
            look_at_window();
            if (full_screen_ != before) changed_();
        }
    }

    void look_at_window() {
        const auto active = owned(xcb_get_property_reply(
            connection_, xcb_get_property(connection_, 0, root_, active_window_, XCB_ATOM_WINDOW, 0, 1),
            nullptr));
        xcb_window_t window = 0;
        if (active && xcb_get_property_value_length(active.get()) >= 4)
            std::memcpy(&window, xcb_get_property_value(active.get()), sizeof window);
        if (window != window_) {
            if (window_ != 0) listen_to_properties(window_, 0);
            if (window != 0) listen_to_properties(window);
        }
        window_ = window;
        full_screen_ = false;
        if (window == 0) return;
        constexpr std::uint32_t kMostStates = 32;
        const auto state = owned(xcb_get_property_reply(
            connection_, xcb_get_property(connection_, 0, window, wm_state_, XCB_ATOM_ATOM, 0, kMostStates),
            nullptr));
        if (!state) return;
        const auto* atoms = static_cast<const xcb_atom_t*>(xcb_get_property_value(state.get()));
        const auto count =
            static_cast<std::size_t>(xcb_get_property_value_length(state.get())) / sizeof *atoms;
        for (std::size_t i = 0; i < count; ++i) full_screen_ = full_screen_ || atoms[i] == fills_screen_;
    }

    EventLoop& loop_;
    Changed changed_;
    xcb_connection_t* connection_ = nullptr;
    BackOff back_off_;
    EventSource source_;
    bool told_ = false;
    xcb_window_t root_ = 0, window_ = 0;
    xcb_atom_t active_window_ = 0, wm_state_ = 0, fills_screen_ = 0;
    int sync_event_ = 0;
    std::uint32_t counter_ = 0, rest_alarm_ = 0, work_alarm_ = 0;
    Uptime rest_after_ = std::chrono::minutes{5};
    std::optional<Uptime> idle_since_;
    bool full_screen_ = false;
};

}  // namespace

std::unique_ptr<X11Presence> X11Presence::create(EventLoop& loop, Changed changed) {
    return std::make_unique<XConnection>(loop, std::move(changed));
}

}  // namespace ingear::desktop
