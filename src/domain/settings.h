#pragma once

#include <string>
#include <vector>

#include "domain/break_settings.h"
#include "domain/coach.h"

namespace ingear::domain {

enum class Theme { light, dark };

/// Where the coach works out unless the player chose another place.
inline constexpr const char* kUsualScene = "studio";

/// What the player has set. Kept in settings.toml in the config folder. The weekly target is in the event log
/// instead, because the past is judged by it.
struct Settings {
    Theme theme = Theme::light;
    double scale = 1.0;         ///< 1.0 … 2.0
    bool mirror = false;        ///< the coach as in a mirror
    double tempo_factor = 1.0;  ///< 0.75 … 1.5: how much longer phases last
    bool reduced_motion = false;
    bool fullscreen = false;
    int session_minutes = 10;         ///< 10, 15 or 20: how long a composed session lasts
    std::string scene = kUsualScene;  ///< the id of a file in assets/scenes
    BreakSettings breaks;

    std::string sync_folder = {};  ///< that the player's devices share; "" for none
    CoachChoice coach;             ///< who coaches, and how they look

    std::vector<std::string> tips_switched = {};  ///< ids of tips whose switch isn't as it comes

    bool operator==(const Settings&) const = default;
};

inline constexpr double kMinScale = 1.0, kMaxScale = 2.0;
inline constexpr double kMinTempoFactor = 0.75, kMaxTempoFactor = 1.5;

/// The same settings with every number brought into its range; one that isn't a number becomes the default.
[[nodiscard]] Settings clamped(Settings settings);

}  // namespace ingear::domain
