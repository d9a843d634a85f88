#include "agent/options.h"

#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/paths.h"

namespace ingear::agent {

namespace {

using Command = Options::Command;
constexpr std::chrono::seconds kLongestPause = std::chrono::hours{24};

}  // namespace

std::optional<std::chrono::seconds> duration_from(std::string_view text) {
    long total = 0, number = 0;
    bool digits = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            if (number > kLongestPause.count()) return std::nullopt;
            digits = true;
            continue;
        }
        const long unit = c == 'h' ? 3600 : c == 'm' ? 60 : c == 's' ? 1 : 0;
        if (unit == 0 || !digits) return std::nullopt;
        total += number * unit;
        number = 0;
        digits = false;
    }
    total += number;
    if (total < 1 || total > kLongestPause.count()) return std::nullopt;
    return std::chrono::seconds{total};
}

// By hand: what the game reads its options with (CLI11) takes 0.7 MiB of the idle agent's memory, a sixth of
// it.
Result<Options> read_options(int argc, const char* const* argv) {
    Options options;
    std::vector<std::string_view> words;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool has_value = word == "--data" || word == "--config" || word == "--while" ||
                               word == "--speed" || word == "--game";
        if (has_value && i + 1 >= argc) return fail(std::string(word) + " takes a value");
        if (word == "--data")
            options.data_dir = argv[++i];
        else if (word == "--config")
            options.config_dir = argv[++i];
        else if (word == "--speed")
            options.speed = std::atoi(argv[++i]);
        else if (word == "--game")
            options.game = argv[++i];
        else if (word == "--while")
            options.program = argv[++i];
        else if (word == "--json")
            options.json = true;
        else if (word == "--status")
            options.command = Command::status;
        else if (word == "--help" || word == "-h")
            options.command = Command::help;
        else if (word == "--version")
            options.command = Command::version;
        else if (word.starts_with("-"))
            return fail("there is no option " + std::string(word));
        else
            words.push_back(word);
    }
    if (options.speed < 1 || options.speed > 3600)
        return fail("--speed: expected a whole number from 1 to 3600");
    if (options.data_dir.empty()) options.data_dir = default_data_dir();
    if (options.config_dir.empty()) options.config_dir = default_config_dir();
    if (words.empty()) return options;
    const std::string command(words.front());
    const std::size_t most = command == "pause" ? 2 : 1;
    if (words.size() > most) return fail("\"" + std::string(words[most]) + "\" is too much");
    if (command == "resume") {
        options.command = Command::resume;
    } else if (command == "break-now") {
        options.command = Command::break_now;
    } else if (command == "status") {
        options.command = Command::status;
    } else if (command != "pause") {
        return fail("there is no command \"" + command + "\"");
    } else if (!options.program.empty()) {
        options.command = Command::pause_while;
    } else if (words.size() == 2 && words[1] == "tomorrow") {
        options.command = Command::pause_until_tomorrow;
    } else {
        const auto pause = duration_from(words.size() == 2 ? words[1] : "1h");
        if (!pause)
            return fail("expected a time like 30m or 1h, at most a day, not \"" + std::string(words[1]) +
                        "\"");
        options.command = Command::pause;
        options.pause = *pause;
    }
    return options;
}

const char* help_text() {
    return "InGear's break reminder: invites you to two minutes of movement, at a good moment.\n"
           "\n"
           "  ingear-agent                       run, until the desktop session ends\n"
           "  ingear-agent --status [--json]     what the running one knows\n"
           "  ingear-agent pause [1h|30m|tomorrow]   no reminders for so long (default: 1h)\n"
           "  ingear-agent pause --while PROGRAM no reminders while that program runs\n"
           "  ingear-agent resume                reminders again\n"
           "  ingear-agent break-now             a break at once\n"
           "\n"
           "  --data DIR     keep your sessions in this folder (default: ~/.local/share/ingear)\n"
           "  --config DIR   read your settings from this folder (default: ~/.config/ingear)\n"
           "  --speed N      let its time run N times as fast, to try it out\n"
           "  --game FILE    the program that opens the break (default: ingear, beside this one)\n"
           "  --version, --help\n"
           "\n"
           "Exit codes: 0 done, 1 failed, 2 not understood.\n";
}

}  // namespace ingear::agent
