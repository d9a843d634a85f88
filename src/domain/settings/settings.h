#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "domain/breaks/break_settings.h"
#include "domain/catalogue/coach.h"
#include "domain/catalogue/speech_book.h"
#include "domain/programme/training_days.h"

namespace ingear::domain {

enum class Theme { light, dark };
inline constexpr std::array<std::string_view, 2> kThemes{"light", "dark"};
[[nodiscard]] constexpr std::string_view to_string(Theme theme) {
    return name_of(kThemes, theme);
}
[[nodiscard]] constexpr std::optional<Theme> theme_from(std::string_view name) {
    return value_named<Theme>(kThemes, name);
}

/// Where the coach works out unless the player chose another place.
inline constexpr const char* kUsualScene = "studio";
/// How the jar and its marbles look unless the player chose something else.
inline constexpr const char* kUsualGlass = "clear";
inline constexpr const char* kUsualMarbles = "plain";

/// What is heard. Volumes are 0 … 1, as heard rather than as amplitudes.
struct SoundSettings {
    SpeechMode voice = SpeechMode::full;
    std::string language = kOwnLanguage;  ///< that she speaks: the id of a file in assets/speech
    bool captions = true;
    double speech_speed = 1.0;  ///< 0.7 … 1.3: more is faster
    double voice_volume = 0.9;
    double sound_volume = 0.7;
    double music_volume = 0.5;
    std::string music = "off";  ///< "off" or a theme: "dawn", "forest", "evening"
    bool muted = false;

    bool operator==(const SoundSettings&) const = default;
};

/// Keys that the player chose for a command, as they stand in the file.
struct KeyChoice {
    std::string command;            ///< its id
    std::vector<std::string> keys;  ///< their names; none: no key at all
    std::string place;              ///< file, line and key, for what is wrong with it

    bool operator==(const KeyChoice&) const = default;
};

/// What the player has set. Kept in settings.toml in the config folder. The weekly target is in the event log
/// instead, because the past is judged by it.
struct Settings {
    Theme theme = Theme::light;
    double scale = 1.0;         ///< 1.0 … 2.0
    bool mirror = false;        ///< the coach as in a mirror
    double tempo_factor = 1.0;  ///< 0.75 … 1.5: how much longer phases last
    bool reduced_motion = false;
    bool fullscreen = false;
    int session_minutes = 10;             ///< 10, 15 or 20: how long a composed session lasts
    TrainingDays training = {};           ///< on which days, and when on them
    bool stop_at_discomfort = false;      ///< any pain stops an exercise
    std::string scene = kUsualScene;      ///< the id of a file in assets/scenes
    std::string glass = kUsualGlass;      ///< the id of a glass in assets/rewards
    std::string marbles = kUsualMarbles;  ///< the id of a style of marbles there
    BreakSettings breaks = {};
    std::string sync_folder = {};                 ///< that the player's devices share; "" for none
    CoachChoice coach = {};                       ///< who coaches, and how they look
    std::vector<std::string> tips_switched = {};  ///< ids of tips whose switch isn't as it comes
    SoundSettings sound = {};
    std::vector<KeyChoice> keys = {};  ///< written by hand alone: saving leaves the file's own

    bool operator==(const Settings&) const = default;
};

inline constexpr double kMinScale = 1.0, kMaxScale = 2.0;
inline constexpr double kMinTempoFactor = 0.75, kMaxTempoFactor = 1.5;
inline constexpr double kMinSpeechSpeed = 0.7, kMaxSpeechSpeed = 1.3;
inline constexpr std::array<std::string_view, 4> kMusicThemes{"off", "dawn", "forest", "evening"};

/// The same settings with every number brought into its range; one that isn't a number becomes the default.
[[nodiscard]] Settings clamped(Settings settings);

/// The same settings with a tip's switch turned over.
[[nodiscard]] Settings with_tip_switched(Settings settings, const std::string& tip);

}  // namespace ingear::domain
