#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "screens/services.h"
#include "ui/screen.h"
#include "ui/scroll.h"

namespace ingear::screens {

/// What is heard: her voice, captions, sounds, music, each with a button to hear it. Every change is kept at
/// once.
class SoundSettingsScreen final : public ui::Screen {
  public:
    explicit SoundSettingsScreen(Services& services);

    void build(ui::Ui& ui, Seconds ahead) override;
    [[nodiscard]] std::string_view id() const override { return "sound_settings"; }

  private:
    /// The button at the right end of a control; returns what is left of it.
    ui::Rect build_hear(ui::Ui& ui, const char* id, ui::Rect control, audio::Sample sample);
    void build_voice(ui::Ui& ui, const ui::Rect& page, float& y, domain::SoundSettings& next);
    void build_language(ui::Ui& ui, const ui::Rect& row, domain::SoundSettings& next);
    void build_sounds(ui::Ui& ui, const ui::Rect& page, float& y, domain::SoundSettings& next);
    void build_music(ui::Ui& ui, const ui::Rect& page, float& y, domain::SoundSettings& next);
    void follow(const domain::SoundSettings& settings);

    Services& services_;
    ui::ScrollState scroll_;
    std::vector<std::string_view> languages_;  ///< their names, in the catalogue's order
    std::string speed_words_, voice_volume_words_, sound_volume_words_, music_volume_words_, trouble_words_;
    double trouble_age_ = 1.0;  ///< seconds since it was asked for
};

}  // namespace ingear::screens
