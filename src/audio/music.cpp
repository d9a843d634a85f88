#include "audio/music.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ingear::audio {

/// Half tones above the root.
struct MusicTheme {
    std::string_view name;
    float root_hz;
    std::array<std::array<int, 3>, 4> chords;  ///< each lasts eight beats
    std::array<int, 6> scale;                  ///< of the single notes
    double often;                              ///< how likely a note is on a beat
    float bright;
    float attack;  ///< of the single notes, seconds
};

namespace {

constexpr std::array<MusicTheme, 3> kThemes{{
    {"dawn",
     146.83F,
     {{{0, 7, 16}, {-3, 9, 16}, {5, 9, 17}, {-5, 7, 14}}},
     {12, 14, 16, 19, 21, 24},
     0.42,
     0.35F,
     0.015F},
    {"forest",
     98.00F,
     {{{0, 12, 16}, {-3, 12, 19}, {5, 12, 17}, {2, 14, 17}}},
     {12, 14, 16, 19, 21, 24},
     0.36,
     0.15F,
     0.010F},
    {"evening",
     123.47F,
     {{{0, 7, 15}, {-4, 8, 15}, {3, 10, 15}, {-2, 10, 14}}},
     {12, 15, 17, 19, 22, 24},
     0.25,
     0.22F,
     0.045F},
}};
constexpr int kBeatsAChord = 8;

}  // namespace

double beat_of(double rep_seconds) {
    return rep_seconds / std::max(1.0, std::round(rep_seconds / kUsualBeat));
}

Music::Music(std::string_view theme, std::uint64_t seed) : theme_(nullptr), random_(seed) {
    const auto found = std::ranges::find(kThemes, theme, &MusicTheme::name);
    if (found != kThemes.end()) theme_ = &*found;
}

void Music::next_beat(double seconds, const std::function<void(const Note&)>& play) {
    if (!theme_) return;
    const auto hz = [&](int half_tones) {
        return theme_->root_hz * static_cast<float>(std::exp2(half_tones / 12.0));
    };
    const int in_chord = beat_ % kBeatsAChord;
    if (in_chord == 0) {
        const auto& chord =
            theme_->chords[static_cast<std::size_t>(beat_ / kBeatsAChord) % theme_->chords.size()];
        for (std::size_t i = 0; i < chord.size(); ++i)
            play({.start = 0,
                  .hz = hz(chord[i]),
                  .level = 0.080F - 0.013F * static_cast<float>(i),
                  .attack = static_cast<float>(1.5 * seconds),
                  .decay = static_cast<float>(4.0 * seconds),
                  .pan = i == 0   ? 0.0F
                         : i == 1 ? -0.4F
                                  : 0.4F,
                  .bright = 0.12F});
    }
    // A walk up and down the scale, with pauses; on the first beat of a chord more often than between.
    if (random_.unit() < theme_->often * (in_chord % 4 == 0 ? 1.6 : 1.0)) {
        const int last = static_cast<int>(theme_->scale.size()) - 1;
        const int move = static_cast<int>(std::floor(random_.between(-2.0, 3.0)));
        last_step_ = std::clamp(last_step_ + move, 0, last);
        play({.start = 0,
              .hz = hz(theme_->scale[static_cast<std::size_t>(last_step_)]),
              .level = static_cast<float>(random_.between(0.045, 0.070)),
              .attack = theme_->attack,
              .decay = static_cast<float>(1.1 * seconds),
              .pan = static_cast<float>(random_.between(-0.5, 0.5)),
              .bright = theme_->bright});
    }
    ++beat_;
}

}  // namespace ingear::audio
