#include "domain/settings/settings.h"

#include <algorithm>
#include <cmath>

#include "domain/programme/composer.h"

namespace ingear::domain {

namespace {

double clamped_or(double value, double low, double high, double otherwise) {
    return std::isnan(value) ? otherwise : std::clamp(value, low, high);
}

}  // namespace

Settings clamped(Settings settings) {
    const Settings defaults;
    settings.scale = clamped_or(settings.scale, kMinScale, kMaxScale, defaults.scale);
    settings.tempo_factor =
        clamped_or(settings.tempo_factor, kMinTempoFactor, kMaxTempoFactor, defaults.tempo_factor);
    if (std::ranges::find(kSessionMinutes, settings.session_minutes) == kSessionMinutes.end())
        settings.session_minutes = defaults.session_minutes;
    settings.breaks = clamped(settings.breaks);
    SoundSettings& sound = settings.sound;
    sound.speech_speed =
        clamped_or(sound.speech_speed, kMinSpeechSpeed, kMaxSpeechSpeed, defaults.sound.speech_speed);
    sound.voice_volume = clamped_or(sound.voice_volume, 0.0, 1.0, defaults.sound.voice_volume);
    sound.sound_volume = clamped_or(sound.sound_volume, 0.0, 1.0, defaults.sound.sound_volume);
    sound.music_volume = clamped_or(sound.music_volume, 0.0, 1.0, defaults.sound.music_volume);
    if (std::ranges::find(kMusicThemes, sound.music) == kMusicThemes.end())
        sound.music = defaults.sound.music;
    return settings;
}

Settings with_tip_switched(Settings settings, const std::string& tip) {
    auto& switched = settings.tips_switched;
    if (std::erase(switched, tip) == 0) switched.push_back(tip);
    std::ranges::sort(switched);
    return settings;
}

}  // namespace ingear::domain
