#pragma once

#include <array>
#include <string>
#include <string_view>

#include "domain/settings/settings.h"

namespace ingear::screens {

/// The choices of the sound settings, in the order of their values.
inline constexpr std::array<std::string_view, 3> kVoiceNames{"All", "Counting", "Silent"};
inline constexpr std::array<std::string_view, 4> kMusicNames{"Off", "Dawn", "Forest", "Dusk"};

/// What a voice mode means, in a few words.
[[nodiscard]] std::string_view voice_words(domain::SpeechMode mode);
/// Which of kMusicThemes it is; the first where there is no such theme.
[[nodiscard]] std::size_t music_index(const std::string& theme);
/// "As usual", "20 % slower", "10 % faster".
[[nodiscard]] std::string speech_speed_words(double speed);
/// "70 %".
[[nodiscard]] std::string volume_words(double volume);

}  // namespace ingear::screens
