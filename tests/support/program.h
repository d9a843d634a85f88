#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

/// What became of a program that was run.
struct Ran {
    int exit_code = 0;  ///< minus the signal's number, if one ended it
    std::string out;
    std::string err;

    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> found;
        std::istringstream text(out);
        for (std::string line; std::getline(text, line);) found.push_back(line);
        return found;
    }
    [[nodiscard]] bool says(const std::string& words) const { return err.find(words) != std::string::npos; }
};

namespace detail {

/// A file in memory that a program writes to.
class Outlet {
  public:
    Outlet() : fd_(::memfd_create("output", MFD_CLOEXEC)) {
        if (fd_ < 0) throw std::runtime_error("can't catch a program's output");
    }
    Outlet(const Outlet&) = delete;
    Outlet& operator=(const Outlet&) = delete;
    ~Outlet() { ::close(fd_); }

    [[nodiscard]] int fd() const { return fd_; }
    [[nodiscard]] std::string text() const {
        std::string all(static_cast<std::size_t>(::lseek(fd_, 0, SEEK_END)), '\0');
        std::size_t read = 0;
        while (read < all.size()) {
            const ssize_t more = ::pread(fd_, all.data() + read, all.size() - read, static_cast<off_t>(read));
            if (more <= 0) throw std::runtime_error("can't read a program's output");
            read += static_cast<std::size_t>(more);
        }
        return all;
    }

  private:
    int fd_;
};

inline int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) throw std::runtime_error("lost a program that was run");
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace detail

/// Runs a program to its end, with nothing to read on stdin. `environment` comes on top of the test's own.
inline Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::map<std::string, std::string>& environment = {}) {
    const detail::Outlet out;
    const detail::Outlet err;
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);

    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("can't start a program");
    if (child == 0) {
        for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(out.fd(), STDOUT_FILENO);
        ::dup2(err.fd(), STDERR_FILENO);
        ::execv(program.c_str(), argv.data());
        ::_exit(127);
    }
    const int exit_code = detail::wait_for(child);
    return {exit_code, out.text(), err.text()};
}
