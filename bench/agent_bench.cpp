#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

/// The agent on an idle desktop of its own, beside other break reminders where they are installed: memory,
/// wake-ups and file writes in the same minute.
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

pid_t start(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    const int result = posix_spawnp(&pid, words[0], &files, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return result == 0 ? pid : -1;
}

/// The number after a name in a file of /proc, 0 where there is none.
long number_in(const fs::path& file, const std::string& name) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with(name)) continue;
        std::istringstream rest(line.substr(name.size()));
        long value = 0;
        rest >> value;
        return value;
    }
    return 0;
}

struct Reading {
    long pss = 0;       ///< KiB
    long wake_ups = 0;  ///< of all threads so far
    long written = 0;   ///< bytes to files that reached the disk's cache
};

Reading read(pid_t pid) {
    const fs::path process = "/proc/" + std::to_string(pid);
    Reading reading;
    reading.pss = number_in(process / "smaps_rollup", "Pss:");
    reading.written = number_in(process / "io", "write_bytes:");
    std::error_code gone;
    for (const auto& thread : fs::directory_iterator(process / "task", gone))
        reading.wake_ups += number_in(thread.path() / "status", "voluntary_ctxt_switches:");
    return reading;
}

struct Program {
    std::string name;
    std::vector<std::string> command;
    pid_t pid = -1;
    Reading before = {};
};

}  // namespace

int main(int argc, char** argv) {
    const int seconds = argc > 1 ? std::max(10, std::atoi(argv[1])) : 60;
    std::string folder = "/tmp/ingear-bench-XXXXXX";
    const fs::path home = mkdtemp(folder.data());
    fs::create_directory(home / "run");
    fs::permissions(home / "run", fs::perms::owner_all);
    setenv("HOME", home.c_str(), 1);
    setenv("XDG_RUNTIME_DIR", (home / "run").c_str(), 1);
    setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + (home / "bus").string()).c_str(), 1);
    setenv("DISPLAY", ":97", 1);
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("XDG_DATA_HOME");

    std::vector<pid_t> desktop{
        start({"dbus-daemon", "--session", "--nofork", "--address=unix:path=" + (home / "bus").string()}),
        start({"Xvfb", ":97", "-screen", "0", "1280x720x24"})};
    std::this_thread::sleep_for(2s);
    desktop.push_back(start({"dunst", "-config", "/dev/null"}));
    desktop.push_back(start({"pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "-L",
                             "module-native-protocol-unix", "-L", "module-null-sink"}));
    std::this_thread::sleep_for(2s);

    std::vector<Program> programs{
        {"ingear-agent", {INGEAR_AGENT}}, {"workrave", {"workrave"}}, {"safeeyes", {"safeeyes", "--enable"}}};
    for (Program& program : programs) program.pid = start(program.command);
    std::printf("An idle desktop; settling in for 20 s, then %d s are measured.\n", seconds);
    std::this_thread::sleep_for(20s);
    for (Program& program : programs) program.before = read(program.pid);
    std::this_thread::sleep_for(std::chrono::seconds{seconds});

    std::printf("%-14s %10s %16s %16s\n", "", "PSS, KiB", "wake-ups a min", "bytes written");
    std::optional<long> ours;
    for (Program& program : programs) {
        const Reading now = read(program.pid);
        if (program.pid < 0 || now.pss == 0) {
            std::printf("%-14s %10s\n", program.name.c_str(), "not here");
            continue;
        }
        const double wake_ups = static_cast<double>(now.wake_ups - program.before.wake_ups) * 60.0 / seconds;
        std::printf("%-14s %10ld %16.1f %16ld", program.name.c_str(), now.pss, wake_ups,
                    now.written - program.before.written);
        if (!ours)
            ours = now.pss;
        else
            std::printf("   the agent: 1/%.1f of its memory",
                        static_cast<double>(now.pss) / static_cast<double>(*ours));
        std::printf("\n");
    }
    for (const Program& program : programs)
        if (program.pid > 0) kill(program.pid, SIGTERM);
    for (const pid_t pid : desktop)
        if (pid > 0) kill(pid, SIGTERM);
    while (waitpid(-1, nullptr, 0) > 0) {
        // All of them.
    }
    fs::remove_all(home);
    return 0;
}
