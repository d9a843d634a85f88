#include "desktop/bus.h"

#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include "base/log.h"

namespace ingear::desktop {

namespace {

int hand_over(sd_bus_message* message, void* handler, sd_bus_error*) {
    (*static_cast<Bus::Handler*>(handler))(message);
    return 0;
}

void forget(void* handler) {
    delete static_cast<Bus::Handler*>(handler);
}

/// Ties the handler's life to the slot's, and the slot's to the connection's.
void keep(sd_bus_slot* slot, Bus::Handler* handler) {
    sd_bus_slot_set_destroy_callback(slot, forget);
    (void)handler;
    sd_bus_slot_set_floating(slot, 1);
    sd_bus_slot_unref(slot);
}

}  // namespace

Bus::Bus(EventLoop& loop, Kind kind)
    : loop_(loop),
      kind_(kind),
      back_off_(loop, [this] { open(); }),
      lost_(loop, [this] { lose(-ECONNRESET); }) {}

Bus::~Bus() {
    close();
}

void Bus::close() {
    if (bus_ == nullptr) return;
    sd_bus_flush(bus_);
    sd_bus_close_unref(std::exchange(bus_, nullptr));
}

void Bus::open() {
    sd_bus* made = nullptr;
    const int result = kind_ == Kind::session ? sd_bus_open_user(&made) : sd_bus_open_system(&made);
    if (result < 0) return lose(result);
    bus_ = made;
    sd_bus_set_exit_on_disconnect(bus_, 0);
    sd_bus_set_close_on_exit(bus_, 0);  // the last words are said after the loop
    sd_bus_attach_event(bus_, loop_.raw(), SD_EVENT_PRIORITY_NORMAL);
    // sd-bus's own word for a lost connection. It is in the middle of using it then.
    match(
        "type='signal',path='/org/freedesktop/DBus/Local',interface='org.freedesktop.DBus.Local',"
        "member='Disconnected'",
        [this](sd_bus_message*) { lost_.call(); });
    if (!trouble_.empty()) log::info("the {} bus is back", name());
    trouble_.clear();
    for (const auto& call : up_calls_)
        if (bus_ != nullptr) call();
    if (bus_ != nullptr) back_off_.succeeded();
}

void Bus::lose(int error) {
    if (bus_ != nullptr) {
        sd_bus_close_unref(std::exchange(bus_, nullptr));
        for (const auto& call : down_calls_) call();
    }
    back_off_.failed();
    if (trouble_.empty())
        log::warn("the {} bus can't be reached ({}); trying again", name(), std::strerror(-error));
    trouble_ = std::strerror(-error);
}

void Bus::match(const std::string& rule, Handler handler) {
    if (bus_ == nullptr) return;
    auto owned = std::make_unique<Handler>(std::move(handler));
    sd_bus_slot* slot = nullptr;
    if (sd_bus_add_match_async(bus_, &slot, rule.c_str(), hand_over, nullptr, owned.get()) < 0) return;
    keep(slot, owned.release());
}

void Bus::call(const Target& target, Handler answer, const std::function<void(sd_bus_message*)>& fill) {
    if (bus_ == nullptr) return;
    sd_bus_message* message = nullptr;
    if (sd_bus_message_new_method_call(bus_, &message, target.service, target.path, target.interface,
                                       target.member) < 0)
        return;
    sd_bus_message_set_auto_start(message, target.start ? 1 : 0);
    if (fill) fill(message);
    if (answer) {
        auto owned = std::make_unique<Handler>(std::move(answer));
        sd_bus_slot* slot = nullptr;
        if (sd_bus_call_async(bus_, &slot, message, hand_over, owned.get(), 0) >= 0)
            keep(slot, owned.release());
    } else {
        sd_bus_message_set_expect_reply(message, 0);
        sd_bus_send(bus_, message, nullptr);
    }
    sd_bus_message_unref(message);
}

void Bus::get(const Target& property, const char* type, Handler value) {
    const std::string wanted = type;
    call(
        {property.service, property.path, "org.freedesktop.DBus.Properties", "Get", property.start},
        [wanted, value = std::move(value)](sd_bus_message* answer) {
            const bool good = sd_bus_message_is_method_error(answer, nullptr) == 0 &&
                              sd_bus_message_enter_container(answer, 'v', wanted.c_str()) > 0;
            value(good ? answer : nullptr);
        },
        [&](sd_bus_message* message) {
            sd_bus_message_append(message, "ss", property.interface, property.member);
        });
}

std::string match_owner(const char* name) {
    return std::string(
               "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',"
               "member='NameOwnerChanged',arg0='") +
           name + "'";
}

void read_owner_change(sd_bus_message* message, const std::function<void(bool present)>& tell) {
    const char *name = nullptr, *before = nullptr, *after = nullptr;
    if (sd_bus_message_read(message, "sss", &name, &before, &after) >= 0) tell(*after != '\0');
}

}  // namespace ingear::desktop
