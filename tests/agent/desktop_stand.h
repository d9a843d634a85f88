#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "support/places.h"

/// A small real desktop: a bus, an X server, a notification service, a sound server and a stand-in for
/// logind, each to be killed at will.
namespace ingear::stand {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

using Environment = std::map<std::string, std::string>;

/// A program that ends with this object. Its first line of output can be waited for.
class Child {
  public:
    Child(const std::vector<std::string>& command, const Environment& environment, bool quiet = true) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        posix_spawn_file_actions_t files;
        posix_spawn_file_actions_init(&files);
        posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO);
        if (quiet) posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        std::vector<char*> words, variables;
        for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
        std::vector<std::string> pairs;
        for (const auto& [name, value] : environment) pairs.push_back(name + "=" + value);
        for (auto& pair : pairs) variables.push_back(pair.data());
        words.push_back(nullptr);
        variables.push_back(nullptr);
        const int result = posix_spawnp(&pid_, words[0], &files, nullptr, words.data(), variables.data());
        posix_spawn_file_actions_destroy(&files);
        ::close(ends[1]);
        output_ = ends[0];
        if (result != 0)
            throw std::runtime_error(command.front() + " can't be started; is its package installed?");
    }
    ~Child() {
        end(SIGKILL);
        ::close(output_);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The exit code; -1 where a signal ended it.
    int end(int signal = SIGTERM) {
        if (pid_ <= 0) return 0;
        ::kill(pid_, signal);
        return wait();
    }
    int wait() {
        if (pid_ <= 0) return 0;
        int status = 0;
        waitpid(std::exchange(pid_, 0), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] bool running() { return pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == 0; }
    [[nodiscard]] std::string line() {
        std::string text;
        pollfd ready{output_, POLLIN, 0};
        for (char c = 0; poll(&ready, 1, 20000) == 1 && read(output_, &c, 1) == 1 && c != '\n';) text += c;
        return text;
    }
    [[nodiscard]] std::string all() {
        std::string text;
        char c = 0;
        while (read(output_, &c, 1) == 1) text += c;
        return text;
    }
    [[nodiscard]] pid_t pid() const { return pid_; }

  private:
    pid_t pid_ = 0;
    int output_ = -1;
};

inline bool comes_true(const std::function<bool()>& condition, std::chrono::milliseconds within = 60s) {
    const auto until = std::chrono::steady_clock::now() + within;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::sleep_for(30ms);
    }
    return true;
}

class Desktop {
  public:
    Desktop() {
        std::string name = "/tmp/ingear-desktop-XXXXXX";
        folder_ = mkdtemp(name.data());
        for (const char* part : {"run", "data", "config"}) {
            fs::create_directory(folder_ / part);
            fs::permissions(folder_ / part, fs::perms::owner_all);
        }
        environment_ = {{"PATH", getenv("PATH")},
                        {"HOME", folder_},
                        {"XDG_RUNTIME_DIR", folder_ / "run"},
                        {"DBUS_SESSION_BUS_ADDRESS", "unix:path=" + (folder_ / "bus").string()},
                        {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + (folder_ / "system").string()}};
        set_breaks("every = 20\n");
        std::ofstream(folder_ / "game")
            << "#!/bin/sh\necho \"$@\" >> " << (folder_ / "game.log").string() << "\nsleep 60\n";
        fs::permissions(folder_ / "game", fs::perms::owner_all);
    }
    ~Desktop() {
        agent_.reset();
        std::error_code ignored;
        children_.clear();
        fs::remove_all(folder_, ignored);
    }
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    [[nodiscard]] const fs::path& folder() const { return folder_; }

    void set_breaks(const std::string& lines) {
        std::ofstream(folder_ / "config/settings.new")
            << "[breaks]\nfrom = \"00:00\"\nuntil = \"00:00\"\n"
               "days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n"
            << lines;
        fs::rename(folder_ / "config/settings.new", folder_ / "config/settings.toml");
    }

    Child& start(const std::string& name, const std::vector<std::string>& command) {
        auto& child = children_[name];
        child.reset();
        child = std::make_unique<Child>(command, environment_);
        return *child;
    }
    void kill(const std::string& name) { children_.erase(name); }

    void start_bus() {
        fs::remove(folder_ / "bus");
        (void)start("bus", {"dbus-daemon", "--session", "--nofork", "--print-address=1",
                            "--address=unix:path=" + (folder_ / "bus").string()})
            .line();
    }
    void start_x() {
        display_ =
            start("x", {"Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp"}).line();
        environment_["DISPLAY"] = ":" + display_;
    }
    void restart_x() {
        (void)start("x", {"Xvfb", ":" + display_, "-displayfd", "1", "-screen", "0", "640x480x24"}).line();
    }
    /// GNOME's compositor and window manager, without a screen.
    void start_mutter() {
        environment_["WAYLAND_DISPLAY"] = "wayland-mutter";
        start("mutter", {"mutter", "--wayland", "--headless", "--no-x11", "--virtual-monitor", "640x480",
                         "--wayland-display", "wayland-mutter"});
        comes_true([&] { return fs::exists(folder_ / "run/wayland-mutter"); });
    }
    /// Plasma's. Debian's file may raise its priority, which not every machine allows: a copy may not, and
    /// does as well.
    void start_kwin() {
        environment_["WAYLAND_DISPLAY"] = "wayland-kwin";
        environment_["KWIN_FORCE_OWN_QPA"] = "1";  // Qt's plug-in goes by the program's path otherwise
        const fs::path copy = folder_ / "kwin";
        fs::copy_file("/usr/bin/kwin_wayland", copy, fs::copy_options::overwrite_existing);
        start("kwin", {copy, "--virtual", "--width", "640", "--height", "480", "--no-lockscreen", "--socket",
                       "wayland-kwin"});
        comes_true([&] { return fs::exists(folder_ / "run/wayland-kwin"); });
    }
    /// Xfce's, whose tray takes icons by the bus.
    void start_panel() {
        environment_["XFCE_PANEL_MIGRATE_DEFAULT"] = "1";
        start("panel", {"xfce4-panel", "--disable-wm-check"});
    }
    void start_notifications() {
        if (display_.empty()) start_x();  // dunst draws on one
        start("dunst", {"dunst", "-config", "/dev/null"});
        comes_true([&] { return run({"dunstctl", "count", "displayed"}).find('0') != std::string::npos; });
    }
    void start_sound() {
        start("pulse", {"pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "-L",
                        "module-native-protocol-unix", "-L", "module-null-sink sink_name=null"});
        comes_true([&] { return run({"pactl", "info"}).find("Server Name") != std::string::npos; });
    }
    void start_logind() {
        (void)start("system", {"dbus-daemon", "--session", "--nofork", "--print-address=1",
                               "--address=unix:path=" + (folder_ / "system").string()})
            .line();
        // The system's Python, which Debian's python3-dbusmock is for.
        start("logind", {"/usr/bin/python3", "-m", "dbusmock", "--system", "--template", "logind"});
        comes_true([&] { return !on_system({"org.freedesktop.login1.Manager.ListSessions"}).empty(); });
        on_system({"org.freedesktop.DBus.Mock.AddSession", "string:auto", "string:seat0", "uint32:0",
                   "string:me", "boolean:true"});
    }
    /// Calls a method of the stand-in for logind; what dbus-send printed.
    std::string on_system(std::vector<std::string> words,
                          const std::string& path = "/org/freedesktop/login1") {
        std::vector<std::string> command{"dbus-send", "--bus=unix:path=" + (folder_ / "system").string(),
                                         "--print-reply", "--dest=org.freedesktop.login1", path};
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
             "unix:path=" + (folder_ / "system").string(), begins ? "1" : "0"});
    }

    std::string run(const std::vector<std::string>& command) {
        Child child(command, environment_);
        std::string output = child.all();
        last_code_ = child.wait();
        return output;
    }
    [[nodiscard]] int last_code() const { return last_code_; }

    /// A hundred seconds in one: twenty minutes are twelve.
    void start_agent(int speed = 100) {
        agent_.reset();
        agent_ = std::make_unique<Child>(
            agent_command({"--speed", std::to_string(speed), "--game", folder_ / "game"}), environment_,
            getenv("INGEAR_TEST_LOUD") == nullptr);
        comes_true([&] { return status().value("running", false); });
    }
    [[nodiscard]] Child& agent() { return *agent_; }
    [[nodiscard]] std::vector<std::string> agent_command(std::vector<std::string> words) const {
        words.insert(words.begin(), (fs::path(places::game()).parent_path() / "ingear-agent").string());
        words.insert(words.end(), {"--data", folder_ / "data", "--config", folder_ / "config"});
        return words;
    }
    std::string ask_agent(const std::vector<std::string>& words) { return run(agent_command(words)); }
    nlohmann::json status() {
        return nlohmann::json::parse(ask_agent({"--status", "--json"}), nullptr, false);
    }
    std::string state() { return status().value("state", ""); }
    bool comes_to(const std::string& wanted) {
        return comes_true([&] { return state() == wanted; });
    }
    std::string sees(const std::string& what) {
        const auto known = status();
        for (const auto& source : known["sources"])
            if (source["what"] == what)
                return source["source"].get<std::string>() + ": " + source["sees"].get<std::string>();
        return "";
    }
    /// Like one who types, until something is the case.
    bool type_until(const std::function<bool()>& condition, std::chrono::milliseconds within = 60s) {
        start("typing", {"xdotool", "type", "--delay", "150", std::string(2000, 'a')});
        const bool came = comes_true(condition, within);
        kill("typing");
        return came;
    }
    [[nodiscard]] std::string game_log() const {
        std::ifstream file(folder_ / "game.log");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// The kinds of the events in the log, oldest first.
    std::string logged() {
        return run({"sqlite3", folder_ / "data/ingear.db", "SELECT kind FROM event ORDER BY seq"});
    }

  private:
    fs::path folder_;
    Environment environment_;
    std::string display_;
    std::map<std::string, std::unique_ptr<Child>> children_;
    std::unique_ptr<Child> agent_;
    int last_code_ = 0;
};

}  // namespace ingear::stand
