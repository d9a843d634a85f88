#include "screens/settings/sound_settings_screen.h"

#include "screens/command_keys.h"
#include "screens/navigator.h"
#include "screens/settings/sound_settings_model.h"
#include "ui/icons.h"
#include "ui/settings_card.h"
#include "ui/widgets.h"

namespace ingear::screens {

namespace {

constexpr ui::Slide kVolume{0.0, 1.0, 0.05};
constexpr ui::Slide kSpeed{domain::kMinSpeechSpeed, domain::kMaxSpeechSpeed, 0.05};

}  // namespace

SoundSettingsScreen::SoundSettingsScreen(Services& services) : services_(services) {
    follow(services.settings.sound);
    if (!services.catalogue) return;
    for (const domain::SpeechBook& book : services.catalogue->speech) languages_.push_back(book.name);
}

void SoundSettingsScreen::follow(const domain::SoundSettings& settings) {
    speed_words_ = speech_speed_words(settings.speech_speed);
    voice_volume_words_ = volume_words(settings.voice_volume);
    sound_volume_words_ = volume_words(settings.sound_volume);
    music_volume_words_ = volume_words(settings.music_volume);
}

void SoundSettingsScreen::build(ui::Ui& ui, Seconds ahead) {
    (void)ahead;
    const ui::Rect window = ui.window();
    ui.paint.fill(window, ui.colours.background);
    trouble_age_ += ui.dt();
    if (services_.sound && trouble_age_ > 1.0) {
        trouble_age_ = 0.0;
        const std::string trouble = services_.sound->trouble();
        trouble_words_ =
            trouble.empty() ? "" : "Not everything can be heard right now; InGear keeps trying. " + trouble;
    }
    domain::Settings next = services_.settings;
    {
        ui::ScrollArea area(ui, window, scroll_);
        const float width = std::min(ui.u(720.0F), window.width - ui.u(48.0F));
        const ui::Rect page{(window.width - width) * 0.5F, area.page().y, width, window.height};
        float y = page.y + ui.u(40.0F);
        ui::Cutter head({page.x, y, page.width, ui.u(48.0F)});
        const ui::Button done{
            .label = "Done", .icon = ui::icon::kCheck, .keys = keys_of(ui, Command::sound_settings_done)};
        const ui::Rect place = head.right(button_width(ui, done));
        if (button(ui, ui::widget_id("sound.done"), place, done)) services_.navigator.back();
        ui.paint.text(head.rest(), ui::Font::headline, "Voice and sound", ui.colours.text);
        y += ui.u(72.0F);
        if (!trouble_words_.empty())
            y += notice(ui, {page.x, y, page.width, 0.0F},
                        {ui::icon::kWarning, trouble_words_, ui.colours.notice_soft, ui.colours.notice}) +
                 ui.u(16.0F);
        build_voice(ui, page, y, next.sound);
        build_sounds(ui, page, y, next.sound);
        build_music(ui, page, y, next.sound);
        area.set_end(y + ui.u(16.0F));
    }
    if (next.sound == services_.settings.sound) return;
    services_.host.change_settings(next);
    follow(next.sound);
}

ui::Rect SoundSettingsScreen::build_hear(ui::Ui& ui, const char* id, ui::Rect control, audio::Sample sample) {
    ui::Cutter rest(control);
    const ui::Button look{.label = "Hear it", .icon = ui::icon::kPlay};
    const bool pressed = icon_button(ui, ui::widget_id(id), rest.right(control.height), look);
    (void)rest.right(ui.u(12.0F));
    if (pressed && services_.sound) services_.sound->hear(sample);
    return rest.rest();
}

void SoundSettingsScreen::build_voice(ui::Ui& ui, const ui::Rect& page, float& y,
                                      domain::SoundSettings& next) {
    using audio::Sample;
    std::vector<ui::SettingRow> rows{
        {ui::icon::kVoice, "Voice", voice_words(next.voice), ui.u(360.0F),
         [&](const ui::Rect& box) {
             const ui::Rect control = build_hear(ui, "sound.hear_voice", box, Sample::voice);
             next.voice = static_cast<domain::SpeechMode>(segmented(
                 ui, ui::widget_id("sound.voice"), control, kVoiceNames, static_cast<int>(next.voice)));
         }},
        {ui::icon::kVolume, "Loudness", voice_volume_words_, ui.u(360.0F),
         [&](const ui::Rect& box) {
             const ui::Rect control = build_hear(ui, "sound.hear_volume", box, Sample::voice);
             next.voice_volume =
                 slider(ui, ui::widget_id("sound.voice_volume"), control, next.voice_volume, kVolume);
         }},
        {ui::icon::kTempo, "Pace", speed_words_, ui.u(360.0F), [&](const ui::Rect& box) {
             const ui::Rect control = build_hear(ui, "sound.hear_speed", box, Sample::voice);
             next.speech_speed = slider(ui, ui::widget_id("sound.speed"), control, next.speech_speed, kSpeed);
         }}};
    if (languages_.size() > 1)
        rows.push_back({ui::icon::kLanguage, "Language", "The coach's voice", ui.u(360.0F),
                        [&](const ui::Rect& box) { build_language(ui, box, next); }});
    rows.push_back({ui::icon::kCaptions, "Captions", "Every spoken word, to read", ui.u(64.0F),
                    [&](const ui::Rect& box) {
                        next.captions = toggle(ui, ui::widget_id("sound.captions"), box, next.captions);
                    }});
    y = settings_card(ui, page, y, rows);
}

void SoundSettingsScreen::build_language(ui::Ui& ui, const ui::Rect& row, domain::SoundSettings& next) {
    const std::vector<domain::SpeechBook>& books = services_.catalogue->speech;
    const auto chosen = static_cast<int>(services_.catalogue->speech_in(next.language) - books.data());
    const ui::Rect control = build_hear(ui, "sound.hear_language", row, audio::Sample::voice);
    const int picked = segmented(ui, ui::widget_id("sound.language"), control, languages_, chosen);
    if (picked != chosen) next.language = books[static_cast<std::size_t>(picked)].id;
}

void SoundSettingsScreen::build_sounds(ui::Ui& ui, const ui::Rect& page, float& y,
                                       domain::SoundSettings& next) {
    const std::string anywhere = anywhere_words(ui, Command::sound);
    y = settings_card(ui, page, y,
                      {{ui::icon::kSounds, "Sounds", sound_volume_words_, ui.u(360.0F),
                        [&](const ui::Rect& box) {
                            const ui::Rect control =
                                build_hear(ui, "sound.hear_sounds", box, audio::Sample::sounds);
                            next.sound_volume = slider(ui, ui::widget_id("sound.sound_volume"), control,
                                                       next.sound_volume, kVolume);
                        }},
                       {ui::icon::kMute, "All sound off", anywhere, ui.u(64.0F), [&](const ui::Rect& box) {
                            next.muted = toggle(ui, ui::widget_id("sound.muted"), box, next.muted);
                        }}});
}

void SoundSettingsScreen::build_music(ui::Ui& ui, const ui::Rect& page, float& y,
                                      domain::SoundSettings& next) {
    y = settings_card(
        ui, page, y,
        {{ui::icon::kMusic, "Music", "Its pulse is the exercise's", ui.u(400.0F),
          [&](const ui::Rect& box) {
              const auto chosen = static_cast<int>(music_index(next.music));
              const ui::Rect control = build_hear(ui, "sound.hear_music", box, audio::Sample::music);
              const int picked = segmented(ui, ui::widget_id("sound.music"), control, kMusicNames, chosen);
              if (picked != chosen) next.music = domain::kMusicThemes[static_cast<std::size_t>(picked)];
          }},
         {ui::icon::kVolume, "Loudness", music_volume_words_, ui.u(360.0F), [&](const ui::Rect& box) {
              const ui::Rect control = build_hear(ui, "sound.hear_music_volume", box, audio::Sample::music);
              next.music_volume =
                  slider(ui, ui::widget_id("sound.music_volume"), control, next.music_volume, kVolume);
          }}});
}

}  // namespace ingear::screens
