#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <sstream>
#include <stdexcept>

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace {

constexpr int kThrew = 99;

/// The words of an argument or environment vector, as C takes them.
std::vector<char*> pointers(const std::vector<std::string>& words) {
    std::vector<char*> found;
    for (const std::string& word : words) found.push_back(const_cast<char*>(word.c_str()));
    found.push_back(nullptr);
    return found;
}

std::vector<std::string> variables(const ChildProcess::Surroundings& surroundings) {
    std::vector<std::string> all;
    for (const auto& [name, value] : surroundings.environment) all.push_back(name + "=" + value);
    for (char** own = environ; !surroundings.alone && *own != nullptr; ++own) {
        const std::string pair = *own;
        if (surroundings.environment.count(pair.substr(0, pair.find('='))) == 0) all.push_back(pair);
    }
    return all;
}

}  // namespace

ChildProcess::Pipe::~Pipe() {
    if (fd >= 0) ::close(fd);
}

int ChildProcess::Pipe::open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("can't make a pipe");
    fd = ends[0];
    ::fcntl(fd, F_SETFL, O_NONBLOCK);
    return ends[1];
}

void ChildProcess::Pipe::take() {
    std::array<char, 4096> some{};
    ssize_t size = 0;
    while (fd >= 0 && (size = ::read(fd, some.data(), some.size())) > 0)
        text.append(some.data(), static_cast<std::size_t>(size));
    if (fd >= 0 && size == 0) {  // nobody is left who could write
        ::close(fd);
        fd = -1;
    }
}

ChildProcess::ChildProcess(const std::vector<std::string>& command, const Surroundings& surroundings) {
    const int out = out_.open();
    const int err = surroundings.error_file.empty() ? err_.open() : -1;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    if (err >= 0)
        posix_spawn_file_actions_adddup2(&files, err, STDERR_FILENO);
    else
        posix_spawn_file_actions_addopen(&files, STDERR_FILENO, surroundings.error_file.c_str(),
                                         O_WRONLY | O_CREAT | O_APPEND, 0600);
    const std::vector<std::string> environment = variables(surroundings);
    const int result = posix_spawnp(&id_, command.front().c_str(), &files, nullptr, pointers(command).data(),
                                    pointers(environment).data());
    posix_spawn_file_actions_destroy(&files);
    ::close(out);
    if (err >= 0) ::close(err);
    if (result != 0)
        throw std::runtime_error(command.front() + " can't be started; is its package installed?");
    watch();
}

void ChildProcess::run_here(const std::function<int()>& body) {
    id_ = ::fork();
    if (id_ < 0) throw std::runtime_error("can't start a process");
    if (id_ == 0) {
        int code = kThrew;
        try {
            code = body();
        } catch (const std::exception&) {
        }
        ::_exit(code);
    }
    watch();
}

void ChildProcess::watch() {
    pidfd_ = static_cast<int>(syscall(SYS_pidfd_open, id_, 0));
    if (pidfd_ < 0) throw std::runtime_error("can't watch a process");
}

ChildProcess::~ChildProcess() {
    if (!ended_) end(SIGKILL);
    ::close(pidfd_);
}

void ChildProcess::kill(int signal) const {
    if (!ended_) ::kill(id_, signal);
}

bool ChildProcess::listen() {
    std::array<pollfd, 3> waits{{{pidfd_, POLLIN, 0}, {out_.fd, POLLIN, 0}, {err_.fd, POLLIN, 0}}};
    while (::poll(waits.data(), waits.size(), -1) < 0)
        if (errno != EINTR) throw std::runtime_error("can't wait for a process");
    out_.take();
    err_.take();
    return waits[0].revents == 0;
}

int ChildProcess::wait() {
    if (ended_) return exit_code_;
    while (listen()) {
        // Taking what it writes, so that it can go on.
    }
    int status = 0;
    if (::waitpid(id_, &status, 0) != id_) throw std::runtime_error("lost a process");
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    ended_ = true;
    return exit_code_;
}

bool ChildProcess::running() {
    if (ended_) return false;
    pollfd end{pidfd_, POLLIN, 0};
    if (::poll(&end, 1, 0) == 0) return true;
    wait();
    return false;
}

void ChildProcess::take_output() {
    out_.take();
}

std::string ChildProcess::next_line() {
    for (bool more = true;; more = listen()) {
        const std::size_t end = out_.text.find('\n');
        if (end == std::string::npos && more && out_.fd >= 0) continue;
        std::string line = out_.text.substr(0, end);
        out_.text.erase(0, end == std::string::npos ? end : end + 1);
        return line;
    }
}

std::vector<std::string> Ran::lines() const {
    std::vector<std::string> found;
    std::istringstream text(out);
    for (std::string line; std::getline(text, line);) found.push_back(line);
    return found;
}

Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& environment) {
    std::vector<std::string> command{program};
    command.insert(command.end(), arguments.begin(), arguments.end());
    ChildProcess process(command, {.environment = environment});
    const int exit_code = process.wait();
    return {exit_code, process.out(), process.err()};
}
