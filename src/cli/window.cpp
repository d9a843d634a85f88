#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/app.h"
#include "base/result.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/lesson_option.h"
#include "cli/names.h"
#include "cli/numbers.h"
#include "cli/todays_plan.h"

namespace ingear::cli {

namespace {

app::AppOptions app_options(const Context& context) {
    return {.data_dir = context.data_dir(),
            .config_dir = context.config_dir(),
            .share_dir = Context::share_dir(),
            .clock = context.running_clock()};
}

/// The window tells its own errors.
Outcome outcome_of(int exit_code) {
    if (exit_code == kDone) return {};
    return tl::make_unexpected(Failure{exit_code, ""});
}

/// The routine to start with. None when it is today's and the history that tells it can't be read: the window
/// then says so and offers a way out.
OrFailure<std::optional<std::string>> routine_to_start(const std::string& asked, const Context& context) {
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    if (asked.empty()) {
        const auto today = todays_plan(catalogue, context);
        return today ? std::optional(today->routine.id) : std::nullopt;
    }
    INGEAR_TRY_DO(routine_named(catalogue, asked));
    return asked;
}

/// Red flags and the rests keep from a session here, too. A history that can't be read is told by the window.
Outcome pass_gate(bool anyway, const Context& context) {
    INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
    const auto today = todays_plan(catalogue, context);
    if (!today) return {};
    const auto gate = today->gate();
    if (gate == domain::StartGate::open || (anyway && gate == domain::StartGate::soft_rest)) return {};
    return fail(gate_words(*today, context.now()));
}

Outcome start(const std::string& asked, bool anyway, const Context& context) {
    INGEAR_TRY_DO(pass_gate(anyway, context));
    INGEAR_TRY(const auto routine, routine_to_start(asked, context));
    auto options = app_options(context);
    options.start_routine = routine;
    return outcome_of(app::run_window(options));
}

struct ScreenshotCommand {
    std::string screen;
    std::string size = "1280x720";
    std::string theme;
    double scale = 0.0;
    double at = -1.0;
    LessonOption lesson;
    std::string out;
};

OrFailure<app::ScreenshotOptions> screenshot_options(const ScreenshotCommand& given, const Context& context) {
    std::vector<std::string> screens;
    for (const auto& screen : app::screen_list()) screens.push_back(screen.id);
    if (std::find(screens.begin(), screens.end(), given.screen) == screens.end()) {
        return misuse(unknown_name("screen", given.screen, screens));
    }
    const auto size = size_from(given.size);
    if (!size || size->width < 640 || size->height < 400 || size->width > 7680 || size->height > 4320) {
        return misuse(
            fmt::format("--size: expected pixels from 640x400 to 7680x4320, not \"{}\"", given.size));
    }
    app::ScreenshotOptions options;
    options.app = app_options(context);
    options.screen = given.screen;
    options.width = size->width;
    options.height = size->height;
    options.scale = given.scale;
    options.theme = domain::theme_from(given.theme);
    options.out = given.out;
    options.at_seconds = given.at;
    if (!given.lesson.lesson.empty()) {
        if (given.screen != "lesson") return misuse("--lesson goes with the screen \"lesson\" alone");
        INGEAR_TRY(const auto catalogue, context.load_catalogue_with_own());
        INGEAR_TRY_DO(find_lesson(catalogue, given.lesson));
        options.lesson = {given.lesson.lesson, given.lesson.page, given.lesson.strength};
    }
    return options;
}

Outcome screenshot(const ScreenshotCommand& given, const Context& context) {
    INGEAR_TRY(const auto options, screenshot_options(given, context));
    INGEAR_TRY_DO(app::take_screenshot(options));
    return {};
}

Outcome play_headless(const std::string& out_dir, const Context& context) {
    INGEAR_TRY(const auto pictures, app::play_headless(app_options(context), out_dir));
    for (const auto& picture : pictures) fmt::print("{}\n", picture.string());
    return {};
}

}  // namespace

Outcome open_window(Context& context) {
    return outcome_of(app::run_window(app_options(context)));
}

Outcome open_breaks(Context& context) {
    auto options = app_options(context);
    options.opens = app::AppOptions::Opens::breaks;
    return outcome_of(app::run_window(options));
}

Action declare_start(CLI::App& parser) {
    auto routine = std::make_shared<std::string>();
    parser.add_option("ROUTINE", *routine, "The routine's id (default: what is on today)");
    auto anyway = std::make_shared<bool>(false);
    parser.add_flag("--anyway", *anyway, "Also on a rest day, from 24 to 48 hours after the last session");
    parser.footer(
        "A session is not begun within 24 hours of the last one, nor while red flags were told.\n"
        "\n"
        "In a session: Space pauses, Right and Left (or N and B) skip and go back, U takes back a rep, F "
        "ends the\n"
        "set, H: it hurts, J plays with the jar in a rest. On a gamepad the D-pad or left stick moves, A "
        "chooses,\n"
        "B goes back, Start pauses; the right stick tilts a jar, the shoulder buttons shake it.\n"
        "\n"
        "Examples:\n  ingear start\n  ingear start first_steps\n  ingear start --anyway");
    return [routine, anyway](Context& context) { return start(*routine, *anyway, context); };
}

Action declare_break(CLI::App& parser) {
    auto prompted = std::make_shared<bool>(false);
    parser.add_flag("--prompted", *prompted, "The reminder asked for it");
    parser.footer("A few moves on your feet, for as long as your settings say.\n\nExample:\n  ingear break");
    return [prompted](Context& context) {
        auto options = app_options(context);
        using Opens = app::AppOptions::Opens;
        options.opens = *prompted ? Opens::prompted_break : Opens::break_now;
        return outcome_of(app::run_window(options));
    };
}

Action declare_prompt_window(CLI::App& parser) {
    struct Words {
        std::string title = "Time for a break?";
        std::string text = "Stand up, and your coach shows you a few easy moves.";
    };
    auto words = std::make_shared<Words>();
    parser.add_option("--title", words->title, "The question")->type_name("WORDS");
    parser.add_option("--text", words->text, "What to do, and why now")->type_name("WORDS");
    parser.footer(
        "What the reminder shows where the desktop has no notifications. It takes no focus, and no keys in "
        "its first\n"
        "second. Exit codes: 10 start, 11 five more minutes, 12 skip, 0 closed otherwise.");
    return [words](Context& context) {
        return outcome_of(app::ask_in_window(app_options(context), words->title, words->text));
    };
}

Action declare_chime(CLI::App& parser) {
    parser.footer("What the reminder plays with its offer where the desktop's notifications make no sound.");
    return [](Context& context) {
        app::chime(app_options(context));
        return Outcome{};
    };
}

Action declare_screenshot(CLI::App& parser) {
    auto options = std::make_shared<ScreenshotCommand>();
    parser.add_option("SCREEN", options->screen, "The screen's id; \"ingear list screens\" names them")
        ->required();
    parser.add_option("--out", options->out, "The PNG file to write")->required()->type_name("FILE");
    parser.add_option("--size", options->size, "In pixels (default: 1280x720)")->type_name("WxH");
    parser.add_option("--scale", options->scale, "How large texts and buttons are, 1 to 2 (default: as set)")
        ->check(CLI::Range(1.0, 2.0))
        ->type_name("S");
    parser.add_option("--theme", options->theme, "light or dark (default: as set)")
        ->check(CLI::IsMember({"light", "dark"}))
        ->type_name("THEME");
    parser.add_option("--at", options->at, "How far into the session, where there is one")
        ->check(CLI::NonNegativeNumber)
        ->type_name("SECONDS");
    add_lesson_option(parser, parser, options->lesson);
    parser.footer(
        "Shows the data in --data and changes nothing. Needs no display.\n"
        "\n"
        "Examples:\n"
        "  ingear screenshot today --out today.png\n"
        "  ingear screenshot session --theme dark --size 1920x1080 --scale 1.5 --out session.png");
    return [options](Context& context) { return screenshot(*options, context); };
}

Action declare_play_headless(CLI::App& parser) {
    auto out_dir = std::make_shared<std::string>();
    parser.add_option("--out", *out_dir, "The folder for the pictures; made if it isn't there")
        ->required()
        ->type_name("DIR");
    parser.footer(
        "Plays today's session through the game's own loop as fast as the computer draws, records nothing, "
        "and\n"
        "prints the names of the pictures it kept.\n"
        "\n"
        "Example:\n  ingear play-headless --out /tmp/ingear");
    return [out_dir](Context& context) { return play_headless(*out_dir, context); };
}

}  // namespace ingear::cli
