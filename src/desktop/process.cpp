#include "desktop/process.h"

#include <dirent.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <utility>

#include "base/paths.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace ingear::desktop {

Process::~Process() {
    stop();
}

bool Process::watch(pid_t pid, std::function<void(int)> ended) {
    pid_ = pid;
    pidfd_ = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    ended_ = std::move(ended);
    return pidfd_ >= 0;
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
    ours_ = true;
    return result == 0 && watch(pid, std::move(ended));
}

bool Process::fork(const std::function<int()>& work, std::function<void(int)> ended) {
    stop();
    const pid_t pid = ::fork();
    if (pid == 0) _exit(work());
    ours_ = true;
    return pid > 0 && watch(pid, std::move(ended));
}

bool Process::follow(pid_t pid, std::function<void(int)> ended) {
    stop();
    ours_ = false;
    return watch(pid, std::move(ended));
}

void Process::forget() {
    close(std::exchange(pidfd_, -1));
    pid_ = -1;
}

void Process::stop() {
    if (pidfd_ < 0) return;
    if (ours_) {
        kill(pid_, SIGTERM);
        stopped_.push_back(pid_);
    }
    forget();
    collect();
}

void Process::collect() {
    std::erase_if(stopped_, [](pid_t pid) { return waitpid(pid, nullptr, WNOHANG) != 0; });
}

void Process::dispatch(short ready) {
    if (ready == 0 || pidfd_ < 0) return;
    int status = 0;
    int code = 0;
    if (ours_) {
        waitpid(pid_, &status, 0);
        code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    forget();
    collect();
    if (const auto ended = std::exchange(ended_, nullptr)) ended(code);
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
