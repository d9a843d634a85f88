#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <exception>
#include <system_error>
#include <vector>

#include "base/log.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"

namespace ingear::cli {

namespace {

struct CommandEntry {
    const char* name;
    const char* summary;
    Declaration declare;
};

/// In the order of the help text: what players use, then their data, then what the makers need.
constexpr std::array kCommands{
    CommandEntry{"start", "Open the window straight into a session", &declare_start},
    CommandEntry{"today", "Show what is on today, and why", &declare_today},
    CommandEntry{"history", "List the sessions done so far", &declare_history},
    CommandEntry{"streak", "Show the weeks in a row that met your target", &declare_streak},
    CommandEntry{"log", "Record by hand: a session, pain, a self-test, a break, a pause", &declare_log},
    CommandEntry{"rewards", "Show the jar, the badges and what you unlocked", &declare_rewards},
    CommandEntry{"break", "Open the window straight into a break", &declare_break},
    CommandEntry{"breaks", "Show how you sat, and the breaks you took", &declare_breaks},
    CommandEntry{"progress", "Show how it went through time, as words, JSON, a table or a picture",
                 &declare_progress},
    CommandEntry{"export", "Write all your data to a file", &declare_export},
    CommandEntry{"import", "Add the data of such a file to yours", &declare_import},
    CommandEntry{"sync", "Share your data with your other devices through a folder", &declare_sync},
    CommandEntry{"tests", "List your self-tests, and when the next ones are due", &declare_tests},
    CommandEntry{"list", "List exercises, routines, coaches, scenes, lessons or screens", &declare_list},
    CommandEntry{"backup", "Copy your data to a safe place", &declare_backup},
    CommandEntry{"restore", "Put a backup in the place of your data", &declare_restore},
    CommandEntry{"doctor", "Check that everything InGear needs is there", &declare_doctor},
    CommandEntry{"simulate", "Run a session without a window, as fast as it goes", &declare_simulate},
    CommandEntry{"render", "Draw one picture of the coach to a PNG file", &declare_render},
    CommandEntry{"screenshot", "Draw one of the screens to a PNG file", &declare_screenshot},
    CommandEntry{"pose", "Measure the coach's joints at a moment of an exercise", &declare_pose},
    CommandEntry{"play-headless", "Play a session without a display and keep pictures of it",
                 &declare_play_headless},
    CommandEntry{"chime", "Play the sound of a break's offer", &declare_chime},
    CommandEntry{"prompt-window", "Ask in a small window whether a break is welcome", &declare_prompt_window},
    CommandEntry{"check-content", "Check exercise, routine and posture files", &declare_check_content},
};

constexpr const char* kDescription =
    "InGear: get your glutes in gear.\n"
    "Bridget, a 3D coach, leads you through exercises for strong glutes and calm knees.\n"
    "Without a command it opens the window on Today. Everything stays on this computer.";

constexpr const char* kFooter =
    "Examples:\n"
    "  ingear                          open the window\n"
    "  ingear start first_steps        straight into the routine first_steps\n"
    "  ingear today                    what is on today\n"
    "  ingear simulate --json          today's session as a list of events\n"
    "  ingear list exercises           the exercises that Bridget knows\n"
    "\n"
    "\"ingear COMMAND --help\" tells more about a command.\n"
    "Exit codes: 0 done, 1 failed, 2 not understood.";

void declare_global_options(CLI::App& parser, GlobalOptions& options) {
    parser
        .add_option("--data", options.data,
                    "Keep your sessions in this folder (default: ~/.local/share/ingear)")
        ->type_name("DIR");
    parser
        .add_option("--config", options.config,
                    "Keep your settings in this folder (default: ~/.config/ingear)")
        ->type_name("DIR");
    parser
        .add_option(
            "--now", options.now,
            "Act as if it were this time, e.g. 2026-03-29T18:30:00+02:00; with Z, the time zone is this "
            "computer's")
        ->type_name("TIME");
}

/// What every command's help ends with.
constexpr const char* kCommandFooter =
    "\n\n--data DIR, --config DIR and --now TIME go with every command (\"ingear --help\").";

/// Help and version are answers; anything else is a command line that couldn't be understood.
int answer(const CLI::App& parser, const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return parser.exit(error);
    const auto chosen = parser.get_subcommands();
    const std::string help =
        chosen.empty() ? "ingear --help" : "ingear " + chosen.front()->get_name() + " --help";
    log::error("{} (\"{}\" shows how)", error.what(), help);
    return kMisuse;
}

Outcome unwritten_output() {
    return fail("couldn't write all of the output");
}

/// Data that didn't get out (a full disk, say) is a failure, however well the command went.
Outcome finish_output() {
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) return unwritten_output();
    return {};
}

Outcome act(const GlobalOptions& options, const Action& action) {
    INGEAR_TRY(auto context, Context::create(options));
    try {
        INGEAR_TRY_DO(action(context));
    } catch (const std::system_error&) {
        // fmt throws as soon as a full buffer can't be written; nothing else of ours throws these.
        if (std::ferror(stdout) == 0) throw;
        return unwritten_output();
    }
    return finish_output();
}

}  // namespace

int run(int argc, const char* const* argv) {
    CLI::App parser(kDescription, "ingear");
    parser.footer(kFooter);
    parser.set_version_flag("--version", "ingear " INGEAR_VERSION, "Show the version");
    parser.fallthrough();  // inherited by the commands: the options below may stand before or after them
    parser.require_subcommand(0, 1);
    GlobalOptions options;
    declare_global_options(parser, options);

    std::vector<std::pair<const CLI::App*, Action>> actions;
    for (const CommandEntry& entry : kCommands) {
        CLI::App* command = parser.add_subcommand(entry.name, entry.summary);
        actions.emplace_back(command, entry.declare(*command));
        command->footer(command->get_footer() + kCommandFooter);
    }
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return answer(parser, error);
    }

    Action action = &open_window;
    for (const auto& [command, its_action] : actions) {
        if (command->parsed()) action = its_action;
    }
    const Outcome outcome = act(options, action);
    if (outcome) return kDone;
    if (!outcome.error().text.empty()) log::error("{}", outcome.error().text);
    return outcome.error().exit_code;
}

}  // namespace ingear::cli
