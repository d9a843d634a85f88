#include <SDL.h>
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/agent_link.h"
#include "audio/voice_maker.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/json.h"
#include "cli/names.h"
#include "journal/sessions.h"
#include "render/gl/offscreen.h"
#include "render/stage/coach_renderer.h"
#include "storage/settings_file.h"

namespace ingear::cli {

namespace {

namespace fs = std::filesystem;

/// `note`: the game runs, with something less.
enum class Health { ok, note, problem };

const char* name(Health health) {
    switch (health) {
        case Health::ok:
            return "ok";
        case Health::note:
            return "note";
        case Health::problem:
            break;
    }
    return "problem";
}

struct Finding {
    const char* what;
    Health health = Health::ok;
    std::string detail;
    std::string advice = {};  ///< what to do about it; empty when all is well
};

constexpr const char* kReinstall = "Install InGear again, or build it again with ./run --build.";

Finding check_content() {
    const fs::path assets = Context::share_dir() / "assets";
    const auto loaded = content::load_catalogue(assets);
    if (!loaded.problems.empty()) {
        return {"content", Health::problem, loaded.problems.front().text(),
                "\"ingear check-content\" lists every problem."};
    }
    if (loaded.catalogue.routines.empty()) {
        return {"content", Health::problem, fmt::format("no routines in {}", assets.string()), kReinstall};
    }
    return {"content", Health::ok,
            fmt::format("{}, {}", exercise_count(loaded.catalogue),
                        text::counted(std::ssize(loaded.catalogue.routines), "routine", "routines"))};
}

Finding check_fonts() {
    constexpr const char* kFonts[] = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                      "InterDisplay-Bold.otf", "MaterialIcons-Regular.ttf"};
    for (const char* font : kFonts) {
        const fs::path file = Context::share_dir() / "fonts" / font;
        std::error_code error;
        if (!fs::is_regular_file(file, error)) {
            return {"fonts", Health::problem, fmt::format("{} is missing", file.string()),
                    "Install the packages fonts-inter and fonts-material-design-icons-iconfont."};
        }
    }
    return {"fonts", Health::ok, "Inter and Material Icons"};
}

Finding check_settings(const Context& context) {
    const auto loaded = storage::load_settings(context.config_dir());
    if (loaded.problems.empty()) return {"settings", Health::ok, context.config_dir().string()};
    return {"settings", Health::note, loaded.problems.front().text(),
            "The defaults stand in. Mend the file or choose anew in the settings."};
}

Finding check_store(const Context& context) {
    std::error_code error;
    if (!fs::exists(context.data_dir() / "ingear.db", error) && !fs::exists(context.data_dir(), error)) {
        return {"data", Health::ok,
                fmt::format("{} will be made for the first session", context.data_dir().string())};
    }
    const auto store = storage::Store::open(context.data_dir());
    if (!store) {
        const auto& backup = store.error().last_backup;
        return {"data", Health::problem, store.error().error.text(),
                backup
                    ? fmt::format("\"ingear restore {}\" puts the newest backup in place.", backup->string())
                    : "Free some space or choose another folder with --data."};
    }
    if (const auto sessions = journal::sessions(**store, 1); !sessions) {
        return {"data", Health::problem, sessions.error().text(),
                "Restore a backup with \"ingear restore\"."};
    }
    return {"data", Health::ok, context.data_dir().string()};
}

/// The graphics card's driver, or software, and whether the coach can be drawn with it.
std::vector<Finding> check_graphics() {
    const auto offscreen = render::Offscreen::create(64, 64);
    if (!offscreen) {
        return {{"graphics", Health::problem, offscreen.error().text(),
                 "Install a driver with OpenGL 3.3; libgl1-mesa-dri draws in software."}};
    }
    const auto info = render::gl_info();
    const Finding graphics{"graphics", Health::ok, fmt::format("{}, OpenGL {}", info.renderer, info.version)};
    const auto stage = render::CoachRenderer::create(Context::share_dir());
    if (!stage) return {graphics, {"coach", Health::problem, stage.error().text(), kReinstall}};
    return {graphics,
            {"coach", Health::ok,
             text::counted(static_cast<int>((*stage)->triangle_count()), "triangle", "triangles")}};
}

Finding check_display() {
    const auto missing = [](const char* why) {
        return Finding{"display", Health::note, why,
                       "Without a display, simulate, render, screenshot and play-headless still work."};
    };
    // SDL would fall back to a driver that shows nothing.
    if (std::getenv("DISPLAY") == nullptr && std::getenv("WAYLAND_DISPLAY") == nullptr) {
        return missing("neither DISPLAY nor WAYLAND_DISPLAY is set");
    }
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return missing(SDL_GetError());
    Finding found{"display", Health::ok, SDL_GetCurrentVideoDriver()};
    SDL_DisplayMode mode{};
    if (SDL_GetDesktopDisplayMode(0, &mode) == 0) found.detail += fmt::format(", {} x {}", mode.w, mode.h);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return found;
}

/// Sound is a comfort: without it the game runs, with captions.
Finding check_voice(const Context& context) {
    const std::string language = context.load_settings().sound.language;
    const auto voice = audio::find_voice(language, 1.0);
    const std::string advice =
        fmt::format("Without a voice she shows her words as captions. Install the package {} to hear them.",
                    language == domain::kOwnLanguage ? "flite" : "espeak-ng");
    if (!voice) return {"voice", Health::note, voice.error().text(), advice};
    const auto spoken = (*voice)->speak("Hello.");
    if (!spoken) return {"voice", Health::note, spoken.error().text(), advice};
    return {"voice", Health::ok, (*voice)->name()};
}

Finding check_sound() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return {"sound", Health::note, SDL_GetError(),
                "Plug in a loudspeaker or start the sound server; until then all goes on in silence."};
    const int devices = SDL_GetNumAudioDevices(0);
    Finding found{"sound", Health::ok, SDL_GetCurrentAudioDriver()};
    if (devices > 0) found.detail += fmt::format(", {}", text::counted(devices, "device", "devices"));
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return found;
}

/// What tells the reminder of the desk, if it runs.
std::vector<Finding> check_reminder() {
    const auto news = app::AgentLink::news();
    if (!news.running) return {{"reminder", Health::ok, "not running"}};
    std::vector<Finding> findings;
    for (const auto& source : news.sources) {
        const std::string told = source.source.empty()
                                     ? fmt::format("{}: {}", source.what, source.sees)
                                     : fmt::format("{}: {}, {}", source.what, source.source, source.sees);
        findings.push_back({"reminder", source.active ? Health::ok : Health::note, told});
    }
    return findings;
}

std::vector<Finding> examine(const Context& context) {
    std::vector<Finding> findings{check_content(), check_fonts(), check_settings(context),
                                  check_store(context)};
    for (auto& finding : check_graphics()) findings.push_back(std::move(finding));
    findings.push_back(check_display());
    findings.push_back(check_voice(context));
    findings.push_back(check_sound());
    for (auto& finding : check_reminder()) findings.push_back(std::move(finding));
    return findings;
}

void print_json(const std::vector<Finding>& findings, bool able) {
    Json checks = Json::array();
    for (const Finding& finding : findings) {
        checks.push_back({{"check", finding.what},
                          {"health", name(finding.health)},
                          {"detail", finding.detail},
                          {"advice", finding.advice}});
    }
    print(Json{{"ok", able}, {"version", INGEAR_VERSION}, {"checks", std::move(checks)}});
}

void print_words(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        fmt::print("{:<8}  {:<8}  {}\n", finding.what, name(finding.health), finding.detail);
        if (!finding.advice.empty()) fmt::print("{:20}{}\n", "", finding.advice);
    }
}

Outcome run_checks(bool json, const Context& context) {
    const auto findings = examine(context);
    const auto problems = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.health == Health::problem;
    });
    if (json)
        print_json(findings, problems == 0);
    else
        print_words(findings);
    if (problems == 0) return {};
    return fail(text::counted(static_cast<int>(problems), "problem to look after", "problems to look after"));
}

}  // namespace

Action declare_doctor(CLI::App& parser) {
    auto json = std::make_shared<bool>(false);
    parser.add_flag("--json", *json, "As JSON");
    parser.footer(
        "Looks at the content, fonts, settings, data, graphics, display, voice and sound, and says what to "
        "do where "
        "something is\n"
        "wrong. Exit code 1 when the game can't run as it should.\n"
        "\n"
        "Example:\n  ingear doctor");
    return [json](Context& context) { return run_checks(*json, context); };
}

}  // namespace ingear::cli
