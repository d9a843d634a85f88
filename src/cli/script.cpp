#include "cli/script.h"

#include <fmt/format.h>

#include <array>

#include "cli/numbers.h"

namespace ingear::cli {

namespace {

constexpr std::string_view kBlanks = " \t\r";

constexpr std::array kScriptCommands{domain::Command::pause,      domain::Command::resume,
                                     domain::Command::skip,       domain::Command::back,
                                     domain::Command::finish_set, domain::Command::finish_early,
                                     domain::Command::undo_rep,   domain::Command::pain};

std::string command_names() {
    std::string names;
    for (const auto command : kScriptCommands)
        names += (names.empty() ? "" : ", ") + std::string(to_string(command));
    return names;
}

/// Takes the first word off a text; empty when there is none left.
std::string_view take_word(std::string_view& text) {
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return text = {};
    text.remove_prefix(begin);
    const auto word = text.substr(0, text.find_first_of(kBlanks));
    text.remove_prefix(word.size());
    return word;
}

/// Takes the first line off a text, without its comment.
std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line.substr(0, line.find('#'));
}

Result<TimedCommand> parse_line(std::string_view time, std::string_view rest, const std::string& where) {
    const std::string_view name = take_word(rest);
    const auto t = number_from(time);
    if (!t || *t < 0.0)
        return fail(fmt::format("expected a time in seconds such as 12.5, not \"{}\"", time), where);
    const auto command = domain::command_from(name);
    if (!command) {
        const std::string given = name.empty() ? "there is none" : fmt::format("not \"{}\"", name);
        return fail(
            fmt::format("expected a command after the time, {}; there are {}", given, command_names()),
            where);
    }
    if (const auto more = take_word(rest); !more.empty()) {
        return fail(fmt::format("one command a line, please: \"{}\" is left over", more), where);
    }
    return TimedCommand{*t, *command, 0};
}

}  // namespace

Result<std::vector<TimedCommand>> parse_script(std::string_view text, const std::string& name) {
    std::vector<TimedCommand> commands;
    for (int line = 1; !text.empty(); ++line) {
        std::string_view rest = take_line(text);
        const std::string_view time = take_word(rest);
        if (time.empty()) continue;
        const std::string where = fmt::format("{}:{}", name, line);
        INGEAR_TRY(auto command, parse_line(time, rest, where));
        if (!commands.empty() && command.t < commands.back().t) {
            return fail(
                fmt::format("the times must not go back: {} comes after {}", command.t, commands.back().t),
                where);
        }
        command.line = line;
        commands.push_back(command);
    }
    return commands;
}

}  // namespace ingear::cli
