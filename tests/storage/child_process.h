#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <stdexcept>

/// Another process that runs a function of the test. It must not use Catch's assertions: what it finds is its
/// exit code.
class ChildProcess {
  public:
    template <class Body>
    explicit ChildProcess(Body body) : id_(::fork()) {
        if (id_ < 0) throw std::runtime_error("can't start a process");
        if (id_ != 0) return;
        int code = 99;
        try {
            code = body();
        } catch (const std::exception&) {
        }
        ::_exit(code);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess() {
        if (!waited_) {
            kill();
            wait();
        }
    }

    void kill() const { ::kill(id_, SIGKILL); }
    /// Its exit code, or minus the number of the signal that ended it.
    int wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        waited_ = true;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

  private:
    pid_t id_;
    bool waited_ = false;
};
