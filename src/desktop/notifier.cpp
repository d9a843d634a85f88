#include "desktop/notifier.h"

#include <systemd/sd-bus.h>

#include <cstring>

#include "base/log.h"

namespace ingear::desktop {

namespace {

constexpr const char* kNotifierName = "org.freedesktop.Notifications";
constexpr const char* kNotifierPath = "/org/freedesktop/Notifications";

void append_hints(sd_bus_message* message, const Notification& words) {
    sd_bus_message_open_container(message, 'a', "{sv}");
    sd_bus_message_append(message, "{sv}", "desktop-entry", "s", "ingear");
    // Normal, not critical: do-not-disturb is the player's to set.
    sd_bus_message_append(message, "{sv}", "urgency", "y", words.actions.empty() ? 0 : 1);
    if (words.chimes)
        sd_bus_message_append(message, "{sv}", "sound-name", "s", "message-new-instant");
    else
        sd_bus_message_append(message, "{sv}", "suppress-sound", "b", 1);
    if (words.stays) sd_bus_message_append(message, "{sv}", "resident", "b", 0);
    if (words.transient) sd_bus_message_append(message, "{sv}", "transient", "b", 1);
    sd_bus_message_close_container(message);
}

}  // namespace

Notifier::Notifier(Bus& session, Calls calls) : session_(session), calls_(std::move(calls)) {
    session_.on_up([this] { come_up(); });
    session_.on_down([this] {
        shown_ = 0;
        available_ = false;
        if (wanted_) calls_.unavailable();
    });
}

void Notifier::come_up() {
    session_.match("type='signal',interface='org.freedesktop.Notifications',member='ActionInvoked'",
                   [this](sd_bus_message* message) {
                       std::uint32_t id = 0;
                       const char* action = nullptr;
                       if (sd_bus_message_read(message, "us", &id, &action) < 0 || id == 0 || id != shown_)
                           return;
                       const std::string chosen = action;
                       close(std::exchange(shown_, 0));
                       wanted_ = false;
                       calls_.answered(chosen);
                   });
    session_.match("type='signal',interface='org.freedesktop.Notifications',member='NotificationClosed'",
                   [this](sd_bus_message* message) {
                       constexpr std::uint32_t kByThePlayer = 2;
                       std::uint32_t id = 0, reason = 0;
                       if (sd_bus_message_read(message, "uu", &id, &reason) < 0 || id == 0 || id != shown_)
                           return;
                       shown_ = 0;
                       // A service may let it run out: the offer stands, and can be answered from the tray.
                       if (reason != kByThePlayer) return;
                       wanted_ = false;
                       calls_.dismissed();
                   });
    session_.match(match_owner(kNotifierName), [this](sd_bus_message* message) {
        read_owner_change(message, [this](bool present) {
            if (present == available_) return;
            available_ = present;
            shown_ = 0;
            if (present) ask_capabilities();
            if (wanted_ && present)
                ask(Notification(question_));
            else if (wanted_)
                calls_.unavailable();
        });
    });
    session_.call(
        {"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner"},
        [this](sd_bus_message* answer) {
            int owned = 0;
            available_ = sd_bus_message_read(answer, "b", &owned) >= 0 && owned != 0;
            if (available_) ask_capabilities();
        },
        [](sd_bus_message* message) { sd_bus_message_append(message, "s", kNotifierName); });
}

void Notifier::ask_capabilities() {
    plays_sounds_ = false;
    session_.call({kNotifierName, kNotifierPath, kNotifierName, "GetCapabilities"},
                  [this](sd_bus_message* answer) {
                      if (sd_bus_message_enter_container(answer, 'a', "s") < 0) return;
                      const char* capability = nullptr;
                      while (sd_bus_message_read(answer, "s", &capability) > 0)
                          plays_sounds_ = plays_sounds_ || std::strcmp(capability, "sound") == 0;
                  });
}

void Notifier::send(const Notification& words, std::uint32_t replaces, Bus::Handler answer) {
    session_.call({kNotifierName, kNotifierPath, kNotifierName, "Notify", true}, std::move(answer),
                  [&](sd_bus_message* message) {
                      sd_bus_message_append(message, "susss", "InGear", replaces, "ingear",
                                            words.title.c_str(), words.body.c_str());
                      sd_bus_message_open_container(message, 'a', "s");
                      for (const auto& [id, label] : words.actions)
                          sd_bus_message_append(message, "ss", id.c_str(), label.c_str());
                      sd_bus_message_close_container(message);
                      append_hints(message, words);
                      sd_bus_message_append(message, "i", words.stays ? 0 : -1);
                  });
}

void Notifier::ask(const Notification& question) {
    question_ = question;
    wanted_ = true;
    const std::uint64_t round = ++round_;
    if (!session_.is_up()) return calls_.unavailable();
    send(question_, shown_, [this, round](sd_bus_message* answer) {
        std::uint32_t id = 0;
        if (sd_bus_message_is_method_error(answer, nullptr) != 0 ||
            sd_bus_message_read(answer, "u", &id) < 0) {
            if (available_) log::warn("the notification service failed; asking in a window of our own");
            available_ = false;
            if (wanted_ && round == round_) calls_.unavailable();
            return;
        }
        available_ = true;
        if (wanted_ && round == round_)
            shown_ = id;
        else
            close(id);  // withdrawn while it was on its way
    });
}

void Notifier::withdraw() {
    wanted_ = false;
    if (shown_ != 0) close(std::exchange(shown_, 0));
}

void Notifier::tell(const Notification& words) {
    if (session_.is_up()) send(words, 0, {});
}

void Notifier::close(std::uint32_t id) {
    session_.call({kNotifierName, kNotifierPath, kNotifierName, "CloseNotification"}, {},
                  [id](sd_bus_message* message) { sd_bus_message_append(message, "u", id); });
}

}  // namespace ingear::desktop
