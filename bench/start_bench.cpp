// From the start of the process to its first frame on the screen: the game, beside a bare program with SDL2,
// OpenGL and Dear ImGui. Both are started anew each time, on the display that there is, or on an Xvfb of the
// bench's own.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "paired.h"
#include "scratch.h"

namespace {

using namespace ingear;

constexpr int kWarmUp = 3;
constexpr int kRounds = 20;

[[noreturn]] void give_up(const std::string& why) {
    fmt::print(stderr, "{}\n", why);
    std::exit(1);
}

[[noreturn]] void become(const std::vector<std::string>& command) {
    std::vector<char*> argv;
    for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
    ::_exit(127);
}

struct Pipe {
    int ends[2] = {-1, -1};
    Pipe() {
        if (::pipe(ends) != 0) give_up("can't make a pipe");
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        ::close(ends[0]);
        if (ends[1] >= 0) ::close(ends[1]);
    }
    void close_writing() {
        ::close(ends[1]);
        ends[1] = -1;
    }
};

/// A display of the bench's own, ended with it.
class Display {
  public:
    Display() {
        Pipe number;
        server_ = ::fork();
        if (server_ == 0) {
            become({"Xvfb", "-displayfd", std::to_string(number.ends[1]), "-screen", "0", "1600x900x24",
                    "-nolisten", "tcp"});
        }
        number.close_writing();
        std::string name(":");
        for (char digit = 0; ::read(number.ends[0], &digit, 1) == 1 && digit != '\n';) name += digit;
        if (name == ":") give_up("there is no display, and Xvfb can't be started");
        ::setenv("DISPLAY", name.c_str(), 1);
    }
    Display(const Display&) = delete;
    Display& operator=(const Display&) = delete;
    ~Display() {
        ::kill(server_, SIGTERM);
        ::waitpid(server_, nullptr, 0);
    }

  private:
    pid_t server_ = -1;
};

/// Starts a program and comes back when its first frame has been shown.
void start(const std::vector<std::string>& command) {
    Pipe pipe;
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv("LD_PRELOAD", INGEAR_FIRST_FRAME, 1);
        ::setenv("INGEAR_BENCH_FIRST_FRAME", std::to_string(pipe.ends[1]).c_str(), 1);
        become(command);
    }
    pipe.close_writing();
    char shown = 0;
    const bool seen = ::read(pipe.ends[0], &shown, 1) == 1;
    if (!seen) {
        ::waitpid(child, nullptr, 0);
        give_up(command.front() + " showed nothing");
    }
    ::waitpid(child, nullptr, 0);
}

}  // namespace

int main() {
    std::optional<Display> own;
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) own.emplace();
    const bench::Scratch scratch(std::filesystem::temp_directory_path());
    const auto data = (scratch.path() / "data").string();
    const auto config = (scratch.path() / "config").string();
    const auto pair = bench::in_turns(
        kWarmUp, kRounds,
        [&] {
            start({INGEAR_PROGRAM, "--data", data, "--config", config});
        },
        [] { start({INGEAR_BARE_WINDOW}); });
    bench::print_head("From the start to the first frame");
    bench::print_row("ingear", pair.ours);
    bench::print_row("  a bare program with SDL2, OpenGL and Dear ImGui", pair.floor);
    bench::print_ratio(pair, 1.5);
    return 0;
}
