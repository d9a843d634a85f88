#pragma once

#include "cli/command.h"

/// Every command of the program, in the files named after them. The table that lists them is in program.cpp.
namespace ingear::cli {

Action declare_start(CLI::App& parser);          // window.cpp
Action declare_play_headless(CLI::App& parser);  // window.cpp
Action declare_screenshot(CLI::App& parser);     // window.cpp
Action declare_simulate(CLI::App& parser);
Action declare_today(CLI::App& parser);
Action declare_history(CLI::App& parser);
Action declare_streak(CLI::App& parser);
Action declare_log(CLI::App& parser);
Action declare_export(CLI::App& parser);  // transfer.cpp
Action declare_import(CLI::App& parser);  // transfer.cpp
Action declare_sync(CLI::App& parser);    // transfer.cpp
Action declare_rewards(CLI::App& parser);
Action declare_breaks(CLI::App& parser);
Action declare_progress(CLI::App& parser);
Action declare_break(CLI::App& parser);          // window.cpp
Action declare_prompt_window(CLI::App& parser);  // window.cpp
Action declare_chime(CLI::App& parser);          // window.cpp
Action declare_tests(CLI::App& parser);
Action declare_list(CLI::App& parser);
Action declare_render(CLI::App& parser);
Action declare_pose(CLI::App& parser);
Action declare_check_content(CLI::App& parser);
Action declare_doctor(CLI::App& parser);
Action declare_backup(CLI::App& parser);
Action declare_restore(CLI::App& parser);  // backup.cpp

/// What `ingear` does when no command is given: opens the window.
Outcome open_window(Context& context);  // window.cpp
/// Opens the window on the breaks.
Outcome open_breaks(Context& context);  // window.cpp

}  // namespace ingear::cli
