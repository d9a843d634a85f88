#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "audio/sound_player.h"
#include "base/result.h"
#include "base/time.h"
#include "domain/exercise.h"
#include "domain/settings.h"
#include "motion/performance.h"
#include "screens/notices.h"
#include "screens/records.h"
#include "screens/screen_stack.h"

namespace ingear::screens {

/// What only the program around the screens can do.
class Host {
  public:
    virtual ~Host() = default;
    virtual void quit() = 0;
    /// Keeps the settings at once and brings them into effect.
    virtual void change_settings(const domain::Settings& settings) = 0;
};

/// What the screens work with. Lives longer than any of them.
struct Services {
    Host& host;
    const Clock& clock;
    Records& records;
    ScreenStack& stack;
    Notices& notices;

    domain::Settings settings;
    std::vector<Error> settings_problems;  ///< what was wrong in the settings file

    std::shared_ptr<const domain::Catalogue> catalogue;  ///< null until it is loaded
    std::vector<Error> content_problems;
    motion::Choreographer* choreographer = nullptr;  ///< null until it is ready
    bool stage_ready = false;                        ///< the coach can be drawn
    double stage_age = 0.0;                          ///< seconds since then: she fades in

    std::filesystem::path data_dir;
    std::filesystem::path config_dir;

    audio::SoundPlayer* sound = nullptr;  ///< null where nothing can be heard, as in tests

    /// Makes a sound, where there is any.
    void play(audio::SoundId id, float strength = 1.0F, float pan = 0.0F) const {
        if (sound) sound->play(id, strength, pan);
    }
};

}  // namespace ingear::screens
