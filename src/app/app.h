#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "domain/settings/settings.h"

/// The game as a program: the window, or the same screens and the same loop with no display.
namespace ingear::app {

struct AppOptions {
    std::filesystem::path data_dir;
    std::filesystem::path config_dir;
    std::filesystem::path share_dir;
    std::shared_ptr<const Clock> clock;
    std::optional<std::string> start_routine = std::nullopt;  ///< opens straight into this routine's session
    enum class Opens { today, break_now, prompted_break, breaks };
    Opens opens = Opens::today;  ///< where no routine is asked for
};

/// Opens the window on Today and runs until the player leaves. The program's exit code: 0, or 1 after an
/// error that has been told on stderr (no display, no OpenGL 3.3, broken installation, no such routine).
[[nodiscard]] int run_window(const AppOptions& options);

/// What was answered in the prompt's window: its exit codes. 0 where it was closed in another way.
enum class PromptAnswer { start = 10, later = 11, skip = 12 };
/// Asks in a small window that takes no focus, whether a break is welcome: where the desktop has no
/// notifications. A PromptAnswer, 0, or 1 after an error that has been told on stderr.
[[nodiscard]] int ask_in_window(const AppOptions& options, const std::string& title, const std::string& text);
/// Plays the sound of a break's offer, as loud as the settings say, and waits for its end; nothing where
/// sound is off or no device can be opened.
void chime(const AppOptions& options);

/// A screen, or a state of one, that can be pictured.
struct ScreenInfo {
    std::string id;           ///< "today", "session_rest"
    std::string name;         ///< "Today"
    std::string description;  ///< one sentence
};
[[nodiscard]] std::vector<ScreenInfo> screen_list();

/// What of a lesson is pictured.
struct LessonScene {
    std::string lesson = "hip_to_knee";
    int page = 3;           ///< from 1; past the pages come the question and the end
    float strength = 0.0F;  ///< of the hips: 0 weak … 1 strong, where the page has a slider
    bool answered = false;  ///< on the question: the right answer is chosen
};

struct ScreenshotOptions {
    AppOptions app;
    std::string screen;                                 ///< a ScreenInfo::id
    int width = 1280;                                   ///< pixels, 640 … 7680
    int height = 720;                                   ///< pixels, 400 … 4320
    double scale = 0.0;                                 ///< 1.0 … 2.0; 0 takes it from the settings
    std::optional<domain::Theme> theme = std::nullopt;  ///< none: as in the settings
    std::filesystem::path out;                          ///< the PNG
    /// Session screens: how far into the session, seconds. Below 0: the first moment that shows the screen's
    /// state well.
    double at_seconds = -1.0;
    /// The screen "lesson": which page, and how strong the hips are on it.
    std::optional<LessonScene> lesson = std::nullopt;
};

/// Pictures a screen with the player's data, through the game's own loop and with no display. Changes no
/// data.
[[nodiscard]] Result<void> take_screenshot(const ScreenshotOptions& options);

/// Plays a session from Today to its end with no display, through the game's own loop, as fast as the machine
/// draws, and records nothing. Writes a few pictures into `out_dir` (created when missing) and returns them
/// in order.
[[nodiscard]] Result<std::vector<std::filesystem::path>> play_headless(const AppOptions& options,
                                                                       const std::filesystem::path& out_dir);

}  // namespace ingear::app
