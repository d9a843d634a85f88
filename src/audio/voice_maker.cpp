#include "audio/voice_maker.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>

extern char** environ;

namespace ingear::audio {

namespace {

constexpr auto kPatience = std::chrono::seconds(10);
constexpr std::size_t kMostBytes = std::size_t{8} << 20U;  // four minutes of speech
constexpr double kWordsAMinute = 160.0;                    // espeak-ng at a calm pace

bool is_installed(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::string_view folders = path ? path : "";
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        const std::string file = std::string(folders.substr(0, end)) + "/" + program;
        if (::access(file.c_str(), X_OK) == 0) return true;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return false;
}

/// Reads all that a child writes, until it ends or takes too long.
Result<std::string> read_all(int descriptor, const std::string& name) {
    std::string bytes;
    const auto until = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0) return fail("takes too long to speak", name);
        pollfd waiting{descriptor, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready < 0 && errno != EINTR) return fail(std::strerror(errno), name);
        if (ready <= 0) continue;
        char buffer[16384];
        const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
        if (got == 0) return bytes;
        if (got < 0 && errno != EINTR) return fail(std::strerror(errno), name);
        if (got > 0) bytes.append(buffer, static_cast<std::size_t>(got));
        if (bytes.size() > kMostBytes) return fail("speaks without an end", name);
    }
}

/// Starts a program with its output into a pipe. Returns the pipe's reading end.
Result<int> start(const std::vector<std::string>& command, pid_t& child) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return fail(std::strerror(errno), command.front());
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, ends[1], 1);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    std::vector<char*> arguments;
    for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int error = ::posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[1]);
    if (error == 0) return ends[0];
    ::close(ends[0]);
    return fail(fmt::format("can't be started: {}", std::strerror(error)), command.front());
}

}  // namespace

std::string ProgramVoice::key() const {
    std::string key;
    for (const std::string& word : command_) key += word + '\n';
    return key;
}

Result<Speech> ProgramVoice::speak(const std::string& text) {
    std::vector<std::string> command = command_;
    command.push_back(text);
    pid_t child = -1;
    INGEAR_TRY(const auto pipe, start(command, child));
    const auto bytes = read_all(pipe, name_);
    ::close(pipe);
    if (!bytes) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return fail("could not speak", name_);
    auto speech = parse_wav(*bytes);
    if (!speech) return fail("gave no sound: " + speech.error().message, name_);
    return speech;
}

Result<std::unique_ptr<VoiceMaker>> find_voice(const std::string& language, double speed) {
    const double pace = std::clamp(speed, kLeastSpeechSpeed, kMostSpeechSpeed);
    if (language == "en" && is_installed("flite"))
        return std::make_unique<ProgramVoice>(
            "flite, voice slt", std::vector<std::string>{"flite", "-voice", "slt", "--setf",
                                                         fmt::format("duration_stretch={:.3f}", 1.0 / pace),
                                                         "-o", "/dev/stdout", "-t"});
    if (is_installed("espeak-ng")) {
        std::string voice = language;
        std::replace(voice.begin(), voice.end(), '_', '-');
        return std::make_unique<ProgramVoice>(
            fmt::format("espeak-ng, {}", voice),
            std::vector<std::string>{"espeak-ng", "-v", voice, "-s",
                                     fmt::format("{:.0f}", kWordsAMinute * pace), "--stdout", "--"});
    }
    return fail(language == "en" ? "there is no voice: neither flite nor espeak-ng is installed"
                                 : "there is no voice: espeak-ng is not installed");
}

}  // namespace ingear::audio
