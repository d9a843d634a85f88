#pragma once

#include <filesystem>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "audio/sound_player.h"
#include "base/result.h"
#include "base/time.h"
#include "coach_view/stage_setup.h"
#include "domain/catalogue/catalogue.h"
#include "domain/settings/settings.h"
#include "journal/journal.h"
#include "motion/animation_state.h"
#include "screens/lock.h"
#include "ui/notices.h"
#include "ui/texture_store.h"

namespace ingear::render {
class JarPainter;
}

namespace ingear::screens {

class Navigator;

/// The break reminder as it runs beside the game, and what it knows of the desk.
struct AgentNews {
    struct Source {
        std::string what, source, sees;
        bool active = false;
    };
    bool running = false;
    std::vector<Source> sources;
};

/// What only the program around the screens can do.
class Host {
  public:
    virtual ~Host() = default;
    virtual void quit() = 0;
    /// Keeps the settings at once and brings them into effect.
    virtual void change_settings(const domain::Settings& settings) = 0;
    /// Tells the reminder, if one runs, that a break begins and that it is over. Whether it counts: one that
    /// was worked through doesn't.
    virtual void break_begun() {}
    [[nodiscard]] virtual bool break_finished(bool done) { return done; }
    [[nodiscard]] virtual AgentNews agent_news() { return {}; }
    /// Draws the charts of a range into a picture, in the background. What became of it, in words where it
    /// failed.
    [[nodiscard]] virtual std::future<Result<void>> draw_progress(const DateRange& range,
                                                                  const std::filesystem::path& out);
};

/// What the screens work with. Lives longer than any of them.
struct Services {
    Host& host;
    const Clock& clock;
    ingear::journal::Journal& journal;
    Navigator& navigator;
    ui::Notices& notices;

    domain::Settings settings;
    std::vector<Error> settings_problems;  ///< what was wrong in the settings file

    std::shared_ptr<const domain::Catalogue> catalogue;  ///< null until it is loaded
    std::vector<Error> content_problems;
    std::vector<domain::Routine> own_routines = {};  ///< the player's, those kept since then as well
    motion::PoseSolver* pose_solver = nullptr;       ///< null until it is ready
    bool stage_ready = false;                        ///< the coach can be drawn
    double stage_age = 0.0;                          ///< seconds since then: she fades in

    render::JarPainter* jar_painter = nullptr;  ///< null where nothing is drawn
    ui::TextureStore* pictures = nullptr;       ///< null where nothing is drawn
    /// What the player can't choose yet, and why; none: all is open.
    Lock lock = {};
    /// A screen shows small pictures of the scenes: make those that are missing.
    bool wants_scene_pictures = false;
    std::vector<unsigned> scene_pictures = {};  ///< textures, in the catalogue's order; 0 not made yet

    std::filesystem::path data_dir;
    std::filesystem::path config_dir;

    audio::SoundPlayer* sound = nullptr;  ///< null where nothing can be heard, as in tests

    /// What there is for showing the coach.
    [[nodiscard]] coach_view::StageSetup stage_setup() const {
        return {stage_ready ? pose_solver : nullptr, stage_age, settings.mirror, settings.reduced_motion};
    }

    /// Makes a sound, where there is any.
    void play(audio::SoundId id, float strength = 1.0F, float pan = 0.0F) const {
        if (sound) sound->play(id, strength, pan);
    }
};

/// The rewards there are; null until the catalogue is loaded, or where there are none.
[[nodiscard]] inline std::shared_ptr<const domain::RewardBook> rewards_of(const Services& services) {
    if (!services.catalogue || services.catalogue->rewards.levels.empty()) return nullptr;
    return {services.catalogue, &services.catalogue->rewards};
}

}  // namespace ingear::screens
