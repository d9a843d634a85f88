#pragma once

#include <sys/types.h>

#include <concepts>
#include <csignal>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

/// A process of a test's own: a program, or a function of the test. It is killed when this goes.
class ChildProcess {
  public:
    struct Surroundings {
        std::map<std::string, std::string> environment = {};
        bool alone = false;  ///< nothing else is in its environment; else the test's own, too
        std::filesystem::path error_file = {};  ///< what it writes to stderr goes there instead of to `err`
    };
    /// Throws where the program can't be started. There is nothing to read on its stdin.
    explicit ChildProcess(const std::vector<std::string>& command, const Surroundings& surroundings);
    explicit ChildProcess(const std::vector<std::string>& command) : ChildProcess(command, Surroundings{}) {}
    /// `body` returns the exit code; 99 where it throws. It must not use Catch's assertions.
    template <std::invocable Body>
    explicit ChildProcess(Body body) {
        run_here(body);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    void kill(int signal = SIGKILL) const;
    /// Until it ends: its exit code, or minus the number of the signal that ended it. Twice is once.
    int wait();
    int end(int signal = SIGTERM) {
        kill(signal);
        return wait();
    }
    [[nodiscard]] bool running();

    /// The next line that it writes to stdout, without its end; what is left where the last one has none.
    [[nodiscard]] std::string next_line();
    /// What it has written so far and nobody has taken as a line; all of it after `wait`.
    [[nodiscard]] const std::string& out() const { return out_.text; }
    [[nodiscard]] const std::string& err() const { return err_.text; }
    /// Becomes readable when it writes to stdout. `take_output` reads what is there.
    [[nodiscard]] int output() const { return out_.fd; }
    void take_output();

  private:
    struct Pipe {
        Pipe() = default;
        Pipe(const Pipe&) = delete;
        Pipe& operator=(const Pipe&) = delete;
        ~Pipe();
        /// The end that the process writes to.
        [[nodiscard]] int open();
        void take();
        int fd = -1;
        std::string text;
    };
    void run_here(const std::function<int()>& body);
    void watch();
    /// Until it writes something or ends; false: it has ended.
    bool listen();

    pid_t id_ = 0;
    int pidfd_ = -1;
    int exit_code_ = 0;
    bool ended_ = false;
    Pipe out_, err_;
};

/// What became of a program that was run.
struct Ran {
    int exit_code = 0;  ///< minus the signal's number, if one ended it
    std::string out;
    std::string err;

    [[nodiscard]] std::vector<std::string> lines() const;
    [[nodiscard]] bool says(const std::string& words) const { return err.find(words) != std::string::npos; }
};

/// Runs a program to its end. `environment` comes on top of the test's own.
Ran run_program(const std::string& program, const std::vector<std::string>& arguments,
                const std::map<std::string, std::string>& environment = {});
