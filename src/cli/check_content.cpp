#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "base/log.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/words.h"

namespace ingear::cli {

namespace {

Outcome check(const std::string& dir) {
    const std::filesystem::path assets =
        dir.empty() ? Context::share_dir() / "assets" : std::filesystem::path(dir);
    const auto loaded = content::load_catalogue(assets);
    for (const Error& problem : loaded.problems) log::error("{}", problem.text());
    if (!loaded.problems.empty()) {
        return fail(fmt::format("{} in {}", count_of(static_cast<int>(loaded.problems.size()), "problem"),
                                assets.string()));
    }
    const std::size_t coaches = loaded.catalogue.coaches.size();
    fmt::print("{}, {}, {}, {}, {}, {}, {}, {} and {}: all sound.\n",
               count_of(static_cast<int>(loaded.catalogue.exercises.size()), "exercise"),
               count_of(static_cast<int>(loaded.catalogue.routines.size()), "routine"),
               count_of(static_cast<int>(loaded.catalogue.postures.size()), "posture"),
               count_of(static_cast<int>(loaded.catalogue.scenes.size()), "scene"),
               coaches == 1 ? "1 coach" : fmt::format("{} coaches", coaches),
               count_of(static_cast<int>(loaded.catalogue.rewards.badges.size()), "badge"),
               count_of(static_cast<int>(loaded.catalogue.lessons.size()), "lesson"),
               count_of(static_cast<int>(loaded.catalogue.tips.size()), "tip"),
               count_of(static_cast<int>(loaded.catalogue.speech.size()), "speech book"));
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
        "Tells every problem with its file, line and key and what was expected.\n"
        "\n"
        "Examples:\n  ingear check-content\n  ingear check-content ~/my-exercises");
    return [dir](Context&) { return check(*dir); };
}

}  // namespace ingear::cli
