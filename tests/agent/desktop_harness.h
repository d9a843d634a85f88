#pragma once

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "desktop_news.h"
#include "support/files.h"
#include "support/places.h"
#include "support/process.h"
#include "support/temporary_folder.h"

/// A small real desktop: a bus, an X server, a notification service, a sound server and a stand-in for
/// logind, each to be killed at will. The agent's time runs a hundred times as fast on it.
class DesktopHarness {
  public:
    DesktopHarness() {
        environment_ = {{"PATH", std::getenv("PATH")},
                        {"HOME", folder().string()},
                        {"XDG_RUNTIME_DIR", folder_ / "run"},
                        {"DBUS_SESSION_BUS_ADDRESS", session_bus()},
                        {"DBUS_SYSTEM_BUS_ADDRESS", system_bus()}};
        set_breaks("every = 20\n");
        // A game that notes what it was asked, and stays for as long as this desktop does.
        if (::mkfifo((folder_ / "stay").c_str(), 0600) == 0)
            stay_ = ::open((folder_ / "stay").c_str(), O_RDWR | O_CLOEXEC);
        write_file(folder_ / "game", "#!/bin/sh\necho \"$@\" >> '" + (folder_ / "game.log").string() +
                                         "'\nexec cat '" + (folder_ / "stay").string() + "'\n");
        std::filesystem::permissions(folder_ / "game", std::filesystem::perms::owner_all);
    }
    ~DesktopHarness() {
        agent_.reset();
        children_.clear();
        ::close(stay_);
    }
    DesktopHarness(const DesktopHarness&) = delete;
    DesktopHarness& operator=(const DesktopHarness&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

    // --- waiting ---

    /// Looks again whenever something happens here. False: it didn't come, and nothing happened any more.
    bool comes_true(const std::function<bool()>& condition) {
        while (!condition())
            if (!news_.wait()) return false;
        return true;
    }
    /// The agent comes to that state, however shortly.
    bool comes_to(const std::string& wanted) {
        news_.forget_states();
        return state() == wanted || comes_true([&] { return news_.told_state(wanted); });
    }
    /// Of a program that tells nobody when it has changed: asks again and again. Each question is answered by
    /// the program itself, which comes to do its work in between.
    static void ask_until(const std::function<bool()>& condition) {
        while (!condition()) {
            // The question has been the wait.
        }
    }

    // --- the desktop ---

    void set_breaks(const std::string& lines) {
        write_file(folder_ / "config/settings.new",
                   "[breaks]\nfrom = \"00:00\"\nuntil = \"00:00\"\n"
                   "days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n" +
                       lines);
        std::filesystem::rename(folder_ / "config/settings.new", folder_ / "config/settings.toml");
    }

    ChildProcess& start(const std::string& name, const std::vector<std::string>& command) {
        auto& child = children_[name];
        child.reset();
        child = std::make_unique<ChildProcess>(command, surroundings());
        return *child;
    }
    void kill(const std::string& name) { children_.erase(name); }

    void start_bus() {
        std::filesystem::remove(folder_ / "bus");
        (void)start("bus", {"dbus-daemon", "--session", "--nofork", "--print-address=1",
                            "--address=" + session_bus()})
            .next_line();
        news_.listen(session_bus());
    }
    void start_x() {
        display_ = start("x", x_server({})).next_line();
        environment_["DISPLAY"] = ":" + display_;
    }
    void restart_x() { (void)start("x", x_server({":" + display_})).next_line(); }
    /// A program of which every word is news.
    ChildProcess& start_heard(const std::string& name, const std::vector<std::string>& command) {
        auto& program = start(name, command);
        news_.listen(program.output(), [&program] { program.take_output(); });
        return program;
    }
    /// GNOME's compositor and window manager, without a screen.
    void start_mutter() {
        start_compositor("mutter", {"mutter", "--wayland", "--headless", "--no-x11", "--virtual-monitor",
                                    "640x480", "--wayland-display", "wayland-mutter"});
    }
    /// Plasma's. Debian's file may raise its priority, which not every machine allows: a copy may not, and
    /// does as well.
    void start_kwin() {
        environment_["KWIN_FORCE_OWN_QPA"] = "1";  // Qt's plug-in goes by the program's path otherwise
        const auto copy = folder_ / "kwin";
        std::filesystem::copy_file("/usr/bin/kwin_wayland", copy,
                                   std::filesystem::copy_options::overwrite_existing);
        start_compositor("kwin", {copy, "--virtual", "--width", "640", "--height", "480", "--no-lockscreen",
                                  "--socket", "wayland-kwin"});
    }
    /// Xfce's, whose tray takes icons by the bus. With nothing but a tray: on a busy machine it can lose
    /// parts of what it comes with.
    void start_panel() {
        static constexpr const char* kTrayAlone = R"(
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
)";
        write_file(folder_ / ".config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml", kTrayAlone);
        appears("org.kde.StatusNotifierWatcher", "panel", {"xfce4-panel", "--disable-wm-check"});
    }
    void start_notifications() {
        if (display_.empty()) start_x();  // dunst draws on one
        appears("org.freedesktop.Notifications", "dunst", {"dunst", "-config", "/dev/null"});
    }
    void start_sound() {
        appears("org.pulseaudio.Server", "pulse",
                {"pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "-L",
                 "module-native-protocol-unix", "-L", "module-null-sink sink_name=null"});
    }
    void start_logind() {
        (void)start("system", {"dbus-daemon", "--session", "--nofork", "--print-address=1",
                               "--address=" + system_bus()})
            .next_line();
        news_.listen(system_bus());
        // The system's Python, which Debian's python3-dbusmock is for.
        appears("org.freedesktop.login1", "logind",
                {"/usr/bin/python3", "-m", "dbusmock", "--system", "--template", "logind"});
        on_system({"org.freedesktop.DBus.Mock.AddSession", "string:auto", "string:seat0", "uint32:0",
                   "string:me", "boolean:true"});
    }
    /// Calls a method of the stand-in for logind; what dbus-send printed.
    std::string on_system(std::vector<std::string> words,
                          const std::string& path = "/org/freedesktop/login1") {
        std::vector<std::string> command{"dbus-send", "--bus=" + system_bus(), "--print-reply",
                                         "--dest=org.freedesktop.login1", path};
        command.insert(command.end(), words.begin(), words.end());
        return run(command);
    }
    /// The machine is about to sleep, or has woken up.
    void prepare_for_sleep(bool begins) {
        // dbus-send has no arrays of variants.
        run({"/usr/bin/python3", "-c",
             "import dbus, sys\n"
             "bus = dbus.bus.BusConnection(sys.argv[1])\n"
             "mock = dbus.Interface(bus.get_object('org.freedesktop.login1', '/org/freedesktop/login1'),\n"
             "                      'org.freedesktop.DBus.Mock')\n"
             "mock.EmitSignal('org.freedesktop.login1.Manager', 'PrepareForSleep', 'b', [sys.argv[2] == "
             "'1'])",
             system_bus(), begins ? "1" : "0"});
    }

    /// Runs a program to its end; what it printed.
    std::string run(const std::vector<std::string>& command) {
        ChildProcess child(command, surroundings());
        last_code_ = child.wait();
        return child.out();
    }
    [[nodiscard]] int last_code() const { return last_code_; }

    // --- the agent ---

    /// A hundred seconds in one: twenty minutes are twelve.
    void start_agent(int speed = 100) {
        agent_.reset();
        news_.appears("io.github.ingear.Agent", [&] {
            agent_ = std::make_unique<ChildProcess>(
                agent_command({"--speed", std::to_string(speed), "--game", folder_ / "game"}),
                surroundings(folder_ / "agent.log"));
        });
    }
    [[nodiscard]] ChildProcess& agent() { return *agent_; }
    [[nodiscard]] std::vector<std::string> agent_command(std::vector<std::string> words) const {
        words.insert(words.begin(),
                     (std::filesystem::path(ingear::places::game()).parent_path() / "ingear-agent").string());
        words.insert(words.end(), {"--data", folder_ / "data", "--config", folder_ / "config"});
        return words;
    }
    std::string ask_agent(const std::vector<std::string>& words) { return run(agent_command(words)); }
    nlohmann::json status() {
        return nlohmann::json::parse(ask_agent({"--status", "--json"}), nullptr, false);
    }
    std::string state() { return status().value("state", ""); }
    std::string sees(const std::string& what) {
        const auto known = status();
        if (!known.contains("sources")) return "";
        for (const auto& source : known["sources"])
            if (source["what"] == what)
                return source["source"].get<std::string>() + ": " + source["sees"].get<std::string>();
        return "";
    }
    /// Like one who types, until something is the case.
    bool type_until(const std::function<bool()>& condition) {
        start("typing", {"xdotool", "type", "--delay", "150", std::string(2000, 'a')});
        const bool came = comes_true(condition);
        kill("typing");
        return came;
    }
    /// The same, until the agent comes to a state, however shortly.
    bool type_until_it_is(const std::string& wanted) {
        news_.forget_states();
        return type_until([&] { return news_.told_state(wanted); });
    }
    /// What the agent has said on stderr.
    [[nodiscard]] std::string agent_log() const { return file_text(folder_ / "agent.log"); }
    [[nodiscard]] std::string game_log() const { return file_text(folder_ / "game.log"); }
    /// The kinds of the events in the log, oldest first.
    std::string logged() {
        const auto log = folder_ / "data/ingear.db";
        if (!std::filesystem::exists(log)) return "";
        // Whoever has just written may still be closing it.
        return run({"sqlite3", "-cmd", ".timeout 100000", log, "SELECT kind FROM event ORDER BY seq"});
    }

  private:
    [[nodiscard]] std::string session_bus() const { return "unix:path=" + (folder_ / "bus").string(); }
    [[nodiscard]] std::string system_bus() const { return "unix:path=" + (folder_ / "system").string(); }
    [[nodiscard]] ChildProcess::Surroundings surroundings(
        const std::filesystem::path& error_file = "/dev/null") const {
        return {.environment = environment_, .alone = true, .error_file = error_file};
    }
    void appears(const std::string& bus_name, const std::string& name,
                 const std::vector<std::string>& command) {
        news_.appears(bus_name, [&] { start(name, command); });
    }
    /// Without key repeat: one who types is ended with a key held down, perhaps.
    [[nodiscard]] static std::vector<std::string> x_server(std::vector<std::string> words) {
        words.insert(words.begin(), "Xvfb");
        words.insert(words.end(),
                     {"-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-r"});
        return words;
    }
    void start_compositor(const std::string& name, const std::vector<std::string>& command) {
        const auto socket = folder_ / ("run/wayland-" + name);
        std::filesystem::remove(socket);  // one that was killed leaves it
        environment_["WAYLAND_DISPLAY"] = "wayland-" + name;
        start(name, command);
        comes_true([&] { return std::filesystem::exists(socket); });
    }

    struct Folder : TemporaryFolder {
        Folder() {
            for (const char* part : {"run", "data", "config"}) {
                std::filesystem::create_directory(path() / part);
                std::filesystem::permissions(path() / part, std::filesystem::perms::owner_all);
            }
        }
    };
    Folder folder_;
    DesktopNews news_{folder_.path()};
    std::map<std::string, std::string> environment_;
    std::string display_;
    int stay_ = -1;
    std::map<std::string, std::unique_ptr<ChildProcess>> children_;
    std::unique_ptr<ChildProcess> agent_;
    int last_code_ = 0;
};
