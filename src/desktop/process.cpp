#include "desktop/process.h"

#include <dirent.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <systemd/sd-event.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <memory>
#include <utility>

#include "base/paths.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace ingear::desktop {

struct Process::Child {
    pid_t pid;
    Process* owner;  ///< null once it is left to end in its own time

    static int ended(sd_event_source* source, const siginfo_t* info, void* self) {
        const auto* child = static_cast<const Child*>(self);
        if (child->owner == nullptr) return sd_event_source_set_floating(source, 0);  // nobody else keeps it
        child->owner->tell_end(info->si_code == CLD_EXITED ? info->si_status : -1);
        return 0;
    }
};

Process::~Process() {
    stop();
}

bool Process::watch(pid_t pid, std::function<void(int)> ended) {
    auto child = std::make_unique<Child>(Child{pid, this});
    sd_event_source* made = nullptr;
    if (sd_event_add_child(loop_.raw(), &made, pid, WEXITED, &Child::ended, child.get()) < 0) return false;
    sd_event_source_set_destroy_callback(made, [](void* self) { delete static_cast<Child*>(self); });
    child_ = child.release();
    source_ = EventSource(made);
    ended_ = std::move(ended);
    return true;
}

bool Process::start(const std::vector<std::string>& command, std::function<void(int)> ended) {
    stop();
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    // The agent's own signal mask isn't the program's.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t pid = -1;
    const int result = posix_spawnp(&pid, arguments[0], nullptr, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    return result == 0 && watch(pid, std::move(ended));
}

bool Process::fork(const std::function<int()>& work, std::function<void(int)> ended) {
    stop();
    const pid_t pid = ::fork();
    if (pid == 0) _exit(work());
    return pid > 0 && watch(pid, std::move(ended));
}

bool Process::follow(pid_t pid, std::function<void(int)> ended) {
    stop();
    // glibc's own name for it can't be linked from C++ before 2.37.
    const int descriptor = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    if (descriptor < 0) return false;
    source_ = loop_.on_readable(descriptor, [this] { tell_end(0); });
    if (!source_) {
        ::close(descriptor);
        return false;
    }
    sd_event_source_set_io_fd_own(source_.raw(), 1);
    ended_ = std::move(ended);
    return true;
}

void Process::tell_end(int exit_code) {
    source_.reset();
    child_ = nullptr;
    if (const auto ended = std::exchange(ended_, nullptr)) ended(exit_code);
}

void Process::stop() {
    if (Child* child = std::exchange(child_, nullptr)) {
        kill(child->pid, SIGTERM);
        child->owner = nullptr;
        // The loop keeps the source, and collects the process when it has ended.
        sd_event_source_set_floating(source_.raw(), 1);
        sd_event_source_unref(source_.release());
    }
    source_.reset();
    ended_ = nullptr;
}

Result<void> start_on_its_own(const std::vector<std::string>& command) {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    // A child in between ends at once, so that nobody has to collect its child.
    const pid_t between = ::fork();
    if (between < 0) return fail("can't be started", command.front());
    if (between == 0) {
        setsid();
        const pid_t own = ::fork();
        if (own != 0) _exit(own < 0 ? 1 : 0);
        execv(words[0], words.data());
        _exit(1);
    }
    int status = 0;
    waitpid(between, &status, 0);
    if (status != 0 || access(words[0], X_OK) != 0) return fail("can't be started", command.front());
    return {};
}

std::optional<pid_t> find_program(const std::string& name) {
    DIR* processes = opendir("/proc");
    if (processes == nullptr) return std::nullopt;
    std::optional<pid_t> found;
    constexpr std::size_t kLongestName = 15;  // the kernel's, without the final zero
    const std::string wanted = name.substr(0, kLongestName) + "\n";
    while (const dirent* entry = found ? nullptr : readdir(processes)) {
        const pid_t pid = std::atoi(entry->d_name);
        if (pid <= 0 || pid == getpid()) continue;
        const auto text = read_file("/proc/" + std::to_string(pid) + "/comm");
        if (text && *text == wanted) found = pid;
    }
    closedir(processes);
    return found;
}

}  // namespace ingear::desktop
