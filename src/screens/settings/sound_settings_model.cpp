#include "screens/settings/sound_settings_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ingear::screens {

std::string_view voice_words(domain::SpeechMode mode) {
    switch (mode) {
        case domain::SpeechMode::full:
            return "Explains, counts, reminds";
        case domain::SpeechMode::counting:
            return "Counts, and tells the sides";
        case domain::SpeechMode::silent:
            return "Only sounds";
    }
    return "";
}

std::size_t music_index(const std::string& theme) {
    const auto found = std::ranges::find(domain::kMusicThemes, theme);
    if (found == domain::kMusicThemes.end()) return 0;
    return static_cast<std::size_t>(found - domain::kMusicThemes.begin());
}

std::string speech_speed_words(double speed) {
    const long percent = std::lround((speed - 1.0) * 100.0);
    if (percent == 0) return "As usual";
    return percent > 0 ? fmt::format("{} % faster", percent) : fmt::format("{} % slower", -percent);
}

std::string volume_words(double volume) {
    return fmt::format("{} %", std::lround(volume * 100.0));
}

}  // namespace ingear::screens
