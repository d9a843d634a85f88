#pragma once

#include <sys/epoll.h>
#include <sys/inotify.h>
#include <systemd/sd-bus.h>
#include <systemd/sd-event.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// What happens on a desktop under test, as it is told: signals on its buses, files in its folder, lines of
/// programs. Whoever waits for something looks again after each of these, and never by the clock.
class DesktopNews {
  public:
    explicit DesktopNews(const std::filesystem::path& folder) {
        sd_event* made = nullptr;
        if (sd_event_new(&made) < 0) throw std::runtime_error("no event loop");
        event_.reset(made);
        watch(folder);
    }
    DesktopNews(const DesktopNews&) = delete;
    DesktopNews& operator=(const DesktopNews&) = delete;

    /// Listens on a bus that has just been started, instead of the one before at that address.
    void listen(const std::string& address) {
        buses_.erase(address);
        sd_bus* made = nullptr;
        if (sd_bus_new(&made) < 0) throw std::runtime_error("no bus");
        buses_[address].reset(made);
        sd_bus_set_address(made, address.c_str());
        sd_bus_set_bus_client(made, 1);
        if (sd_bus_start(made) < 0) throw std::runtime_error("no bus at " + address);
        sd_bus_attach_event(made, event_.get(), SD_EVENT_PRIORITY_NORMAL);
        match(made, "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'", on_owner);
        match(made, "type='signal',path='/io/github/ingear/Agent'", on_agent);
        match(made, "type='signal',interface='org.kde.StatusNotifierWatcher'", on_signal);
    }
    /// Waits until a name on one of the buses gets an owner, once `start` has been called.
    bool appears(const std::string& name, const std::function<void()>& start) {
        names_.erase(name);
        start();
        while (names_.count(name) == 0)
            if (!wait()) return false;
        return true;
    }
    /// Whatever a program prints is news. Its output is read by `take`.
    void listen(int output, std::function<void()> take) {
        auto heard = std::make_unique<Output>(Output{this, std::move(take)});
        sd_event_add_io(
            event_.get(), nullptr, output, EPOLLIN,
            [](sd_event_source* source, int, std::uint32_t events, void* self) {
                const auto* from = static_cast<const Output*>(self);
                from->take();
                from->owner->news_ = true;
                if ((events & EPOLLHUP) != 0) sd_event_source_set_enabled(source, SD_EVENT_OFF);
                return 0;
            },
            heard.get());
        outputs_.push_back(std::move(heard));
    }

    /// Waits for the next. False: for two minutes there was none, and whoever waits has hung.
    bool wait() {
        constexpr std::uint64_t kHung = 120'000'000;  // microseconds
        for (news_ = false; !news_;)
            if (sd_event_run(event_.get(), kHung) <= 0) return false;
        return true;
    }
    /// Forgets the states that the agent has told so far.
    void forget_states() {
        while (sd_event_run(event_.get(), 0) > 0) {
            // All that has come.
        }
        states_.clear();
    }
    /// Whether the agent has told since that it came to that state, however shortly.
    [[nodiscard]] bool told_state(const std::string& state) const { return states_.count(state) != 0; }

  private:
    struct Output {
        DesktopNews* owner;
        std::function<void()> take;
    };
    struct Folder {
        DesktopNews* owner;
        std::filesystem::path path;
    };
    struct Unref {
        void operator()(sd_event* event) const { sd_event_unref(event); }
        void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
    };

    void match(sd_bus* bus, const char* rule, sd_bus_message_handler_t handler) {
        if (sd_bus_add_match(bus, nullptr, rule, handler, this) < 0)
            throw std::runtime_error(std::string("can't listen for ") + rule);
    }
    static int on_signal(sd_bus_message*, void* self, sd_bus_error*) {
        static_cast<DesktopNews*>(self)->news_ = true;
        return 0;
    }
    static int on_owner(sd_bus_message* message, void* self, sd_bus_error*) {
        const char *name = nullptr, *before = nullptr, *after = nullptr;
        // Those that ask, as we do ourselves, have no names.
        if (sd_bus_message_read(message, "sss", &name, &before, &after) < 0 || *name == ':') return 0;
        if (*after != '\0') static_cast<DesktopNews*>(self)->names_.insert(name);
        return on_signal(message, self, nullptr);
    }
    static int on_agent(sd_bus_message* message, void* self, sd_bus_error*) {
        const char *interface = nullptr, *property = nullptr, *value = nullptr;
        if (sd_bus_message_is_signal(message, "org.freedesktop.DBus.Properties", "PropertiesChanged") > 0 &&
            sd_bus_message_read(message, "s", &interface) > 0 &&
            sd_bus_message_enter_container(message, 'a', "{sv}") > 0 &&
            sd_bus_message_read(message, "{sv}", &property, "s", &value) > 0)
            static_cast<DesktopNews*>(self)->states_.insert(value);
        return on_signal(message, self, nullptr);
    }

    void watch(const std::filesystem::path& folder) {
        folders_.push_back(std::make_unique<Folder>(Folder{this, folder}));
        sd_event_add_inotify(
            event_.get(), nullptr, folder.c_str(),
            IN_CREATE | IN_MODIFY | IN_MOVED_TO | IN_DELETE | IN_ONLYDIR,
            [](sd_event_source*, const inotify_event* event, void* self) {
                const auto* watched = static_cast<const Folder*>(self);
                watched->owner->see(watched->path, *event);
                return 0;
            },
            folders_.back().get());
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            if (entry.is_directory()) watch(entry.path());
    }
    void see(const std::filesystem::path& folder, const inotify_event& event) {
        const std::string_view name = event.len > 0 ? event.name : "";
        // SQLite's own, made by whoever reads the log, too. What was written comes to the log itself at last.
        if (name.starts_with("ingear.db-")) return;
        news_ = true;
        if ((event.mask & IN_ISDIR) != 0 && (event.mask & IN_CREATE) != 0) watch(folder / name);
    }

    std::unique_ptr<sd_event, Unref> event_;
    std::map<std::string, std::unique_ptr<sd_bus, Unref>> buses_;
    std::vector<std::unique_ptr<Output>> outputs_;
    std::vector<std::unique_ptr<Folder>> folders_;
    std::set<std::string> names_, states_;
    bool news_ = false;
};
