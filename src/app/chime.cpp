#include <thread>

#include "app/app.h"
#include "app/audio_device.h"
#include "audio/session_mix.h"
#include "audio/sound_bank.h"
#include "storage/settings_file.h"

namespace ingear::app {

void chime(const AppOptions& options) {
    constexpr std::chrono::milliseconds kStep{20};
    constexpr std::chrono::seconds kPatience{5};
    const domain::SoundSettings settings = storage::load_settings(options.config_dir).settings.sound;
    if (settings.muted || settings.sound_volume <= 0.0) return;
    audio::Mixer mixer;
    audio::apply_volumes(mixer, settings);
    const audio::SoundBank sounds;
    AudioDevice device(mixer);
    mixer.play(sounds.clip(audio::SoundId::break_call, 0), {});
    device.want();
    const auto until = std::chrono::steady_clock::now() + kPatience;
    do std::this_thread::sleep_for(kStep);
    while ((mixer.clock() == 0 || !mixer.silent()) && std::chrono::steady_clock::now() < until);
    std::this_thread::sleep_for(std::chrono::milliseconds(200));  // what the device still holds
    mixer.collect();
}

}  // namespace ingear::app
