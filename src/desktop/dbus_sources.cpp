#include "desktop/dbus_sources.h"

#include <systemd/sd-bus.h>

#include <cstring>

namespace ingear::desktop {

namespace {

constexpr const char* kLogin = "org.freedesktop.login1";
constexpr const char* kLoginPath = "/org/freedesktop/login1";
constexpr const char* kManager = "org.freedesktop.login1.Manager";
constexpr const char* kSession = "org.freedesktop.login1.Session";
constexpr const char* kMutter = "org.gnome.Mutter.IdleMonitor";
constexpr const char* kMutterPath = "/org/gnome/Mutter/IdleMonitor/Core";
constexpr const char* kNotifications = "org.freedesktop.Notifications";
constexpr const char* kNotificationsPath = "/org/freedesktop/Notifications";

std::string signal_rule(const char* sender, const char* interface, const char* member,
                        const char* path = "") {
    std::string rule = "type='signal'";
    const auto add = [&rule](const char* key, const char* value) {
        if (*value != '\0') rule += std::string(",") + key + "='" + value + "'";
    };
    add("sender", sender);
    add("interface", interface);
    add("member", member);
    add("path", path);
    return rule;
}

bool read_flag(sd_bus_message* message) {
    int flag = 0;
    return message != nullptr && sd_bus_message_read(message, "b", &flag) >= 0 && flag != 0;
}

bool is_error(sd_bus_message* message) {
    return sd_bus_message_is_method_error(message, nullptr) != 0;
}

constexpr const char* kProperties = "org.freedesktop.DBus.Properties";

}  // namespace

// --- logind ---

LogindSource::LogindSource(Bus& system, Bus& session, Changed changed)
    : system_(system), session_(session), changed_(std::move(changed)) {
    system_.on_up([this] { come_up(); });
    system_.on_down([this] {
        there_ = hint_known_ = locked_hint_ = asleep_ = inhibited_ = false;
        idle_since_.reset();
        path_.clear();
        changed_();
    });
    session_.on_up([this] {
        for (const char* saver : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver",
                                  "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver", "org.xfce.ScreenSaver"})
            session_.match(signal_rule("", saver, "ActiveChanged"),
                           [this](sd_bus_message* message) { set(screen_saver_, read_flag(message)); });
    });
    session_.on_down([this] { set(screen_saver_, false); });
}

void LogindSource::come_up() {
    system_.match(match_owner(kLogin), [this](sd_bus_message* message) {
        read_owner_change(message, [this](bool present) {
            if (present) return ask();
            there_ = hint_known_ = false;
            idle_since_.reset();
            set(asleep_, false);
            changed_();
        });
    });
    system_.match(signal_rule(kLogin, kManager, "PrepareForSleep"),
                  [this](sd_bus_message* message) { set(asleep_, read_flag(message)); });
    system_.match(signal_rule(kLogin, kProperties, "PropertiesChanged", kLoginPath),
                  [this](sd_bus_message*) { ask_inhibited(); });
    ask();
}

void LogindSource::ask() {
    // Of the session that this agent serves, also where it is no part of it (a systemd user unit).
    system_.call(
        {kLogin, kLoginPath, kManager, "GetSession"},
        [this](sd_bus_message* answer) {
            const char* path = nullptr;
            if (!is_error(answer) && sd_bus_message_read(answer, "o", &path) >= 0) follow_session(path);
        },
        [](sd_bus_message* message) { sd_bus_message_append(message, "s", "auto"); });
    ask_inhibited();
}

void LogindSource::ask_inhibited() {
    system_.get({kLogin, kLoginPath, kManager, "BlockInhibited"}, "s", [this](sd_bus_message* value) {
        const char* what = nullptr;
        if (value == nullptr || sd_bus_message_read(value, "s", &what) < 0) return;
        set(inhibited_, std::strstr(what, "idle") != nullptr);
    });
}

void LogindSource::follow_session(const std::string& path) {
    const auto read_hints = [this] {
        const char* at = path_.c_str();
        system_.get({kLogin, at, kSession, "LockedHint"}, "b",
                    [this](sd_bus_message* value) { set(locked_hint_, read_flag(value)); });
        system_.get({kLogin, at, kSession, "IdleHint"}, "b", [this](sd_bus_message* value) {
            hint_known_ = value != nullptr;
            const bool idle = read_flag(value);
            if (idle != idle_since_.has_value()) {
                idle_since_ = idle ? std::optional(uptime_now()) : std::nullopt;
                changed_();
            }
        });
    };
    there_ = true;
    if (path != path_) {
        path_ = path;
        const char* at = path_.c_str();
        system_.match(signal_rule(kLogin, kProperties, "PropertiesChanged", at),
                      [read_hints](sd_bus_message*) { read_hints(); });
        system_.match(signal_rule(kLogin, kSession, "Lock", at),
                      [this](sd_bus_message*) { set(locked_hint_, true); });
        system_.match(signal_rule(kLogin, kSession, "Unlock", at),
                      [this](sd_bus_message*) { set(locked_hint_, false); });
    }
    read_hints();
    changed_();
}

PresenceReport LogindSource::report() const {
    if (!there_)
        return {"lock and sleep", "logind", false,
                system_.is_up() ? "logind knows no session here" : "no system bus"};
    return {"lock and sleep", "logind", true, asleep_ ? "asleep" : locked() ? "locked" : "awake, unlocked"};
}

PresenceReport LogindSource::idle_report() const {
    return {"keyboard and pointer", "logind's idle hint", hint_known_,
            !hint_known_  ? "no idle hint"
            : idle_since_ ? "resting"
                          : "in use"};
}

// --- GNOME ---

MutterIdle::MutterIdle(Bus& session, Changed changed) : session_(session), changed_(std::move(changed)) {
    session_.on_up([this] { come_up(); });
    session_.on_down([this] { lose(); });
}

void MutterIdle::lose() {
    rest_watch_ = work_watch_ = 0;
    idle_since_.reset();
    if (std::exchange(there_, false)) changed_();
}

void MutterIdle::come_up() {
    session_.match(match_owner(kMutter), [this](sd_bus_message* message) {
        read_owner_change(message, [this](bool present) { present ? watch_for_rest() : lose(); });
    });
    session_.match(signal_rule(kMutter, kMutter, "WatchFired"), [this](sd_bus_message* message) {
        std::uint32_t watch = 0;
        if (sd_bus_message_read(message, "u", &watch) < 0) return;
        if (watch == rest_watch_ && !idle_since_) {
            idle_since_ = uptime_now() - rest_after_;
            watch_for_work();
            changed_();
        } else if (watch == work_watch_) {
            idle_since_.reset();
            watch_for_rest();
            changed_();
        }
    });
    watch_for_rest();
}

void MutterIdle::set_rest_after(Uptime rest_after) {
    if (std::exchange(rest_after_, rest_after) == rest_after || !there_ || idle_since_) return;
    watch_for_rest();
}

void MutterIdle::watch_for_rest() {
    if (rest_watch_ != 0)
        session_.call({kMutter, kMutterPath, kMutter, "RemoveWatch"}, {},
                      [this](sd_bus_message* message) { sd_bus_message_append(message, "u", rest_watch_); });
    rest_watch_ = 0;
    session_.call(
        {kMutter, kMutterPath, kMutter, "AddIdleWatch"},
        [this](sd_bus_message* answer) {
            if (is_error(answer) || sd_bus_message_read(answer, "u", &rest_watch_) < 0) return;
            if (!std::exchange(there_, true)) changed_();
        },
        [this](sd_bus_message* message) {
            sd_bus_message_append(message, "t", static_cast<std::uint64_t>(rest_after_.count()));
        });
}

void MutterIdle::watch_for_work() {
    session_.call({kMutter, kMutterPath, kMutter, "AddUserActiveWatch"}, [this](sd_bus_message* answer) {
        if (!is_error(answer)) sd_bus_message_read(answer, "u", &work_watch_);
    });
}

PresenceReport MutterIdle::report() const {
    return {"keyboard and pointer", "GNOME", there_,
            !there_       ? "no GNOME here"
            : idle_since_ ? "resting"
                          : "in use"};
}

// --- films and quiet ---

InhibitorSource::InhibitorSource(Bus& session, Changed changed)
    : session_(session), changed_(std::move(changed)) {
    session_.on_up([this] { come_up(); });
    session_.on_down([this] {
        gnome_ = power_ = paused_ = notifications_inhibited_ = watching_known_ = quiet_known_ = false;
        changed_();
    });
}

void InhibitorSource::come_up() {
    constexpr const char* kGnome = "org.gnome.SessionManager";
    for (const char* member : {"InhibitorAdded", "InhibitorRemoved"})
        session_.match(signal_rule(kGnome, kGnome, member), [this](sd_bus_message*) { ask_gnome(); });
    session_.match(signal_rule("", "org.freedesktop.PowerManagement.Inhibit", "HasInhibitChanged"),
                   [this](sd_bus_message* message) { set(power_, read_flag(message)); });
    session_.match(signal_rule(kNotifications, kProperties, "PropertiesChanged", kNotificationsPath),
                   [this](sd_bus_message*) { ask_quiet(); });
    session_.match(match_owner(kNotifications), [this](sd_bus_message* message) {
        read_owner_change(message, [this](bool present) {
            quiet_known_ = false;
            set(paused_, false);
            set(notifications_inhibited_, false);
            if (present) ask_quiet();
        });
    });
    ask_gnome();
    ask_power();
    ask_quiet();
}

void InhibitorSource::ask_gnome() {
    constexpr std::uint32_t kIdle = 8;
    session_.call(
        {"org.gnome.SessionManager", "/org/gnome/SessionManager", "org.gnome.SessionManager", "IsInhibited"},
        [this](sd_bus_message* answer) {
            if (is_error(answer)) return;
            watching_known_ = true;
            set(gnome_, read_flag(answer));
        },
        [](sd_bus_message* message) { sd_bus_message_append(message, "u", kIdle); });
}

void InhibitorSource::ask_power() {
    session_.call({"org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit",
                   "org.freedesktop.PowerManagement.Inhibit", "HasInhibit"},
                  [this](sd_bus_message* answer) {
                      if (is_error(answer)) return;
                      watching_known_ = true;
                      set(power_, read_flag(answer));
                  });
}

void InhibitorSource::ask_quiet() {
    const auto follow = [this](bool& field) {
        return [this, &field](sd_bus_message* value) {
            if (value == nullptr) return;
            quiet_known_ = true;
            set(field, read_flag(value));
        };
    };
    session_.get({kNotifications, kNotificationsPath, kNotifications, "Inhibited"}, "b",
                 follow(notifications_inhibited_));
    session_.get({kNotifications, kNotificationsPath, "org.dunstproject.cmd0", "paused"}, "b",
                 follow(paused_));
}

PresenceReport InhibitorSource::report() const {
    return {"films and talks", "idle inhibitors", watching_known_ || watching(),
            watching()        ? "a program keeps the screen awake"
            : watching_known_ ? "no"
                              : "nobody tells"};
}

PresenceReport InhibitorSource::quiet_report() const {
    return {"do not disturb", "notifications", quiet_known_,
            quiet()        ? "on"
            : quiet_known_ ? "off"
                           : "the notification service doesn't tell"};
}

}  // namespace ingear::desktop
