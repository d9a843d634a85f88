#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/log.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/names.h"

namespace ingear::cli {

namespace {

Outcome check(const std::string& dir) {
    const std::filesystem::path assets =
        dir.empty() ? Context::share_dir() / "assets" : std::filesystem::path(dir);
    const auto loaded = content::load_catalogue(assets);
    for (const Error& problem : loaded.problems) log::error("{}", problem.text());
    for (const Error& warning : loaded.warnings) log::warn("warning: {}", warning.text());
    if (!loaded.problems.empty()) {
        return fail(fmt::format("{} in {}", text::counted(std::ssize(loaded.problems), "problem", "problems"),
                                assets.string()));
    }
    const std::vector<std::string> all{
        exercise_count(loaded.catalogue),
        text::counted(std::ssize(loaded.catalogue.routines), "routine", "routines"),
        text::counted(std::ssize(loaded.catalogue.postures), "posture", "postures"),
        text::counted(std::ssize(loaded.catalogue.scenes), "scene", "scenes"),
        text::counted(std::ssize(loaded.catalogue.coaches), "coach", "coaches"),
        text::counted(std::ssize(loaded.catalogue.rewards.badges), "badge", "badges"),
        text::counted(std::ssize(loaded.catalogue.lessons), "lesson", "lessons"),
        text::counted(std::ssize(loaded.catalogue.tips), "tip", "tips"),
        text::counted(std::ssize(loaded.catalogue.speech), "speech book", "speech books")};
    const std::string with_warnings =
        loaded.warnings.empty()
            ? ""
            : fmt::format(", with {}", text::counted(std::ssize(loaded.warnings), "warning", "warnings"));
    fmt::print("{}: all sound{}.\n", text::listed(all), with_warnings);
    return {};
}

}  // namespace

Action declare_check_content(CLI::App& parser) {
    auto dir = std::make_shared<std::string>();
    parser.add_option(
        "DIR", *dir,
        "A folder with exercises/, routines/, postures/, scenes/, coaches/, rewards/, lessons/, tips/ and "
        "speech/ (default: the game's own)");
    parser.footer(
        "Tells every problem with its file, line and key and what was expected. A warning is what could be\n"
        "better but does no harm, such as a phrase that is spoken in English; the exit code is 0 with\n"
        "warnings alone.\n"
        "\n"
        "Examples:\n  ingear check-content\n  ingear check-content ~/my-exercises");
    return [dir](Context&) { return check(*dir); };
}

}  // namespace ingear::cli
