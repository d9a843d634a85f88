#include <fcntl.h>
#include <sys/file.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "agent/agent.h"
#include "agent/client.h"
#include "agent/options.h"
#include "base/log.h"

namespace {

using namespace ingear;
namespace fs = std::filesystem;

/// `ingear` beside this program.
fs::path game_program() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path() / "ingear";
}

/// One agent a player, also where there is no bus to tell. The lock goes with the process.
bool take_lock() {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    if (runtime == nullptr || *runtime == '\0') return true;  // the bus name will tell
    const int lock =
        open((fs::path(runtime) / "ingear-agent.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    return lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0;
}

int run(const agent::Options& options) {
    if (!take_lock()) {
        log::error("another ingear-agent is running already");
        return 1;
    }
    return agent::Agent(options, options.game.empty() ? game_program() : options.game).run();
}

}  // namespace

int main(int argc, char** argv) {
    const auto options = agent::read_options(argc, argv);
    if (!options) {
        log::error("{} (\"ingear-agent --help\" shows how)", options.error().text());
        return 2;
    }
    switch (options->command) {
        case agent::Options::Command::run:
            return run(*options);
        case agent::Options::Command::help:
            std::fputs(agent::help_text(), stdout);
            return 0;
        case agent::Options::Command::version:
            std::puts("ingear-agent " INGEAR_VERSION);
            return 0;
        default:
            return agent::ask_running_agent(*options);
    }
}
